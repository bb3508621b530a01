package dev.counterpoint.lang;

import dev.counterpoint.lang.ProjectTree.SpecFiles;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The models of a spec that are not its own configuration files: those of modules written around it
 * ({@code MC*.tla}, which extend it and declare no variables), and from such a module back to the
 * spec's.
 */
public final class ModelFamily {
    private ModelFamily() {}

    /**
     * A model of a family.
     *
     * @param spec the module it is of
     */
    public record Member(Path spec, Path config) {}

    /** The models beside those of a root itself; reads the files of its folder. */
    public static List<Member> around(Path root, List<SpecFiles> specs) {
        List<SpecFiles> near =
                specs.stream().filter(s -> Objects.equals(parent(s.root()), parent(root))).toList();
        Path base =
                near.stream()
                        .filter(s -> s.root().equals(root))
                        .findFirst()
                        .flatMap(ModelFamily::wrapped)
                        .orElse(root);
        List<Member> members = new ArrayList<>();
        for (SpecFiles spec : near) {
            boolean own = spec.root().equals(root);
            boolean inside = spec.root().equals(base);
            boolean around = wrapped(spec).filter(base::equals).isPresent();
            if (!own && (inside || around)) {
                spec.models().forEach(m -> members.add(new Member(spec.root(), m)));
            }
        }
        return members;
    }

    private static Path parent(Path file) {
        Path folder = file.getParent();
        return folder == null ? Path.of("") : folder;
    }

    /** The module that a root is only a model of. */
    private static Optional<Path> wrapped(SpecFiles spec) {
        if (spec.models().isEmpty()
                || !(SourceText.read(spec.root()) instanceof SourceText.Reading.Text read)) {
            return Optional.empty();
        }
        Optional<ModuleHeader> header = ModuleHeader.read(read.text());
        if (header.isEmpty() || declaresVariables(read.text())) {
            return Optional.empty();
        }
        List<String> extended = header.get().extended();
        return spec.modules().stream()
                .filter(m -> extended.contains(ModuleHeader.moduleName(m)))
                .findFirst();
    }

    private static boolean declaresVariables(String text) {
        Tokens tokens = TlaTokens.of(text);
        for (int i = 0; i < tokens.size(); i++) {
            boolean word = tokens.kind(i) == TokenKind.KEYWORD;
            if (word
                    && Set.of("VARIABLE", "VARIABLES")
                            .contains(text.substring(tokens.start(i), tokens.end(i)))) {
                return true;
            }
        }
        return false;
    }
}
