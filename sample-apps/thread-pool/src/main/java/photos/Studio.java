package photos;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** A few painters who shrink photos, one after the other, and a designer for what an album needs besides. */
final class Studio {
    private static final long CLOSING_SECONDS = 5;

    private final ExecutorService painters;
    private final ExecutorService designer = Executors.newSingleThreadExecutor();

    Studio(int number) {
        painters = Executors.newFixedThreadPool(number);
    }

    Future<byte[]> thumbnail(Photo photo) {
        return painters.submit(new Thumbnail(photo));
    }

    CompletableFuture<Integer> index(List<Photo> album) {
        return CompletableFuture.supplyAsync(() -> album.size() * Thumbnail.SIZE, designer);
    }

    CompletableFuture<Integer> cover(List<Photo> album) {
        return CompletableFuture.supplyAsync(new Cover(album), designer);
    }

    /** Lets the designer finish, stops the painters, and tells how many photos nobody began with. */
    int close() throws InterruptedException {
        designer.shutdown();
        boolean designed = designer.awaitTermination(CLOSING_SECONDS, TimeUnit.SECONDS);
        int dropped = painters.shutdownNow().size(); // asked
        if (!painters.awaitTermination(CLOSING_SECONDS, TimeUnit.SECONDS) || !designed) {
            System.out.println("somebody goes on");
        }
        return dropped;
    }
}
