package dev.counterpoint.cli;

import dev.counterpoint.check.Checks;
import dev.counterpoint.check.Kind;
import dev.counterpoint.check.ProjectSettings;
import dev.counterpoint.engine.Explorer;
import dev.counterpoint.engine.protocol.Reply;
import dev.counterpoint.git.Changes;
import dev.counterpoint.review.Implications;
import dev.counterpoint.review.ModelComparison;
import dev.counterpoint.review.PropertyChange;
import dev.counterpoint.review.Review;
import dev.counterpoint.review.TextComparison;
import dev.counterpoint.review.Version;
import dev.counterpoint.spec.Diagnostic;
import dev.counterpoint.spec.Spec;

import java.io.IOException;
import java.io.Serial;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What changed in a spec's properties, assumptions and bounds since a git revision. */
final class PropertiesDiff {
    private final Explorer explorer;
    private final Checks checks;
    private final Path spec;
    private final List<Path> libraries;

    /**
     * Of a spec.
     *
     * @param libraries where modules are looked for beside what the project's settings say
     */
    PropertiesDiff(Explorer explorer, Checks checks, Path spec, List<Path> libraries) {
        this.explorer = explorer;
        this.checks = checks;
        this.spec = spec.toAbsolutePath().normalize();
        Set<Path> all = new LinkedHashSet<>(libraries);
        all.addAll(ProjectSettings.of(spec).libraries());
        this.libraries = new ArrayList<>(all);
    }

    /** Why the two cannot be compared. */
    static final class Refused extends Exception {
        @Serial private static final long serialVersionUID = 1;
        private final Kind kind;

        Refused(Kind kind, String message) {
            super(message);
            this.kind = kind;
        }

        int exitCode() {
            return kind.exitCode();
        }
    }

    /**
     * What changed.
     *
     * @param budget for finding out what implies what
     */
    Review since(String revision, Duration budget) throws Refused, IOException {
        Path folder = Objects.requireNonNull(spec.getParent());
        String name = String.valueOf(spec.getFileName());
        Optional<Map<String, String>> texts =
                new Changes().texts(folder, revision, PropertiesDiff::isPart);
        if (texts.isEmpty()) {
            throw new Refused(
                    Kind.USAGE, "--diff: git knows no " + revision + " in " + folder + ".");
        }
        if (!texts.get().containsKey(name)) {
            throw new Refused(Kind.USAGE, "--diff: in " + revision + " there is no " + name + ".");
        }
        Path then = Files.createTempDirectory("counterpoint-then");
        try {
            for (Map.Entry<String, String> text : texts.get().entrySet()) {
                Files.writeString(then.resolve(text.getKey()), text.getValue());
            }
            Version before = version(then.resolve(name), "as it was in " + revision);
            Version after = version(spec, "as it is");
            List<PropertyChange> changes = TextComparison.of(before, after);
            return new Review(
                    new Implications(checks, before, after, libraries).of(changes, budget),
                    ModelComparison.of(before, after));
        } finally {
            delete(then);
        }
    }

    private static boolean isPart(String name) {
        return name.indexOf('/') < 0 && (name.endsWith(".tla") || name.endsWith(".cfg"));
    }

    private Version version(Path file, String which) throws Refused {
        Reply.Parsed parsed = SpecCards.parse(explorer, file, libraries);
        Spec read = parsed.spec();
        if (read == null) {
            Diagnostic first = parsed.diagnostics().getFirst();
            String line = first.range() == null ? "" : ", line " + first.range().line();
            throw new Refused(
                    Kind.PARSE,
                    "The spec " + which + " cannot be read: " + first.message() + line + ".");
        }
        return new Version(
                file,
                read,
                SpecCards.texts(read),
                SpecCards.of(read, file),
                SpecCards.models(file));
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
