package dev.counterpoint.imports;

import dev.counterpoint.export.ItfException;
import dev.counterpoint.export.ItfReader;
import dev.counterpoint.export.TraceFile;

import java.nio.file.Path;
import java.util.List;

/** Reads traces in any format that is known; which it is, is told by what is in the file. */
public final class Imports {
    private static final char OBJECT = '{';
    private static final char LIST = '[';

    private Imports() {}

    /**
     * Reads a file.
     *
     * @throws ItfException if it cannot be read or is no trace, with one sentence that says why
     */
    public static Imported read(Path file) throws ItfException {
        return read(Source.read(file));
    }

    /**
     * Reads a text that is not in a file of its own.
     *
     * @param name what messages call it
     * @throws ItfException if it is no trace
     */
    public static Imported read(Path name, byte[] content) throws ItfException {
        return read(new Source(name, content));
    }

    private static Imported read(Source source) throws ItfException {
        char first = source.firstCharacter();
        if (first == 0) {
            throw source.wrong("The file is empty.");
        }
        if (Bundle.isBundle(source)) {
            return new Bundle(source).read();
        }
        if (TracePage.isPage(source)) {
            return new TracePage(source).read();
        }
        if (first == LIST && !isLog(source) || first == OBJECT && TlcJson.isOne(source)) {
            return new TlcJson(source).read();
        }
        if (first == OBJECT) {
            TraceFile file = ItfReader.read(source.name().toString(), source.content());
            return new Imported(QuintSteps.of(file), Imported.Format.ITF, List.of());
        }
        return new TlcText(source).read();
    }

    /** A line of a log may begin with a bracket, as with a time. */
    private static boolean isLog(Source source) {
        int i = 0;
        while (i < source.content().length && source.content()[i] != LIST) {
            i++;
        }
        i++;
        while (i < source.content().length && Character.isWhitespace(source.content()[i])) {
            i++;
        }
        return i < source.content().length && source.content()[i] != OBJECT;
    }
}
