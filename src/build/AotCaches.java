import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Trains the application folder's caches of classes made ready ahead of time (JEP 514): one each for
 * the command line, the window and the engine. Only for speed: where one cannot be made, it says so
 * and the program starts without.
 */
public final class AotCaches {
    private static final int MINUTES = 10;
    private final Path home;
    private Path data = Path.of("");
    private final Path runtime;

    private AotCaches(Path home, Path runtime) {
        this.home = home;
        this.runtime = runtime;
    }

    /**
     * Trains the caches of the application folder that is the first argument, for the Java that is
     * the second: a cache fits no other than the one it was trained with.
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        Path runtime = Path.of(args.length > 1 ? args[1] : System.getProperty("java.home"));
        new AotCaches(Path.of(args[0]).toAbsolutePath(), runtime.toAbsolutePath()).train();
    }

    private void train() throws IOException, InterruptedException {
        Files.createDirectories(home.resolve("lib/aot"));
        Path spec = home.resolve("sample-specs/lease/Lease.tla");
        Path model = home.resolve("sample-specs/lease/LeaseFlapping.cfg");
        engine(spec, model);
        Path pictures = Files.createTempDirectory("counterpoint-training");
        data = Files.createDirectories(pictures.resolve("data"));
        launcher("cli", "check", spec.toString(), "--config", model.toString(), "--json", "-");
        launcher("ide", "tour", "--out", pictures.toString());
        delete(pictures);
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private void engine(Path spec, Path model) throws IOException, InterruptedException {
        Path cache = home.resolve("lib/engine/engine.aot");
        Path tools;
        try (var jars = Files.list(home.resolve("lib/engine"))) {
            tools = jars.filter(f -> f.toString().endsWith(".jar")).findFirst().orElseThrow();
        }
        Path jar = home.resolve("lib/counterpoint.jar");
        Path folder = Files.createTempDirectory("counterpoint-training");
        List<String> command =
                List.of(
                        runtime.resolve("bin").resolve("java").toString(),
                        "-XX:AOTCacheOutput=" + cache,
                        "-XX:+UseParallelGC",
                        "-Djava.io.tmpdir=" + folder,
                        "-cp",
                        jar + System.getProperty("path.separator") + tools,
                        "dev.counterpoint.engine.agent.AgentTraining",
                        spec.toString(),
                        model.toString());
        run("engine", command, null);
        delete(folder);
    }

    private void launcher(String name, String... arguments) throws IOException, InterruptedException {
        // The launcher uses what is there, and a run with a cache can make none.
        Path cache = home.resolve("lib/aot/" + name + ".aot");
        Files.deleteIfExists(cache);
        boolean windows = System.getProperty("os.name", "").startsWith("Windows");
        List<String> command = new ArrayList<>();
        command.add(home.resolve("bin").resolve(windows ? "counterpoint.bat" : "counterpoint").toString());
        command.addAll(List.of(arguments));
        run(name, command, "-Dcounterpoint.training=true -XX:AOTCacheOutput=" + cache);
    }

    private void run(String name, List<String> command, String options)
            throws IOException, InterruptedException {
        Path log = Files.createTempFile("counterpoint-training", ".log");
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.redirectOutput(log.toFile());
        if (options != null) {
            builder.environment().put("COUNTERPOINT_JAVA_OPTS", options);
            builder.environment().put("COUNTERPOINT_JAVA_HOME", runtime.toString());
            // Training is no check of the user's: its record goes with the rest of it.
            builder.environment().put("XDG_DATA_HOME", data.toString());
            builder.environment().put("LOCALAPPDATA", data.toString());
        }
        Process process = builder.start();
        process.getOutputStream().close();
        if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            System.err.println("The cache for " + name + " was not made: training took too long.");
        } else if (process.exitValue() != 0 && process.exitValue() != 13) {
            System.err.println("The cache for " + name + " may be missing: training ended with "
                    + process.exitValue() + ": " + Files.readString(log).strip());
        }
        Files.delete(log);
    }
}
