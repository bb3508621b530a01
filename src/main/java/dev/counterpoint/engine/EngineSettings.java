package dev.counterpoint.engine;

import org.jspecify.annotations.Nullable;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How an engine's process is started.
 *
 * @param java the executable
 * @param options what the virtual machine is told beside what every engine's is
 * @param classPath our own classes first, then the TLA+ tools
 * @param mainClass what runs in it
 * @param arguments of the main class
 * @param heapBytes most that its heap may take
 * @param aotCache classes made ready ahead of time, used where the file exists
 * @param startPatience how long a start may take before the engine counts as hanging
 * @param patience how long an answer may take before it does
 */
public record EngineSettings(
        Path java,
        List<String> options,
        List<Path> classPath,
        String mainClass,
        List<String> arguments,
        long heapBytes,
        @Nullable Path aotCache,
        Duration startPatience,
        Duration patience) {
    private static final int MEGA = 1 << 20;
    private static final int FIRST_HEAP = 64;

    public EngineSettings {
        options = List.copyOf(options);
        classPath = List.copyOf(classPath);
        arguments = List.copyOf(arguments);
        if (heapBytes < MEGA) {
            throw new IllegalArgumentException("an engine needs a heap: " + heapBytes);
        }
    }

    /** The same with another heap. */
    public EngineSettings withHeap(long bytes) {
        return new EngineSettings(
                java,
                options,
                classPath,
                mainClass,
                arguments,
                bytes,
                aotCache,
                startPatience,
                patience);
    }

    /** The same with other options for the virtual machine. */
    public EngineSettings withOptions(List<String> others) {
        return new EngineSettings(
                java,
                others,
                classPath,
                mainClass,
                arguments,
                heapBytes,
                aotCache,
                startPatience,
                patience);
    }

    /** The same for an engine that does nothing before it is asked. */
    public EngineSettings cold() {
        return new EngineSettings(
                java,
                options,
                classPath,
                mainClass,
                List.of("cold"),
                heapBytes,
                aotCache,
                startPatience,
                patience);
    }

    /** The heap as people write it. */
    String heap() {
        return heapBytes / MEGA + " MB";
    }

    /** The command that starts it with all its files in this folder. */
    List<String> command(Path folder) {
        List<String> command = new ArrayList<>();
        command.add(java.toString());
        // What the virtual machine has to say goes to standard error: frames have the other.
        command.add("-Xlog:disable");
        command.add("-Xlog:all=warning:stderr");
        command.add("-XX:+DisplayVMOutputToStderr");
        command.add("-XX:+ExitOnOutOfMemoryError");
        command.add("-XX:+UseParallelGC");
        command.add("-XX:-UsePerfData");
        command.add("-Xmx" + heapBytes / MEGA + "m");
        // One that waits takes little: it begins small, shares its cache and gives back the rest.
        command.add("-XX:InitialHeapSize=" + Math.min(heapBytes / MEGA, FIRST_HEAP) + "m");
        command.add("-XX:+UnlockDiagnosticVMOptions");
        command.add("-XX:ArchiveRelocationMode=0");
        command.add("-XX:TrimNativeHeapInterval=5000");
        command.add("-Djava.awt.headless=true");
        command.add("-Dfile.encoding=UTF-8");
        command.add("-Duser.language=en");
        command.add("-Djava.io.tmpdir=" + folder);
        command.addAll(options);
        if (aotCache != null && Files.isRegularFile(aotCache)) {
            command.add("-XX:AOTCache=" + aotCache);
        }
        command.add("-cp");
        command.add(
                classPath.stream()
                        .map(Path::toString)
                        .collect(Collectors.joining(File.pathSeparator)));
        command.add(mainClass);
        command.addAll(arguments);
        return command;
    }
}
