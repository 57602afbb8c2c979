package photos;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** Makes thumbnails of an album, gives up those that take too long, and closes the studio while some are still waiting. */
public final class Main {
    private Main() {}

    public static void main(String[] args) throws InterruptedException {
        List<Photo> album =
                IntStream.rangeClosed(1, 12).mapToObj(Photo::numbered).toList();
        Studio studio = new Studio(2);
        try (Watchdog watchdog = new Watchdog(250, TimeUnit.MILLISECONDS)) {
            album.forEach(photo -> watchdog.watch(photo, studio.thumbnail(photo)));
            studio.index(album).thenAccept(size -> System.out.println("index: " + size + " bytes"));
            watchdog.awaitQuiet();
        }
        System.out.println("never started: " + studio.close());
    }
}
