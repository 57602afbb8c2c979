package shop.checkout;

import java.time.Duration;

/** An order; {@code bankDelay} is how long its bank takes to answer. */
record Order(String id, int cents, Duration bankDelay) {}
