package dev.counterpoint.ui.shell;

import dev.counterpoint.lang.navigate.Occurrence;
import dev.counterpoint.lang.navigate.SpecIndex;
import dev.counterpoint.lang.navigate.StandardText;
import dev.counterpoint.lang.navigate.Symbol;
import dev.counterpoint.lang.navigate.SymbolKind;
import dev.counterpoint.lang.navigate.SymbolSearch;
import dev.counterpoint.spec.SourceRange;
import dev.counterpoint.ui.editor.EditorTabs;
import dev.counterpoint.ui.editor.EditorView;

import org.jspecify.annotations.Nullable;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Goes from a name to what it means, to its uses, and back. */
final class Navigation {
    private static final String UNREAD =
            "The spec has not been read yet: correct its errors first.";

    private final Workbench workbench;
    private final Knowledge knowledge;
    private final EditorTabs tabs;
    private final Overlay overlay;
    private final Trail trail = new Trail();

    Navigation(Workbench workbench, Knowledge knowledge, EditorTabs tabs, Overlay overlay) {
        this.workbench = workbench;
        this.knowledge = knowledge;
        this.tabs = tabs;
        this.overlay = overlay;
    }

    /** Goes to where the name at an offset gets its meaning; says so where that is not known. */
    void toDefinition(EditorView editor, int offset) {
        Optional<Occurrence> found = knowledge.at(editor, offset);
        if (found.isEmpty()) {
            String word = Knowledge.wordAt(editor.area().getText(), offset);
            workbench.tell(
                    word.isEmpty()
                            ? "There is no name here."
                            : "It is not known where " + word + " is defined.");
            return;
        }
        Occurrence occurrence = found.get();
        if (occurrence.defining()) {
            uses(occurrence.symbol());
        } else {
            go(occurrence.symbol().place());
        }
    }

    /** Goes to a place in any module, a standard one too, and remembers where one was. */
    void go(SourceRange place) {
        Trail.Place from = here();
        if (from != null) {
            trail.leave(from);
        }
        show(place);
    }

    private void show(SourceRange place) {
        SpecIndex index = knowledge.index().get();
        boolean standard =
                index != null
                        && index.spec()
                                .module(place.module())
                                .map(m -> m.isStandard())
                                .orElse(true);
        Optional<String> text = standard ? StandardText.of(place.module()) : Optional.empty();
        if (text.isPresent()) {
            workbench.documents().showStandard(place.module(), text.get()).reveal(place);
        } else {
            workbench.reveal(place);
        }
    }

    private Trail.@Nullable Place here() {
        EditorView editor = tabs.current().get();
        return editor == null
                ? null
                : new Trail.Place(
                        editor.document().path().toString(),
                        editor.document().module(),
                        editor.area().getCurrentParagraph() + 1,
                        editor.area().getCaretColumn() + 1);
    }

    void back() {
        Trail.Place now = here();
        to(now == null ? null : trail.back(now), "There is no place to go back to.");
    }

    void forward() {
        Trail.Place now = here();
        to(now == null ? null : trail.forward(now), "There is no place to go forward to.");
    }

    private void to(Trail.@Nullable Place place, String none) {
        if (place == null) {
            workbench.tell(none);
            return;
        }
        SourceRange range =
                new SourceRange(
                        place.module(),
                        place.line(),
                        place.column(),
                        place.line(),
                        place.column() - 1);
        Path path = Path.of(place.path());
        if (Files.exists(path)) {
            workbench.documents().open(path).reveal(range);
        } else {
            show(range);
        }
    }

    /** Lists where the name at an offset stands. */
    void uses(EditorView editor, int offset) {
        knowledge
                .at(editor, offset)
                .ifPresentOrElse(
                        o -> uses(o.symbol()), () -> workbench.tell("There is no name here."));
    }

    private void uses(Symbol symbol) {
        SpecIndex index = knowledge.index().get();
        if (index == null) {
            return;
        }
        List<Occurrence> all =
                index.occurrences(symbol).stream()
                        .filter(
                                o ->
                                        !index.spec()
                                                        .module(o.range().module())
                                                        .map(m -> m.isStandard())
                                                        .orElse(false)
                                                || o.defining())
                        .toList();
        overlay.open(
                new Picker(
                        symbol.name()
                                + " stands in "
                                + all.size()
                                + (all.size() == 1 ? " place" : " places"),
                        "Nowhere with these letters.",
                        letters ->
                                all.stream()
                                        .map(o -> row(index, o))
                                        .filter(r -> (r.title() + r.detail()).contains(letters))
                                        .toList(),
                        overlay::close));
    }

    private Picker.Row row(SpecIndex index, Occurrence occurrence) {
        SourceRange range = occurrence.range();
        return new Picker.Row(
                index.line(range.module(), range.line()).strip(),
                range.module() + " " + range.line(),
                occurrence.defining() ? "fth-edit-3" : "fth-corner-down-right",
                () -> go(range));
    }

    /** Lists what all modules define, the user's first. */
    void findSymbol() {
        pick("Find a definition, constant or variable in all modules", null);
    }

    /** Lists what the module in front defines. */
    void outline() {
        EditorView editor = tabs.current().get();
        if (editor != null) {
            pick("Go to a definition of " + editor.document().module(), editor.document().module());
        }
    }

    /** Lists the modules of the spec, the user's own first. */
    void modules() {
        SpecIndex index = knowledge.index().get();
        if (index == null) {
            workbench.tell(UNREAD);
            return;
        }
        List<Symbol> all =
                index.symbols().stream().filter(s -> s.kind() == SymbolKind.MODULE).toList();
        overlay.open(
                new Picker(
                        "Go to a module",
                        "No module has these letters.",
                        letters ->
                                SymbolSearch.find(all, letters).stream()
                                        .map(s -> row(index, s))
                                        .toList(),
                        overlay::close));
    }

    private Picker.Row row(SpecIndex index, Symbol module) {
        return new Picker.Row(
                module.name(),
                index.isStandard(module) ? "comes with TLA+" : "",
                SymbolWords.icon(module.kind()),
                () -> go(module.place()));
    }

    private void pick(String title, @Nullable String module) {
        SpecIndex index = knowledge.index().get();
        if (index == null) {
            workbench.tell(UNREAD);
            return;
        }
        List<Symbol> all = module == null ? index.symbols() : index.outline(module);
        overlay.open(
                new Picker(
                        title,
                        "No name has these letters.",
                        letters ->
                                SymbolSearch.find(all, letters).stream()
                                        .map(s -> row(index, s, module == null))
                                        .toList(),
                        overlay::close));
    }

    private Picker.Row row(SpecIndex index, Symbol symbol, boolean withModule) {
        String kind =
                index.definition(symbol)
                        .map(d -> SymbolWords.of(d.level()))
                        .orElse(symbol.kind().word());
        return new Picker.Row(
                symbol.name(),
                withModule ? kind + ", " + symbol.module() : kind,
                SymbolWords.icon(symbol.kind()),
                () -> go(symbol.place()));
    }
}
