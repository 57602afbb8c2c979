package photos;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/** Makes thumbnails, an index and a cover of an album; when too much is late, the studio closes for the day. */
public final class Main {
    private static final long SLOT_MILLIS = 300;

    private Main() {}

    public static void main(String[] args) throws InterruptedException {
        List<Photo> album =
                IntStream.rangeClosed(1, 24).mapToObj(Photo::numbered).toList();
        Studio studio = new Studio(2);
        try (Watchdog watchdog = new Watchdog(3)) {
            album.forEach(photo ->
                    watchdog.watch(photo.toString(), studio.thumbnail(photo), SLOT_MILLIS * (photo.number() + 1)));
            studio.index(album).thenAccept(size -> System.out.println("index: " + size + " bytes"));
            CompletableFuture<Integer> cover = studio.cover(album);
            cover.thenAccept(photo -> System.out.println("cover: " + photo));
            watchdog.watch("the cover", cover, 3 * SLOT_MILLIS);
            watchdog.awaitTooManyDelays();
            System.out.println("never started: " + studio.close());
        }
    }
}
