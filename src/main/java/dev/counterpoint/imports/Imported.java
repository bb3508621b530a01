package dev.counterpoint.imports;

import dev.counterpoint.export.TraceFile;

import java.util.List;

/**
 * A trace that another program wrote.
 *
 * @param notes what its format has lost, and what of it could not be read, in sentences
 */
public record Imported(TraceFile file, Format format, List<String> notes) {
    public Imported {
        notes = List.copyOf(notes);
    }

    /** What a trace can be read from. */
    public enum Format {
        /** ITF, as Counterpoint, Apalache and Quint write it. */
        ITF("ITF"),
        /** What TLC prints. */
        TLC_TEXT("TLC's output"),
        /** What TLC's {@code -dumpTrace json} writes. */
        TLC_JSON("TLC's JSON"),
        /** A page of Counterpoint's. */
        PAGE("a page of Counterpoint's"),
        /** A bundle of Counterpoint's. */
        BUNDLE("a bundle of Counterpoint's");

        private final String words;

        Format(String words) {
            this.words = words;
        }

        /** As a sentence calls it. */
        public String words() {
            return words;
        }
    }
}
