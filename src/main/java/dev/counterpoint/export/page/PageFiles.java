package dev.counterpoint.export.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The page's style and script, and what its reader may load and run: these two, known by their
 * digests, and nothing else.
 */
record PageFiles(String style, String script) {
    private static final String FOLDER = "/dev/counterpoint/export/page/";

    /** In an order in which each uses only those before it. */
    private static final List<String> SCRIPTS =
            List.of(
                    "trace.js",
                    "value.js",
                    "tree.js",
                    "strip.js",
                    "timeline.js",
                    "lanes.js",
                    "graph.js",
                    "page.js");

    static PageFiles read() {
        String script =
                SCRIPTS.stream()
                        .map(PageFiles::text)
                        .collect(
                                Collectors.joining("\n", "(() => {\n\"use strict\";\n", "})();\n"));
        return new PageFiles(text("page.css"), script);
    }

    /** The content security policy. */
    String policy() {
        return "default-src 'none'; style-src '"
                + digest(style)
                + "'; script-src '"
                + digest(script)
                + "'; base-uri 'none'; form-action 'none'";
    }

    private static String text(String name) {
        try (InputStream in = PageFiles.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its file " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String digest(String text) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
