package dev.counterpoint.lang;

import dev.counterpoint.lang.readback.Sentence;
import dev.counterpoint.spec.Level;
import dev.counterpoint.spec.PlainText;
import dev.counterpoint.spec.SourceRange;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;

/**
 * A definition or assumption as a reader meets it: what people say and what the spec says, side by
 * side.
 *
 * @param name its name; {@code ASSUME, line 12} for an assumption without one
 * @param parameters names of its parameters
 * @param actor for an action the parameter or quantified name that says who acts, where one is
 *     known
 * @param plain its plain-language text, where it has one
 * @param review whether the plain text was read against the formal text as it is now
 * @param formal its TLA+ text as written
 * @param reading what the formal text says, by rules; null for what is no property, action or
 *     assumption
 * @param checkedBy files of the models that name it; every model checks each assumption
 */
public record Card(
        String name,
        CardKind kind,
        String module,
        Level level,
        List<String> parameters,
        @Nullable String actor,
        @Nullable PlainText plain,
        Review review,
        String formal,
        @Nullable Sentence reading,
        SourceRange range,
        List<Path> checkedBy) {
    public Card {
        parameters = List.copyOf(parameters);
        checkedBy = List.copyOf(checkedBy);
    }

    /** The plain sentence, empty where it has none. */
    public String sentence() {
        return plain == null ? "" : plain.sentence();
    }

    /** The same, named by these models. */
    public Card checkedBy(List<Path> models) {
        return new Card(
                name,
                kind,
                module,
                level,
                parameters,
                actor,
                plain,
                review,
                formal,
                reading,
                range,
                models);
    }
}
