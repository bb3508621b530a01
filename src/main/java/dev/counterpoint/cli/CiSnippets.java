package dev.counterpoint.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** What runs {@code counterpoint ci} on build servers. */
final class CiSnippets {
    private CiSnippets() {}

    static String text(CiCommand.Snippet server) {
        String name =
                switch (server) {
                    case github -> "github-actions.yml";
                    case gitlab -> "gitlab-ci.yml";
                    case jenkins -> "Jenkinsfile";
                };
        try (InputStream in = CiSnippets.class.getResourceAsStream(name)) {
            byte[] bytes = Objects.requireNonNull(in, name).readAllBytes();
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the program's own file " + name, e);
        }
    }
}
