package dev.counterpoint.export.surface;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Writes an opaque image as PNG: eight bits a colour, each row as the difference from the one
 * above.
 */
public final class PngEncoder {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte UP = 2;

    private PngEncoder() {}

    /** The file of an image. */
    public static byte[] encode(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(SIGNATURE);
        ByteBuffer header = ByteBuffer.allocate(13).putInt(width).putInt(height);
        header.put((byte) 8).put((byte) 2).put((byte) 0).put((byte) 0).put((byte) 0);
        chunk(out, "IHDR", header.array(), 13);
        Deflater deflater = new Deflater(6);
        byte[] packed = new byte[1 << 16];
        byte[] line = new byte[1 + width * 3];
        int[] pixels = new int[width];
        int[] above = new int[width];
        line[0] = UP;
        for (int y = 0; y < height; y++) {
            image.getRGB(0, y, width, 1, pixels, 0, width);
            for (int x = 0; x < width; x++) {
                line[1 + x * 3] = (byte) ((pixels[x] >> 16) - (above[x] >> 16));
                line[2 + x * 3] = (byte) ((pixels[x] >> 8) - (above[x] >> 8));
                line[3 + x * 3] = (byte) (pixels[x] - above[x]);
            }
            deflater.setInput(line);
            if (y == height - 1) {
                deflater.finish();
            }
            for (int n = deflater.deflate(packed); n > 0; n = deflater.deflate(packed)) {
                chunk(out, "IDAT", packed, n);
            }
            int[] swap = above;
            above = pixels;
            pixels = swap;
        }
        deflater.end();
        chunk(out, "IEND", packed, 0);
        return out.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream out, String type, byte[] data, int length) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 sum = new CRC32();
        sum.update(name);
        sum.update(data, 0, length);
        out.writeBytes(ByteBuffer.allocate(4).putInt(length).array());
        out.writeBytes(name);
        out.write(data, 0, length);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }
}
