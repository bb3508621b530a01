package dev.counterpoint.app;

import org.jspecify.annotations.Nullable;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/** What the machine offers for a window. */
final class Display {
    /** JavaFX lays out text with these on Linux, without a display too. */
    private static final List<String> NEEDED = List.of("libpango-1.0.so.0", "libpangoft2-1.0.so.0");

    private static final List<String> FOLDERS =
            List.of("/usr/lib", "/usr/lib64", "/lib", "/lib64", "/usr/local/lib");

    private Display() {}

    private static boolean isLinux() {
        return System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux");
    }

    /** Whether a window can be shown. */
    static boolean isThere() {
        return !isLinux() || said("DISPLAY") || said("WAYLAND_DISPLAY");
    }

    /**
     * Which screen a window would be on, as part of a file's name; empty where there is but one.
     */
    static String name() {
        if (!isLinux()) {
            return "";
        }
        String screen = said("WAYLAND_DISPLAY") ? "WAYLAND_DISPLAY" : "DISPLAY";
        return "-"
                + Objects.requireNonNullElse(System.getenv(screen), "")
                        .replaceAll("[^A-Za-z0-9.]", "_");
    }

    private static boolean said(String variable) {
        String value = System.getenv(variable);
        return value != null && !value.isEmpty();
    }

    /** One sentence on the library without which JavaFX cannot start; null where all are there. */
    static @Nullable String missingLibrary() {
        if (!isLinux()) {
            return null;
        }
        return NEEDED.stream()
                .filter(library -> !exists(library))
                .findFirst()
                .map(
                        library ->
                                "JavaFX needs "
                                        + library
                                        + ", which is not installed here: install the package"
                                        + " libpangoft2-1.0-0 (Debian, Ubuntu) or pango (Fedora,"
                                        + " Arch).")
                .orElse(null);
    }

    private static boolean exists(String library) {
        String path = System.getenv("LD_LIBRARY_PATH");
        Stream<String> more = path == null ? Stream.of() : Stream.of(path.split(":"));
        return Stream.concat(FOLDERS.stream(), more)
                .map(Path::of)
                .anyMatch(folder -> holds(folder, library));
    }

    /** In the folder itself, or in one for the machine's kind below it. */
    private static boolean holds(Path folder, String library) {
        String kind = System.getProperty("os.arch", "").equals("amd64") ? "x86_64" : "aarch64";
        return Files.exists(folder.resolve(library))
                || Files.exists(folder.resolve(kind + "-linux-gnu").resolve(library));
    }
}
