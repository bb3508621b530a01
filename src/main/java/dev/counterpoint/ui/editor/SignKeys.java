package dev.counterpoint.ui.editor;

import dev.counterpoint.lang.SignUse;
import dev.counterpoint.spec.Signs;

import org.fxmisc.richtext.model.PlainTextChange;

/** Knows whether a text is written with signs, so that what is typed should be, too. */
final class SignKeys {
    private final TlaArea area;
    private boolean signs;
    private boolean known;

    SignKeys(TlaArea area) {
        this.area = area;
        area.plainTextChanges().subscribe(this::changed);
    }

    private void changed(PlainTextChange change) {
        // The whole text is read only where the answer can be another one.
        boolean less = signs && holdsSign(change.getRemoved());
        boolean more = !signs && holdsSign(change.getInserted());
        known &= !less && !more;
    }

    private static boolean holdsSign(String text) {
        return text.chars().anyMatch(c -> Signs.isSign((char) c));
    }

    /** Whether operators in it are signs. */
    boolean inUse() {
        if (!known) {
            signs = SignUse.in(area.getText());
            known = true;
        }
        return signs;
    }

    /** An operator as it is to be written here. */
    String written(String operator) {
        return inUse() ? Signs.BY_ASCII.getOrDefault(operator, operator) : operator;
    }
}
