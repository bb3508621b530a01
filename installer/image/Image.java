import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * Makes an application folder that needs nothing else: a copy of the one that the build made, with a
 * runtime of its own, the licences of all parts, the bill of materials, and start-up caches that were
 * trained with that very runtime. All times are the one that is given, and they are set before the
 * caches are trained: a cache remembers those of the jars.
 */
public final class Image {
    private Image() {}

    /**
     * Makes it.
     *
     * @param args the application folder, the folder to make, seconds since 1970 for all times, the
     *     bill of materials, and {@code caches} or {@code no-caches}
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        Path built = Path.of(args[0]).toAbsolutePath();
        Path image = Path.of(args[1]).toAbsolutePath();
        FileTime time = FileTime.from(Instant.ofEpochSecond(Long.parseLong(args[2])));
        copy(built, image);
        new LinkedRuntime(built, image.resolve("runtime")).make();
        Licences.of(Path.of("installer/licenses")).collect(built, image.resolve("licenses"));
        Bom.complete(Path.of(args[3]), image.resolve("bom.json"));
        stamp(image, time);
        if (args[4].equals("caches")) {
            train(image);
            stamp(image, time);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path file : all.toList()) {
                String name = from.relativize(file).toString().replace('\\', '/');
                // JavaFX goes into the runtime, and the caches are made anew.
                if (!name.startsWith("lib/javafx") && !name.contains(".aot")) {
                    Files.copy(file, to.resolve(from.relativize(file)));
                }
            }
        }
    }

    private static void stamp(Path folder, FileTime time) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.toList()) {
                // Links have times of their own.
                Files.getFileAttributeView(
                                file, BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
                        .setTimes(time, null, null);
            }
        }
    }

    private static void train(Path image) throws IOException, InterruptedException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        List<String> command =
                List.of(
                        java.toString(),
                        "src/build/AotCaches.java",
                        image.toString(),
                        image.resolve("runtime").toString());
        int exit = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (exit != 0) {
            throw new IOException("training the caches ended with " + exit);
        }
    }
}
