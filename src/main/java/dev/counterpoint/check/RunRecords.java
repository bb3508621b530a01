package dev.counterpoint.check;

import dev.counterpoint.lang.ProjectFolders;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps a record of each check: {@code .counterpoint/runs.jsonl} beside {@code counterpoint.toml},
 * or in the user's data folder where a spec's folders have none. One line a run; several programs
 * may write at once, and what is torn or unknown is passed over by readers. The oldest are
 * forgotten when a file grows beyond a bound.
 */
public final class RunRecords {
    private static final long MOST_BYTES = 1L << 20;

    /** A record with a model's text in it is shorter. */
    private static final long LONGEST_LINE = 1L << 17;

    private final Path data;
    private final long most;

    /** With the user's data folder, which need not exist. */
    public RunRecords(Path data) {
        this(data, MOST_BYTES);
    }

    RunRecords(Path data, long most) {
        this.data = data;
        this.most = most;
    }

    /** The folder for a user's data on this platform. */
    public static Path dataFolder(Map<String, String> environment, String system, Path home) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.contains("win")) {
            String local = environment.getOrDefault("LOCALAPPDATA", "");
            return (local.isBlank() ? home.resolve("AppData").resolve("Local") : Path.of(local))
                    .resolve("Counterpoint");
        }
        if (name.contains("mac")) {
            return home.resolve("Library/Application Support/Counterpoint");
        }
        String share = environment.getOrDefault("XDG_DATA_HOME", "");
        return (share.startsWith("/") ? Path.of(share) : home.resolve(".local/share"))
                .resolve("counterpoint");
    }

    /** The file that has the records of a spec. */
    public Path file(Path spec) {
        Path base = base(spec);
        return ProjectFolders.project(spec).isPresent()
                ? base.resolve(".counterpoint").resolve("runs.jsonl")
                : data.resolve("projects").resolve(ProjectFolders.key(base)).resolve("runs.jsonl");
    }

    /** The project's folder, or the spec's own where it is in no project. */
    private static Path base(Path spec) {
        return ProjectFolders.project(spec).orElseGet(() -> ProjectFolders.of(spec));
    }

    /**
     * Adds a record.
     *
     * @throws IOException if it cannot be written; what was there is still there
     */
    public void append(RunRecord run) throws IOException {
        Path file = file(run.spec());
        Path folder = file.getParent();
        if (folder == null || Files.isSymbolicLink(folder)) {
            throw new IOException(folder + " is a symbolic link");
        }
        Files.createDirectories(folder);
        FileGuard guard = FileGuard.hold(folder.resolve("runs.lock"));
        try {
            String line = RunRecordJson.line(run, base(run.spec()), last(file));
            add(file, line.getBytes(StandardCharsets.UTF_8));
            if (Files.size(file) > most) {
                forgetOldest(file);
            }
        } finally {
            guard.close();
        }
    }

    /** The digest of the last line, whatever it is; null where there is none. */
    private static @Nullable String last(Path file) throws IOException {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return null;
        }
        List<String> lines = tail(file, LONGEST_LINE).lines().filter(l -> !l.isBlank()).toList();
        return lines.isEmpty() ? null : RunChain.digest(lines.getLast());
    }

    private static void add(Path file, byte[] line) throws IOException {
        try (FileChannel channel =
                FileChannel.open(
                        file,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE,
                        LinkOption.NOFOLLOW_LINKS)) {
            long end = channel.size();
            ByteBuffer last = ByteBuffer.allocate(1);
            boolean torn = end > 0 && channel.read(last, end - 1) == 1 && last.get(0) != '\n';
            ByteBuffer bytes = ByteBuffer.allocate(line.length + 1);
            if (torn) {
                bytes.put((byte) '\n');
            }
            bytes.put(line).flip();
            channel.position(end);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        }
    }

    /** The newer half stays. */
    private void forgetOldest(Path file) throws IOException {
        String text = tail(file, most / 2);
        Path fresh = file.resolveSibling("runs.new");
        Files.writeString(fresh, text);
        Files.move(
                fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /** The last whole lines of a file, up to so many bytes; at least the last line. */
    private static String tail(Path file, long bytes) throws IOException {
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            long size = channel.size();
            long from = Math.max(0, size - bytes);
            channel.position(from);
            ByteBuffer buffer = ByteBuffer.allocate((int) (size - from));
            while (buffer.hasRemaining() && channel.read(buffer) >= 0) {
                // until it is full
            }
            String text = new String(buffer.array(), 0, buffer.position(), StandardCharsets.UTF_8);
            return from == 0 ? text : text.substring(text.indexOf('\n') + 1);
        }
    }

    /**
     * The lines of the file that has the records of a spec, the oldest first; none where there is
     * no file.
     *
     * @throws IOException if it cannot be read
     */
    public List<String> lines(Path spec) throws IOException {
        Path file = file(spec);
        return Files.isRegularFile(file) ? tail(file, 2 * most).lines().toList() : List.of();
    }

    /** The record that a line of a spec's file holds; empty where it holds none. */
    public Optional<RunRecord> record(Path spec, String line) {
        return new RunRecordJson(base(spec)).read(line);
    }

    /** The records of a spec's project, the oldest first; none where they cannot be read. */
    public List<RunRecord> read(Path spec) {
        Path file = file(spec);
        if (!Files.isRegularFile(file)) {
            return List.of();
        }
        RunRecordJson json = new RunRecordJson(base(spec));
        List<RunRecord> runs = new ArrayList<>();
        try {
            tail(file, 2 * most).lines().forEach(line -> json.read(line).ifPresent(runs::add));
        } catch (IOException unreadable) {
            return List.of();
        }
        return runs;
    }
}
