package dev.counterpoint.ui.files;

import dev.counterpoint.ui.editor.Save;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * The versions of each file that were saved here, compressed, a folder for each file. Bounded: old
 * ones go, but the newest of a file never for its age alone.
 */
public final class LocalHistory {
    private static final Pattern NAME = Pattern.compile("(\\d{1,18})-([0-9a-f]{12})\\.gz");
    private static final Comparator<Version> NEWEST_FIRST =
            Comparator.comparing(Version::saved).reversed();

    private final Path root;
    private final InstantSource clock;
    private final Limits limits;

    /**
     * How much is kept.
     *
     * @param versions of each file
     * @param bytes of all files together
     */
    public record Limits(int versions, Duration age, long bytes) {
        /** Enough to find last month's text again. */
        public static final Limits USUAL = new Limits(200, Duration.ofDays(90), 256L << 20);
    }

    /** In a folder that need not exist yet. */
    public LocalHistory(Path root, InstantSource clock, Limits limits) {
        this.root = root;
        this.clock = clock;
        this.limits = limits;
    }

    /** Keeps what was saved, and what stood there before where that is not known yet. */
    public void keep(Save save) throws IOException {
        long now = clock.millis();
        if (save.before() != null) {
            keep(save.file(), save.before(), now - 1);
        }
        keep(save.file(), save.after(), now);
        prune(save.file());
    }

    private void keep(Path file, String text, long millis) throws IOException {
        String digest = digest(text);
        Optional<Version> newest = versions(file).stream().findFirst();
        if (newest.isPresent() && newest.get().digest().equals(digest)) {
            return;
        }
        long time = Math.max(millis, newest.map(v -> v.saved().toEpochMilli() + 1).orElse(0L));
        PrivateFolder.make(root);
        Path folder = Files.createDirectories(folder(file));
        Path fresh = folder.resolve("new");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(fresh))) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        Files.move(
                fresh,
                folder.resolve(time + "-" + digest + ".gz"),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }

    /** The one of the program's own data folder, with the usual limits. */
    public static LocalHistory usual(Path data) {
        return new LocalHistory(data.resolve("history"), InstantSource.system(), Limits.USUAL);
    }

    /** The versions of a file, the newest first. */
    public List<Version> versions(Path file) throws IOException {
        return in(folder(file));
    }

    private static List<Version> in(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Version> versions = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Matcher name = NAME.matcher(String.valueOf(file.getFileName()));
                if (name.matches()) {
                    Instant saved = Instant.ofEpochMilli(Long.parseLong(name.group(1)));
                    versions.add(new Version(file, saved, name.group(2)));
                }
            }
        }
        versions.sort(NEWEST_FIRST);
        return versions;
    }

    /** A version's text. */
    public String text(Version version) throws IOException {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(version.place()))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void prune(Path file) throws IOException {
        List<Version> versions = versions(file);
        Instant oldest = clock.instant().minus(limits.age());
        for (int i = 1; i < versions.size(); i++) {
            if (i >= limits.versions() || versions.get(i).saved().isBefore(oldest)) {
                Files.deleteIfExists(versions.get(i).place());
            }
        }
    }

    /** Lets the oldest versions of all files go until the rest is within bounds. */
    public void sweep() throws IOException {
        if (!Files.isDirectory(root)) {
            return;
        }
        List<Version> all = new ArrayList<>();
        try (Stream<Path> folders = Files.list(root)) {
            for (Path folder : folders.toList()) {
                all.addAll(in(folder));
            }
        }
        all.sort(NEWEST_FIRST);
        long bytes = 0;
        for (Version version : all) {
            bytes += Files.size(version.place());
            if (bytes > limits.bytes()) {
                Files.deleteIfExists(version.place());
            }
        }
    }

    private Path folder(Path file) {
        return root.resolve(digest(file.toAbsolutePath().normalize().toString()));
    }

    private static String digest(String text) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
