package dev.counterpoint.lang.navigate;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The texts of the modules that come with the TLA+ tools. */
public final class StandardText {
    /** Those that a spec may extend, in the order in which people learn them. */
    public static final List<String> NAMES =
            List.of(
                    "Naturals",
                    "Integers",
                    "Reals",
                    "FiniteSets",
                    "Sequences",
                    "Bags",
                    "TLC",
                    "RealTime",
                    "Randomization");

    private static final String FOLDER = "/tla2sany/StandardModules/";

    private StandardText() {}

    /** The text of one; empty where there is no such module. */
    public static Optional<String> of(String module) {
        if (!module.matches("\\w+")) {
            return Optional.empty();
        }
        try (InputStream in = StandardText.class.getResourceAsStream(FOLDER + module + ".tla")) {
            return in == null
                    ? Optional.empty()
                    : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }
}
