package dev.counterpoint.spec;

import java.util.List;
import java.util.Optional;

/**
 * The plain-language text that stands with a definition: the comment above it, or right after its
 * {@code ==}.
 *
 * @param sentence the text without comment marks and tags, lines joined, paragraphs kept apart by a
 *     blank line
 * @param tags its {@code @} lines in order
 * @param range the whole comment
 */
public record PlainText(String sentence, List<Tag> tags, SourceRange range) {
    public PlainText {
        tags = List.copyOf(tags);
    }

    /** {@code @name text}. */
    public record Tag(String name, String text, SourceRange range) {}

    /** The first tag of a name. */
    public Optional<Tag> tag(String name) {
        return tags.stream().filter(t -> t.name().equals(name)).findFirst();
    }

    /** Whether it has a tag of that name. */
    public boolean has(String name) {
        return tag(name).isPresent();
    }
}
