package dev.counterpoint.lang.navigate;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What comes of the wish to rename something. */
public sealed interface Renaming {
    /**
     * It can be done.
     *
     * @param edits by file
     * @param changes for a person to read, in the order of files and lines
     */
    record Plan(
            Symbol symbol,
            String newName,
            Map<Path, List<TextEdit>> edits,
            Map<Path, String> texts,
            List<Change> changes)
            implements Renaming {
        public Plan {
            edits = Map.copyOf(edits);
            texts = Map.copyOf(texts);
            changes = List.copyOf(changes);
        }

        /** The text of a file as it will be. */
        public String after(Path file) {
            return TextEdit.apply(
                    texts.getOrDefault(file, ""), edits.getOrDefault(file, List.of()));
        }
    }

    /** It would change what the spec means, or is no name: one sentence says why. */
    record Refused(String sentence) implements Renaming {}

    /** A line as it is and as it will be. */
    record Change(Path file, int line, String before, String after) {}
}
