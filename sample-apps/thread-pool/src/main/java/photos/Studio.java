package photos;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** A few painters who shrink photos, one after the other. */
final class Studio {
    private final ExecutorService painters;

    Studio(int number) {
        painters = Executors.newFixedThreadPool(number);
    }

    Future<byte[]> thumbnail(Photo photo) {
        return painters.submit(new Thumbnail(photo));
    }

    /** The index is made of what is there; nobody waits for it. */
    CompletableFuture<Integer> index(List<Photo> album) {
        return CompletableFuture.supplyAsync(() -> album.size() * Thumbnail.SIZE);
    }

    /** Stops the painters and tells how many photos nobody began with. */
    int close() throws InterruptedException {
        int dropped = painters.shutdownNow().size();
        if (!painters.awaitTermination(5, TimeUnit.SECONDS)) {
            System.out.println("a painter goes on");
        }
        return dropped;
    }
}
