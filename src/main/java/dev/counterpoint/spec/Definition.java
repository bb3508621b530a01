package dev.counterpoint.spec;

import java.util.List;

/**
 * {@code Name(parameters) == body}.
 *
 * @param range the whole definition, from its name to the end of its body
 * @param nameRange the name alone
 */
public record Definition(
        String name,
        String module,
        List<Declaration> parameters,
        Level level,
        boolean local,
        boolean recursive,
        SourceRange range,
        SourceRange nameRange,
        Expression body) {
    public Definition {
        parameters = List.copyOf(parameters);
    }
}
