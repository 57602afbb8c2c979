package photos;

import java.util.concurrent.Callable;
import java.util.zip.CRC32;

/** Shrinks one photo; looks up between two lines whether it is still wanted, panoramas only at the end of each strip. */
final class Thumbnail implements Callable<byte[]> {
    static final int SIZE = 64;

    private static final int LINES = 400;
    private static final int STRIPS = 400;

    private final Photo photo;

    Thumbnail(Photo photo) {
        this.photo = photo;
    }

    @Override
    public byte[] call() throws InterruptedException {
        byte[] pixels = new byte[1 << 16];
        CRC32 sum = new CRC32();
        int lines = photo.panorama() ? LINES * STRIPS : LINES;
        for (int line = 0; line < lines; line++) {
            sum.update(pixels);
            if (!photo.panorama() || line % LINES == 0) {
                stopIfUnwanted();
            }
        }
        return new byte[SIZE];
    }

    private static void stopIfUnwanted() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("thumbnail no longer wanted");
        }
    }
}
