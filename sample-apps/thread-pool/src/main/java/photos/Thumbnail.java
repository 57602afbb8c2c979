package photos;

import java.util.concurrent.Callable;

/** Shrinks one photo; looks up between two lines whether it is still wanted, panoramas only at the end of each strip. */
final class Thumbnail implements Callable<byte[]> {
    static final int SIZE = 64;

    private static final int LINES = 40;
    private static final int STRIPS = 12_000;

    private final Photo photo;

    Thumbnail(Photo photo) {
        this.photo = photo;
    }

    @Override
    public byte[] call() throws InterruptedException {
        byte[] pixels = new byte[1 << 16];
        long brightness = 0;
        int lines = photo.panorama() ? LINES * STRIPS : LINES;
        for (int line = 0; line < lines; line++) {
            brightness += shrink(pixels, line);
            if (!photo.panorama() || line % LINES == 0) {
                stopIfUnwanted();
            }
        }
        byte[] thumbnail = new byte[SIZE];
        thumbnail[0] = (byte) brightness;
        return thumbnail;
    }

    private static long shrink(byte[] pixels, int line) {
        long sum = 0;
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) (pixels[i] * 31 + line);
            sum += pixels[i] & 0xff;
        }
        return sum / pixels.length;
    }

    private static void stopIfUnwanted() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("thumbnail no longer wanted"); // stood
        }
    }
}
