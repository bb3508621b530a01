package dev.counterpoint.imports;

import dev.counterpoint.export.ItfException;
import dev.counterpoint.export.ItfReader;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * A bundle: a zip file with a trace, and the spec it is of in a folder. It may come from anyone:
 * nothing of it is written outside the folder it is unpacked to, how much of it is read is bounded,
 * and none of its files is run.
 */
public final class Bundle {
    private static final String TRACE = "trace.itf.json";
    private static final String SPEC = "spec/";
    private static final int MOST_ENTRIES = 2_000;
    private static final long MOST_BYTES = 512L << 20;
    private static final int LONGEST_NAME = 250;
    private static final int PART = 1 << 16;
    private static final int DIGEST_BYTES = 8;

    private final Source source;

    Bundle(Source source) {
        this.source = source;
    }

    /** The bundle in a file. */
    public static Bundle of(Path file) throws ItfException {
        Source source = Source.read(file);
        if (!isBundle(source)) {
            throw source.wrong("This is no bundle: it is not a zip file.");
        }
        return new Bundle(source);
    }

    static boolean isBundle(Source source) {
        return source.startsWith("PK\u0003\u0004") || source.startsWith("PK\u0005\u0006");
    }

    /** A short name for what is in it: the same for the same bytes alone. */
    public String digest() {
        try {
            byte[] whole = MessageDigest.getInstance("SHA-256").digest(source.content());
            return HexFormat.of().formatHex(whole, 0, DIGEST_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("each Java has SHA-256", e);
        }
    }

    /** What is done with an entry. */
    private interface Visitor {
        /** The stream that takes its content; null where that is not wanted. */
        @Nullable OutputStream open(String name) throws IOException, ItfException;
    }

    /** The trace in it. */
    Imported read() throws ItfException {
        ByteArrayOutputStream trace = new ByteArrayOutputStream();
        boolean[] found = {false};
        walk(
                name -> {
                    found[0] |= name.equals(TRACE);
                    return name.equals(TRACE) ? trace : null;
                });
        if (!found[0]) {
            throw source.wrong("This zip file is no bundle: it has no " + TRACE + ".");
        }
        return new Imported(
                ItfReader.read(source.name() + "!" + TRACE, trace.toByteArray()),
                Imported.Format.BUNDLE,
                List.of());
    }

    /**
     * Writes the spec's files into a folder, which is made where it is not there. Files that are
     * there are left as they are.
     *
     * @return the folder with the spec; null where the bundle has none
     */
    public @Nullable Path unpack(Path folder) throws ItfException, IOException {
        Path whole = folder.toAbsolutePath().normalize();
        Files.createDirectories(whole);
        boolean[] any = {false};
        walk(
                name -> {
                    if (!name.startsWith(SPEC) || name.endsWith("/")) {
                        return null;
                    }
                    any[0] = true;
                    Path file = whole.resolve(name).normalize();
                    if (!file.startsWith(whole)) {
                        throw outside(name);
                    }
                    Files.createDirectories(file.getParent());
                    return Files.exists(file) ? null : Files.newOutputStream(file);
                });
        return any[0] ? whole.resolve(SPEC) : null;
    }

    private void walk(Visitor visitor) throws ItfException {
        try (ZipInputStream zip =
                new ZipInputStream(
                        new ByteArrayInputStream(source.content()), StandardCharsets.UTF_8)) {
            long bytes = 0;
            int entries = 0;
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++entries > MOST_ENTRIES) {
                    throw source.wrong("The bundle has more than " + MOST_ENTRIES + " files.");
                }
                String name = entry.getName();
                if (!isInside(name)) {
                    throw outside(name);
                }
                try (OutputStream out = visitor.open(name)) {
                    bytes += copy(zip, out, MOST_BYTES - bytes);
                }
            }
            if (entries == 0) {
                throw source.wrong("The bundle is empty or damaged.");
            }
        } catch (IOException | IllegalArgumentException e) {
            throw source.wrong("The bundle is damaged: it cannot be unpacked.");
        }
    }

    private long copy(InputStream from, @Nullable OutputStream to, long most)
            throws IOException, ItfException {
        byte[] part = new byte[PART];
        long copied = 0;
        for (int read = from.read(part); read >= 0; read = from.read(part)) {
            copied += read;
            if (copied > most) {
                throw source.wrong(
                        "Unpacked, the bundle is larger than " + (MOST_BYTES >> 20) + " MB.");
            }
            if (to != null) {
                to.write(part, 0, read);
            }
        }
        return copied;
    }

    private ItfException outside(String name) {
        String shown = name.length() > 60 ? name.substring(0, 60) + "…" : name;
        return source.wrong(
                "The bundle is not to be trusted: its file \""
                        + shown.replaceAll("\\p{Cntrl}", "?")
                        + "\" would lie outside of it.");
    }

    /** Names of Windows' devices and other volumes lead out as well as the folder above does. */
    private static boolean isInside(String name) {
        boolean plain =
                !name.isEmpty()
                        && name.length() <= LONGEST_NAME
                        && !name.startsWith("/")
                        && name.indexOf('\\') < 0
                        && name.indexOf(':') < 0
                        && name.chars().noneMatch(Character::isISOControl);
        if (!plain) {
            return false;
        }
        for (String part : name.split("/", -1)) {
            String upper = part.toUpperCase(Locale.ROOT);
            boolean device = upper.matches("(?:CON|PRN|AUX|NUL|COM\\d|LPT\\d)(?:\\..*)?");
            if (part.equals("..") || part.equals(".") || device) {
                return false;
            }
        }
        return true;
    }
}
