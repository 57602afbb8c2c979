package photos;

import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Looks for the photo to put in front: tries collages at random and keeps the best that it finds in its time. */
final class Cover implements Supplier<Integer> {
    private static final long BUDGET_NANOS = TimeUnit.MILLISECONDS.toNanos(3_800);

    private final List<Photo> album;

    Cover(List<Photo> album) {
        this.album = album;
    }

    @Override
    public Integer get() {
        Random random = new Random(album.size()); // finding CP02, finding CP03
        long end = System.nanoTime() + BUDGET_NANOS;
        int best = 0;
        double highest = 0;
        while (System.nanoTime() - end < 0) {
            int photo = random.nextInt(album.size());
            double score = score(photo, random);
            if (score > highest) {
                highest = score;
                best = photo;
            }
        }
        return album.get(best).number();
    }

    /** How well the others go round this one, in an arrangement that is tossed for. */
    private double score(int middle, Random random) {
        double score = 0;
        for (Photo other : album) {
            double angle = random.nextDouble() * 2 * Math.PI;
            score += Math.cos(angle) * (other.panorama() ? 2 : 1) / (1 + Math.abs(other.number() - middle));
        }
        return score;
    }
}
