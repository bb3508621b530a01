package dev.counterpoint.imports;

import dev.counterpoint.export.ItfException;
import dev.counterpoint.export.ItfReader;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Reads the trace that a page of ours carries, in the element of this id. */
final class TracePage {
    private static final String ID = "id=\"counterpoint-itf\"";
    private static final String END = "</script";

    private final Source source;

    TracePage(Source source) {
        this.source = source;
    }

    /** Whether a text begins as a page does. */
    static boolean isPage(Source source) {
        String start =
                new String(
                                source.content(),
                                0,
                                Math.min(source.content().length, 1_000),
                                StandardCharsets.UTF_8)
                        .strip()
                        .toLowerCase(Locale.ROOT);
        return start.startsWith("<!doctype html") || start.startsWith("<html");
    }

    Imported read() throws ItfException {
        String page = new String(source.content(), StandardCharsets.UTF_8);
        int id = page.indexOf(ID);
        int begin = id < 0 ? -1 : page.indexOf('>', id);
        int end = begin < 0 ? -1 : page.indexOf(END, begin);
        if (end < 0) {
            throw source.wrong(
                    id < 0
                            ? "This page carries no trace: it was not made by counterpoint export."
                            : "The page ends in the middle of its trace.");
        }
        byte[] itf = page.substring(begin + 1, end).strip().getBytes(StandardCharsets.UTF_8);
        return new Imported(
                ItfReader.read(source.name().toString(), itf), Imported.Format.PAGE, List.of());
    }
}
