package dev.counterpoint.lang;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where the parts of a configuration file stand, in the order of its text. */
record CfgLayout(List<Part> parts) {
    CfgLayout {
        parts = List.copyOf(parts);
    }

    /**
     * An opening word with what follows it.
     *
     * @param start the offset of the word
     * @param end the offset after it
     */
    record Part(CfgSection section, int start, int end, List<Item> items) {}

    /**
     * A name, or an assignment.
     *
     * @param inModule the module it is said for; null for all
     * @param start the offset of its first character
     * @param sign that of {@code =} or {@code <-}
     * @param value that of what stands to the right; for a name alone that of the name
     * @param end the offset after it
     */
    record Item(String name, @Nullable String inModule, int start, int sign, int value, int end) {
        static Item of(CfgText.Word word) {
            return new Item(
                    word.text(), null, word.start(), word.start(), word.start(), word.end());
        }
    }

    /** An item and the part it is in. */
    record Found(Part part, Item item) {}

    static CfgLayout of(String text) {
        CfgParser parser = new CfgParser(new CfgText("", null, text));
        parser.parse();
        return parser.layout();
    }

    Stream<Part> parts(CfgSection section) {
        return parts.stream().filter(p -> p.section() == section);
    }

    Stream<Found> items(CfgSection section) {
        return parts(section).flatMap(p -> p.items().stream().map(i -> new Found(p, i)));
    }

    /** The part that a further item is best added to: the last that has any. */
    Optional<Part> toExtend(CfgSection section) {
        List<Part> all = parts(section).toList();
        return all.stream()
                .filter(p -> !p.items().isEmpty())
                .reduce((a, b) -> b)
                .or(() -> all.stream().findFirst());
    }
}
