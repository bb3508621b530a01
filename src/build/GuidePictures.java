import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

/**
 * Takes the guide's pictures from those of a tour: {@code counterpoint tour --out DIR}, then {@code
 * java src/build/GuidePictures.java DIR}. A picture of a window has few colours that matter, so 256
 * are enough, which makes it a third as large.
 */
public final class GuidePictures {
    private static final Path TO = Path.of("src/main/resources/dev/counterpoint/guide/pictures");
    private static final int COLOURS = 256;

    private GuidePictures() {}

    public static void main(String[] arguments) throws IOException {
        Path from = Path.of(arguments[0]);
        Properties wanted = new Properties();
        try (Reader in = Files.newBufferedReader(TO.resolve("pictures.properties"))) {
            wanted.load(in);
        }
        for (String name : wanted.stringPropertyNames()) {
            Path picture = picture(from, wanted.getProperty(name));
            Path target = TO.resolve(name + ".png");
            ImageIO.write(fewer(ImageIO.read(picture.toFile())), "png", target.toFile());
            System.out.println(picture.getFileName() + " -> " + target + ", " + Files.size(target));
        }
    }

    private static Path picture(Path folder, String name) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(f -> f.getFileName().toString().matches("\\d+-" + name + "-light.png"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("The tour has no picture " + name + "."));
        }
    }

    /** The same in its most frequent colours; any other becomes the nearest of them. */
    private static BufferedImage fewer(BufferedImage full) {
        Map<Integer, Integer> counts = new HashMap<>();
        for (int y = 0; y < full.getHeight(); y++) {
            for (int x = 0; x < full.getWidth(); x++) {
                counts.merge(full.getRGB(x, y) & 0xFFFFFF, 1, Integer::sum);
            }
        }
        List<Integer> kept =
                counts.entrySet().stream()
                        .sorted(Map.Entry.<Integer, Integer>comparingByValue().reversed())
                        .limit(COLOURS)
                        .map(Map.Entry::getKey)
                        .toList();
        int[] palette = kept.stream().mapToInt(Integer::intValue).toArray();
        IndexColorModel model =
                new IndexColorModel(8, palette.length, palette, 0, false, -1, 0);
        BufferedImage few =
                new BufferedImage(
                        full.getWidth(),
                        full.getHeight(),
                        BufferedImage.TYPE_BYTE_INDEXED,
                        model);
        Map<Integer, Integer> nearest = new HashMap<>();
        for (int y = 0; y < full.getHeight(); y++) {
            for (int x = 0; x < full.getWidth(); x++) {
                int index =
                        nearest.computeIfAbsent(
                                full.getRGB(x, y) & 0xFFFFFF, c -> nearest(palette, c));
                few.getRaster().setSample(x, y, 0, index);
            }
        }
        return few;
    }

    private static int nearest(int[] palette, int colour) {
        int best = 0;
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < palette.length; i++) {
            int far = 0;
            for (int shift = 0; shift < 24; shift += 8) {
                int apart = (palette[i] >> shift & 0xFF) - (colour >> shift & 0xFF);
                far += apart * apart;
            }
            if (far < least) {
                least = far;
                best = i;
            }
        }
        return best;
    }
}
