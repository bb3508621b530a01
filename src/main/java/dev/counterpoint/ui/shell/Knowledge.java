package dev.counterpoint.ui.shell;

import dev.counterpoint.lang.TextLines;
import dev.counterpoint.lang.navigate.Hover;
import dev.counterpoint.lang.navigate.Hovers;
import dev.counterpoint.lang.navigate.Occurrence;
import dev.counterpoint.lang.navigate.Reference;
import dev.counterpoint.lang.navigate.SpecIndex;
import dev.counterpoint.lang.navigate.Symbol;
import dev.counterpoint.spec.Spec;
import dev.counterpoint.ui.editor.Document;
import dev.counterpoint.ui.editor.EditorView;
import dev.counterpoint.ui.fx.Latest;
import dev.counterpoint.ui.fx.Threads;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.util.Objects;
import java.util.Optional;

/** What is known of the names of the spec in front, as it was when it last had no errors. */
final class Knowledge {
    private final Reference reference = new Reference();
    private final Hovers hovers = new Hovers(reference);
    private final ReadOnlyObjectWrapper<@Nullable SpecIndex> index = new ReadOnlyObjectWrapper<>();
    private final Latest readings;

    Knowledge(Workbench workbench, Threads threads) {
        readings = new Latest(threads, error -> {});
        workbench.analysis().addListener((o, was, is) -> read(is));
        workbench.root().addListener((o, was, is) -> forget(was, is));
    }

    private void forget(@Nullable Object was, @Nullable Object is) {
        if (!Objects.equals(was, is)) {
            index.set(null);
        }
    }

    private void read(@Nullable Analysis now) {
        Spec spec = now == null ? null : now.spec();
        if (now != null && spec != null) {
            readings.run(() -> SpecIndex.of(spec, now.texts()), index::set);
        }
    }

    /** The index; null before the spec was read without errors. */
    ReadOnlyObjectProperty<@Nullable SpecIndex> index() {
        return index.getReadOnlyProperty();
    }

    /** Whether the index is of a module's text as it now is. */
    boolean isOf(Document document) {
        SpecIndex known = index.get();
        return known != null
                && known.text(document.module()).filter(document.text()::equals).isPresent();
    }

    Reference reference() {
        return reference;
    }

    /** What stands at an offset of an editor's text. */
    Optional<Occurrence> at(EditorView editor, int offset) {
        SpecIndex known = index.get();
        if (known == null) {
            return Optional.empty();
        }
        String module = editor.document().module();
        String text = editor.area().getText();
        String word = wordAt(text, offset);
        TextLines lines = new TextLines(text);
        return known.at(module, lines.line(offset), lines.column(offset))
                .filter(o -> word.isEmpty() || o.symbol().name().equals(word))
                .or(
                        () ->
                                // The text may have changed since: its own names keep their
                                // meaning.
                                word.isEmpty() || known.text(module).orElse("").equals(text)
                                        ? Optional.empty()
                                        : Optional.ofNullable(known.visible(module).get(word))
                                                .map(s -> new Occurrence(s, s.place(), false)));
    }

    /** What to tell of what stands at an offset. */
    Optional<Hover> hover(EditorView editor, int offset) {
        Optional<Symbol> symbol = at(editor, offset).map(Occurrence::symbol);
        SpecIndex known = index.get();
        if (symbol.isPresent() && known != null) {
            return Optional.of(hovers.of(known, symbol.get()));
        }
        String word = wordAt(editor.area().getText(), offset);
        boolean code =
                editor.document().isModule()
                        && offset < editor.area().getLength()
                        && !editor.area().getStyleOfChar(offset).contains("tok-comment")
                        && !editor.area().getStyleOfChar(offset).contains("tok-prose");
        return code && !word.isEmpty() ? hovers.builtIn(word) : Optional.empty();
    }

    /** The word around an offset, with the backslash it may begin with; empty where none is. */
    static String wordAt(String text, int offset) {
        int start = Math.min(offset, text.length());
        int end = start;
        while (start > 0 && isPart(text.charAt(start - 1))) {
            start--;
        }
        while (end < text.length() && isPart(text.charAt(end))) {
            end++;
        }
        if (end > start && start > 0 && text.charAt(start - 1) == '\\') {
            start--;
        }
        return text.substring(start, end);
    }

    private static boolean isPart(char c) {
        return Character.isLetterOrDigit(c) || c == '_';
    }
}
