package app.points;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.util.concurrent.CountDownLatch;

/** A program that defines a class which nobody else can see, and waits in it: as long as it takes, and until it is told to stop. */
public final class HiddenClasses {
    private HiddenClasses() {}

    public static void main(String[] arguments) throws Exception {
        CountDownLatch waiting = new CountDownLatch(1);
        Runnable parcel = (Runnable) define(waiting);
        parcel.run();
        Thread courier = new Thread(() -> carry(parcel), "courier");
        courier.start();
        waiting.await();
        courier.interrupt();
        courier.join();
        System.out.println(parcel.getClass().isHidden() ? "done, hidden" : "done");
    }

    /** The nearest place to the wait in a class that can be seen. */
    private static void carry(Runnable parcel) {
        parcel.run();
    }

    private static Object define(CountDownLatch waiting) throws IOException, ReflectiveOperationException {
        try (InputStream in = HiddenClasses.class.getResourceAsStream("Parcel.class")) {
            Class<?> hidden = MethodHandles.lookup()
                    .defineHiddenClass(in.readAllBytes(), true)
                    .lookupClass();
            return hidden.getDeclaredConstructor(CountDownLatch.class).newInstance(waiting);
        }
    }
}
