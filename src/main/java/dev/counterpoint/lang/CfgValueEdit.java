package dev.counterpoint.lang;

import dev.counterpoint.lang.CfgText.Word;

import java.util.List;

/** Replaces a value in a text, and of it only the words that differ; comments in it stay. */
final class CfgValueEdit {
    private CfgValueEdit() {}

    static String replace(String text, int start, int end, String value) {
        List<Word> old = new CfgText("", null, text.substring(start, end)).words();
        List<Word> fresh = new CfgText("", null, value).words();
        int most = Math.min(old.size(), fresh.size());
        int same = 0;
        while (same < most && old.get(same).is(fresh.get(same).text())) {
            same++;
        }
        int tail = 0;
        while (tail < most - same
                && old.get(old.size() - 1 - tail).is(fresh.get(fresh.size() - 1 - tail).text())) {
            tail++;
        }
        int goes = old.size() - tail;
        int comes = fresh.size() - tail;
        if (goes == same && comes == same) {
            return text;
        }
        boolean pure = goes == same || comes == same;
        // What is only put in or only taken out follows the word before it.
        int from = pure && same > 0 ? old.get(same - 1).end() : start(old, same, end - start);
        int to = goes == same ? from : old.get(goes - 1).end();
        int freshFrom =
                pure && same > 0 ? fresh.get(same - 1).end() : start(fresh, same, value.length());
        int freshTo = comes == same ? freshFrom : fresh.get(comes - 1).end();
        if (goes == same && same == 0) {
            freshTo = start(fresh, comes, value.length());
        }
        String kept = comments(text, start + from, start + to);
        if (comes == same && kept.isEmpty() && same > 0 && goes < old.size()) {
            boolean tight = from == old.get(same).start();
            int after = old.get(goes).start();
            boolean space = text.substring(start + to, start + after).matches("[ \t]+");
            to = tight && space ? after : to;
        }
        String put = value.substring(freshFrom, freshTo) + kept;
        return new TextEdit(start + from, start + to, put).applyTo(text);
    }

    private static int start(List<Word> words, int index, int end) {
        return index < words.size() ? words.get(index).start() : end;
    }

    /** The comments between the words of a stretch, each after a space; empty where none are. */
    static String comments(String text, int start, int end) {
        String stretch = text.substring(start, end);
        StringBuilder kept = new StringBuilder();
        int at = 0;
        for (Word word : new CfgText("", null, stretch).words()) {
            keep(kept, stretch.substring(at, word.start()), text);
            at = word.end();
        }
        keep(kept, stretch.substring(at), text);
        return kept.toString();
    }

    private static void keep(StringBuilder kept, String gap, String text) {
        if (gap.isBlank()) {
            return;
        }
        kept.append(' ').append(gap.strip());
        boolean endsLine = gap.substring(gap.stripTrailing().length()).contains("\n");
        if (endsLine) {
            kept.append(CfgPlaces.lineEnd(text)).append("    ");
        }
    }
}
