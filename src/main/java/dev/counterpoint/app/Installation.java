package dev.counterpoint.app;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How the program came to be where it is, and what it brought with it.
 *
 * @param home the application's folder; null in a build
 * @param javaHome of the Java that runs it
 */
record Installation(@Nullable Path home, Path javaHome) {
    private static final int HEAD_BYTES = 4_096;

    /** Where the program is, and how it is to be updated or removed. */
    String program() {
        if (home == null) {
            return "a build, not an application folder";
        }
        if (home.startsWith("/usr") || home.startsWith("/opt")) {
            return home + ", installed as a package of the system";
        }
        if (home.toString().contains(".app/Contents")) {
            return home + ", an application of macOS";
        }
        Path parent = home.getParent();
        if (parent != null && Files.exists(parent.resolve("Counterpoint.exe"))) {
            return home + ", installed by its installer";
        }
        return home + (hasRuntime() ? ", portable" : ", portable, without a Java of its own");
    }

    /** The Java that runs, and whose it is. */
    String runtime() {
        return javaHome + (isOwnRuntime() ? ", the program's own" : ", this machine's");
    }

    private boolean hasRuntime() {
        return home != null && Files.isDirectory(home.resolve("runtime"));
    }

    private boolean isOwnRuntime() {
        if (home == null) {
            return false;
        }
        Path parent = home.getParent();
        return javaHome.startsWith(home.resolve("runtime"))
                || (parent != null && javaHome.startsWith(parent.resolve("runtime")));
    }

    /** Which of them are there, and whether they fit the Java that runs. */
    String caches() {
        if (home == null) {
            return "none in a build";
        }
        Map<String, Path> places = new LinkedHashMap<>();
        places.put("commands", home.resolve("lib/aot/cli.aot"));
        places.put("window", home.resolve("lib/aot/ide.aot"));
        places.put("engine", home.resolve("lib/engine/engine.aot"));
        String there =
                places.entrySet().stream()
                        .filter(place -> Files.isRegularFile(place.getValue()))
                        .map(Map.Entry::getKey)
                        .collect(Collectors.joining(", "));
        if (there.isEmpty()) {
            return "none: it starts more slowly, and works";
        }
        boolean fit =
                places.values().stream().filter(Files::isRegularFile).allMatch(Installation::fits);
        return "for " + there + (fit ? "" : "; made for another Java, so that they are not used");
    }

    /** A cache begins with words on the virtual machine that it was made with. */
    private static boolean fits(Path cache) {
        try (InputStream in = Files.newInputStream(cache)) {
            String head = new String(in.readNBytes(HEAD_BYTES), StandardCharsets.ISO_8859_1);
            return head.contains("(" + System.getProperty("java.vm.version") + ")");
        } catch (IOException e) {
            return false;
        }
    }
}
