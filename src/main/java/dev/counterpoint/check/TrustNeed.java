package dev.counterpoint.check;

import dev.counterpoint.spec.Diagnostic;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What a check was kept from doing because its spec's folder is not trusted. */
public final class TrustNeed {
    /** The folder where classes stand that replace operators of several modules. */
    private static final String OVERRIDES = "tlc2/overrides/TLCOverrides.class";

    private static final String REFUSED = " is not trusted";

    private TrustNeed() {}

    /**
     * What it was, in one sentence; empty where it needed no trust, or had it. Reads the spec's
     * folder.
     */
    public static Optional<String> of(CheckResult result) {
        Path folder = folder(result.request());
        if (folder == null || isIn(folder, result.request().trusted())) {
            return Optional.empty();
        }
        for (Diagnostic told : result.errors()) {
            if (told.code().equals("trust")) {
                return Optional.of(
                        "This spec asks for the environment, which stays empty: its folder is not"
                                + " trusted.");
            }
            if (told.message().contains(REFUSED)) {
                return Optional.of(
                        "This spec uses files or runs commands, and its folder is not trusted.");
            }
        }
        return hasClasses(folder)
                ? Optional.of(
                        "Java classes stand beside this spec and were not run: its folder is not"
                                + " trusted.")
                : Optional.empty();
    }

    /** The folder that would have to be trusted; null where the spec is in none. */
    public static @Nullable Path folder(CheckRequest request) {
        return request.spec().toAbsolutePath().normalize().getParent();
    }

    private static boolean isIn(Path folder, List<Path> trusted) {
        return trusted.stream().anyMatch(place -> real(folder).startsWith(real(place)));
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException gone) {
            return path.toAbsolutePath().normalize();
        }
    }

    private static boolean hasClasses(Path folder) {
        if (Files.exists(folder.resolve(OVERRIDES))) {
            return true;
        }
        try (DirectoryStream<Path> classes = Files.newDirectoryStream(folder, "*.class")) {
            for (Path one : classes) {
                String name = String.valueOf(one.getFileName());
                if (Files.exists(one.resolveSibling(name.replaceFirst("\\.class$", ".tla")))) {
                    return true;
                }
            }
            return false;
        } catch (IOException | DirectoryIteratorException unreadable) {
            return false;
        }
    }
}
