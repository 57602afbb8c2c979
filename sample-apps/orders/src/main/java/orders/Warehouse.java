package orders;

import java.time.Duration;

/** Somebody walks to the shelf and looks. */
final class Warehouse {
    private static final Duration NEAR = Duration.ofMillis(60);
    private static final Duration OTHER_END_OF_TOWN = Duration.ofMinutes(5);

    void setAside(String item) throws InterruptedException {
        Thread.sleep(item.contains("anvil") ? OTHER_END_OF_TOWN : NEAR); // stood
    }
}
