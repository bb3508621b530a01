package dev.counterpoint.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The command lines that are compared, each a whole process. */
final class Commands {
    private static final double NANOS = 1e9;
    private final Path home;
    private final Path specs;
    private final String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();

    Commands(Path home, Path specs) {
        this.home = home;
        this.specs = specs;
    }

    List<String> check(String spec, int workers) {
        return List.of(
                home.resolve("bin/counterpoint").toString(),
                "check",
                specs.resolve(spec + ".tla").toString(),
                "--workers",
                Integer.toString(workers));
    }

    List<String> version() {
        return List.of(home.resolve("bin/counterpoint").toString(), "--version");
    }

    /** What any Java program costs: plain {@code java} with its options as they come. */
    List<String> hello() {
        return List.of(
                java, "-cp", System.getProperty("bench.classes"), HelloWorld.class.getName());
    }

    /** The same check in a process of its own, which takes the state graph in as the IDE does. */
    List<String> recorded(String spec, int workers) throws IOException {
        return recorded(spec, workers, RunningIde.class);
    }

    /** A process that records a check's graph: application folder, specs, the spec, workers. */
    List<String> recorded(String spec, int workers, Class<?> main) throws IOException {
        return List.of(
                java,
                "-Xlog:disable",
                "-XX:+UseG1GC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                jars(home.resolve("lib"))
                        + File.pathSeparator
                        + System.getProperty("bench.classes"),
                main.getName(),
                home.toString(),
                specs.toString(),
                spec,
                Integer.toString(workers));
    }

    /** A trace trimmed for a model of a spec, within a budget. */
    List<String> trim(Path trace, String spec, String model, String budget) {
        return List.of(
                home.resolve("bin/counterpoint").toString(),
                "trim",
                trace.toString(),
                "--spec",
                specs.resolve(spec + ".tla").toString(),
                "--config",
                specs.resolve(spec + model + ".cfg").toString(),
                "--budget",
                budget);
    }

    List<String> plainTlc(String spec, int workers) throws IOException {
        return plainTlc(spec, spec, workers);
    }

    List<String> plainTlc(String spec, String config, int workers) throws IOException {
        Path folder = Files.createTempDirectory("plain-tlc");
        return List.of(
                java,
                "-XX:+UseParallelGC",
                "-cp",
                jars(home.resolve("lib/engine")),
                "tlc2.TLC",
                "-workers",
                Integer.toString(workers),
                "-metadir",
                folder.toString(),
                "-config",
                specs.resolve(config + ".cfg").toString(),
                specs.resolve(spec + ".tla").toString());
    }

    /** A program of the benchmark's, with the installed program's classes and options. */
    List<String> program(Class<?> main, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(java);
        command.add("-XX:+UseSerialGC");
        command.add("-XX:TieredStopAtLevel=1");
        command.add("-cp");
        command.add(
                jars(home.resolve("lib"))
                        + File.pathSeparator
                        + System.getProperty("bench.classes"));
        command.add(main.getName());
        command.addAll(List.of(arguments));
        return command;
    }

    /** A window in 2 GB of heap; one of ours is started with the cache, as the IDE is. */
    List<String> screen(Class<?> main, String argument) throws IOException {
        List<String> command = new ArrayList<>(window(main, main.equals(GraphScreen.class)));
        command.add(1, "-Xmx2g");
        int path = command.indexOf("-cp") + 1;
        command.set(path, command.get(path) + File.pathSeparator + graphStreamViewer());
        command.add(argument);
        return command;
    }

    private static String graphStreamViewer() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(entry -> entry.contains("gs-ui-javafx"))
                .findFirst()
                .orElse("");
    }

    List<String> coldSany(Path spec) throws IOException {
        return List.of(
                java, "-cp", jars(home.resolve("lib/engine")), "tla2sany.SANY", spec.toString());
    }

    /**
     * A window until it is painted, with the launcher's options; on the display where there is one.
     *
     * @param cached whether with the cache that was trained when the application was built
     */
    List<String> window(Class<?> main, boolean cached) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(java);
        command.add("-Xlog:disable");
        command.add("-XX:+UseG1GC");
        command.add("-XX:TieredStopAtLevel=1");
        command.add("-XX:+UnlockDiagnosticVMOptions");
        command.add("-XX:ArchiveRelocationMode=0");
        command.add("-XX:InitialHeapSize=128m");
        command.add("-XX:MinHeapSize=24m");
        command.add("-XX:G1HeapRegionSize=1m");
        command.add("-Dprism.lcdtext=false");
        command.add("--add-modules=javafx.controls,javafx.graphics,javafx.base");
        command.add("--enable-native-access=javafx.graphics");
        if (cached) {
            command.add("-XX:AOTCache=" + home.resolve("lib/aot/ide.aot"));
        }
        command.add("--module-path=" + home.resolve("lib/javafx"));
        if (System.getenv("DISPLAY") == null) {
            command.add("-Dglass.platform=Headless");
            command.add("-Dprism.order=sw");
        }
        command.add("-Dcounterpoint.home=" + home);
        command.add("-cp");
        command.add(
                jars(home.resolve("lib"))
                        + File.pathSeparator
                        + System.getProperty("bench.classes"));
        command.add(main.getName());
        return command;
    }

    private static String jars(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(".jar"))
                    .sorted(
                            Comparator.comparing((Path f) -> !f.endsWith("counterpoint.jar"))
                                    .thenComparing(Comparator.naturalOrder()))
                    .map(Path::toString)
                    .collect(Collectors.joining(File.pathSeparator));
        }
    }

    /** Seconds from its start to its end. */
    double time(List<String> command) throws IOException, InterruptedException {
        return time(command, 0);
    }

    /** The same of one that is to end with an exit code. */
    double time(List<String> command, int expected) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("COUNTERPOINT_JAVA_HOME", System.getProperty("java.home"));
        builder.environment()
                .put("XDG_DATA_HOME", System.getProperty("java.io.tmpdir") + "/counterpoint-bench");
        long start = System.nanoTime();
        Process process = builder.start();
        process.getOutputStream().close();
        int exit = process.waitFor();
        double seconds = (System.nanoTime() - start) / NANOS;
        if (exit != expected) {
            throw new IllegalStateException(String.join(" ", command) + " exits " + exit);
        }
        return seconds;
    }
}
