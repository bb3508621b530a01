package dev.counterpoint.spec;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;

/**
 * A module.
 *
 * @param file where it was read from; null for a standard module, which lies in the tools' jar
 * @param extended names of the modules it extends, as written
 * @param definitions its own, in the order of the text, not those it extends
 */
public record Module(
        String name,
        @Nullable Path file,
        SourceRange range,
        List<String> extended,
        List<Declaration> constants,
        List<Declaration> variables,
        List<Definition> definitions,
        List<Assumption> assumptions) {
    public Module {
        extended = List.copyOf(extended);
        constants = List.copyOf(constants);
        variables = List.copyOf(variables);
        definitions = List.copyOf(definitions);
        assumptions = List.copyOf(assumptions);
    }

    /** Whether it comes with the tools. */
    public boolean isStandard() {
        return file == null;
    }
}
