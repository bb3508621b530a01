package dev.counterpoint.ui.shell;

import dev.counterpoint.lang.Card;
import dev.counterpoint.lang.navigate.SpecIndex;
import dev.counterpoint.lang.navigate.Symbol;
import dev.counterpoint.spec.SourceRange;
import dev.counterpoint.ui.editor.Document;
import dev.counterpoint.ui.editor.EditorTabs;
import dev.counterpoint.ui.editor.EditorView;
import dev.counterpoint.ui.outline.Breadcrumb;
import dev.counterpoint.ui.outline.OutlineView;
import dev.counterpoint.ui.outline.OutlineViewModel;
import dev.counterpoint.ui.outline.OutlineViewModel.Row;
import dev.counterpoint.ui.properties.KindLook;

import javafx.scene.Node;

import org.jspecify.annotations.Nullable;
import org.reactfx.EventStreams;
import org.reactfx.Subscription;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps the outline and the path above the text to what is in front. */
final class Outlines {
    private final Workbench workbench;
    private final Knowledge knowledge;
    private final EditorTabs tabs;
    private final Navigation navigation;
    private final OutlineViewModel model = new OutlineViewModel();
    private Subscription moves = () -> {};

    Outlines(Workbench workbench, Knowledge knowledge, EditorTabs tabs, Navigation navigation) {
        this.workbench = workbench;
        this.knowledge = knowledge;
        this.tabs = tabs;
        this.navigation = navigation;
        tabs.headWith(this::path);
        knowledge.index().addListener((o, was, is) -> show());
        tabs.current().addListener((o, was, is) -> follow(is));
        follow(tabs.current().get());
    }

    OutlineViewModel model() {
        return model;
    }

    /** The list that stays open. */
    OutlineView view() {
        return new OutlineView(model, row -> navigation.go(row.place()));
    }

    private Optional<Node> path(Document document) {
        return document.isModule()
                ? Optional.of(
                        new Breadcrumb(
                                model, document.module(), navigation::modules, navigation::outline))
                : Optional.empty();
    }

    private void follow(@Nullable EditorView editor) {
        moves.unsubscribe();
        moves =
                editor == null
                        ? () -> {}
                        : EventStreams.valuesOf(editor.area().caretPositionProperty())
                                .subscribe(
                                        p ->
                                                model.caretAt(
                                                        editor.area().getCurrentParagraph() + 1,
                                                        editor.area().getCaretColumn() + 1));
        show();
    }

    private void show() {
        EditorView editor = tabs.current().get();
        SpecIndex index = knowledge.index().get();
        String module =
                editor == null || !editor.document().isModule() ? "" : editor.document().module();
        if (module.isEmpty() || index == null) {
            model.show(module, List.of());
            return;
        }
        Map<String, Card> cards = new HashMap<>();
        Analysis analysis = workbench.analysis().get();
        if (analysis != null) {
            analysis.cards().stream()
                    .filter(c -> c.module().equals(module))
                    .forEach(c -> cards.put(c.name(), c));
        }
        model.show(module, index.outline(module).stream().map(s -> row(index, s, cards)).toList());
    }

    private static Row row(SpecIndex index, Symbol symbol, Map<String, Card> cards) {
        SourceRange extent = index.definition(symbol).map(d -> d.range()).orElse(symbol.place());
        Card card = cards.get(symbol.name());
        if (card == null) {
            return new Row(
                    symbol.name(),
                    symbol.kind().word(),
                    SymbolWords.icon(symbol.kind()),
                    "kind-plain",
                    symbol.place(),
                    extent);
        }
        KindLook look = KindLook.of(card.kind());
        return new Row(
                symbol.name(), look.word(), look.icon(), look.styleClass(), symbol.place(), extent);
    }
}
