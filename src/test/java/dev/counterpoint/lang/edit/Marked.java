package dev.counterpoint.lang.edit;

/** Texts in which {@code |} marks the caret and {@code ^} the other end of what is selected. */
final class Marked {
    private Marked() {}

    static Selection in(String marked) {
        int caret = marked.indexOf('|');
        int other = marked.indexOf('^');
        String text = marked.replace("|", "").replace("^", "");
        if (other < 0) {
            return Selection.at(text, caret);
        }
        return other < caret
                ? new Selection(text, other, caret - 1)
                : new Selection(text, other - 1, caret);
    }

    static String after(String marked, Change change) {
        StringBuilder text = new StringBuilder(change.edit().applyTo(in(marked).text()));
        if (change.anchor() == change.caret()) {
            return text.insert(change.caret(), "|").toString();
        }
        int last = Math.max(change.anchor(), change.caret());
        int first = Math.min(change.anchor(), change.caret());
        text.insert(last, last == change.caret() ? "|" : "^");
        return text.insert(first, first == change.caret() ? "|" : "^").toString();
    }
}
