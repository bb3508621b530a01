package dev.counterpoint.ui.shell;

import dev.counterpoint.spec.Diagnostic;
import dev.counterpoint.ui.editor.EditorTabs;
import dev.counterpoint.ui.editor.EditorView;
import dev.counterpoint.ui.outline.OutlineView;
import dev.counterpoint.ui.problems.ProblemsView;
import dev.counterpoint.ui.project.ProjectView;
import dev.counterpoint.ui.properties.CardColumn;
import dev.counterpoint.ui.properties.CardsViewModel.CardItem;

import javafx.beans.property.BooleanProperty;
import javafx.collections.ListChangeListener;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;
import org.reactfx.EventStreams;
import org.reactfx.Subscription;

/** The Write arrangement: project, text, plain language beside it, problems below. */
final class WriteView extends SplitPane {
    private final Workbench workbench;
    private final ShellViewModel shell;
    private final EditorTabs tabs;
    private final CardColumn column;
    private final Label hint = new Label();
    private Subscription edits = () -> {};

    WriteView(
            ShellViewModel shell,
            Workbench workbench,
            EditorTabs tabs,
            ProjectView project,
            OutlineView outline,
            Shown shown,
            Splits splits) {
        this.workbench = workbench;
        this.shell = shell;
        this.tabs = tabs;
        getStyleClass().add("write");
        column = new CardColumn(workbench.cards(), workbench.cardActions());
        Label title = new Label("Plain language");
        title.getStyleClass().add("panel-title");
        hint.setWrapText(true);
        hint.getStyleClass().add("empty-words");
        hint.setMouseTransparent(true);
        StackPane.setAlignment(hint, Pos.TOP_LEFT);
        StackPane.setMargin(hint, new Insets(12));
        BorderPane plain = new BorderPane(new StackPane(column, hint));
        workbench.cards().items().addListener((ListChangeListener<CardItem>) c -> hint());
        HBox head = new HBox(title);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("panel-head");
        plain.setTop(head);
        plain.getStyleClass().add("plain-language");
        SplitPane text = new SplitPane(tabs, plain);
        SplitPane.setResizableWithParent(plain, false);
        SplitPane middle = new SplitPane(text);
        middle.setOrientation(Orientation.VERTICAL);
        ProblemsView problems = new ProblemsView(workbench.problems(), workbench::reveal);
        SplitPane.setResizableWithParent(problems, false);
        BooleanProperty showProblems = shown.problems();
        showProblems.addListener((o, was, is) -> show(middle, problems, is));
        show(middle, problems, showProblems.get());
        SplitPane side = new SplitPane(project, outline);
        side.setOrientation(Orientation.VERTICAL);
        shown.outline().addListener((o, was, is) -> part(side, outline, is));
        part(side, outline, shown.outline().get());
        getItems().addAll(side, middle);
        shown.project().addListener((o, was, is) -> show(side, is));
        show(side, shown.project().get());
        SplitPane.setResizableWithParent(side, false);
        splits.keep("write.side", side, -300, 0.4);
        splits.keep("write", this, 220, 0.2);
        splits.keep("write.text", text, -360, 0.305);
        workbench
                .problems()
                .problems()
                .addListener(
                        (ListChangeListener<Diagnostic>)
                                c -> {
                                    tabs.mark(workbench.problems().problems());
                                    showProblems.set(!workbench.problems().problems().isEmpty());
                                });
        tabs.current().addListener((o, was, is) -> follow(is));
        follow(tabs.current().get());
    }

    /** Which panels are open. */
    record Shown(BooleanProperty project, BooleanProperty outline, BooleanProperty problems) {}

    private void show(SplitPane side, boolean shown) {
        if (shown && !getItems().contains(side)) {
            getItems().addFirst(side);
        } else if (!shown) {
            getItems().remove(side);
        }
    }

    private static void part(SplitPane side, OutlineView outline, boolean shown) {
        if (shown && !side.getItems().contains(outline)) {
            side.getItems().add(outline);
        } else if (!shown) {
            side.getItems().remove(outline);
        }
    }

    /** What this column will show, while it shows nothing. */
    private void hint() {
        EditorView editor = tabs.current().get();
        boolean module = editor != null && editor.document().name().endsWith(".tla");
        hint.setText(
                editor == null || module
                        ? "What each definition says in plain language stands here, beside it."
                        : "A model says what is checked, and with which values. Plain language"
                                + " stands beside the definitions of its module.");
        hint.setVisible(workbench.cards().items().isEmpty());
    }

    private static void show(SplitPane middle, ProblemsView problems, boolean shown) {
        if (shown && !middle.getItems().contains(problems)) {
            middle.getItems().add(problems);
            middle.setDividerPositions(0.85);
        } else if (!shown) {
            middle.getItems().remove(problems);
        }
    }

    private void follow(@Nullable EditorView editor) {
        edits.unsubscribe();
        column.follow(editor);
        hint();
        shell.position().unbind();
        if (editor == null) {
            edits = () -> {};
            shell.position().set("");
            return;
        }
        Subscription moves =
                EventStreams.valuesOf(editor.area().caretPositionProperty())
                        .subscribe(
                                p -> {
                                    shell.position().set(editor.position());
                                    column.caretAt(editor.area().getCurrentParagraph() + 1);
                                });
        Subscription lines =
                editor.changes()
                        .subscribe(
                                change -> {
                                    int came = lineEnds(change.getInserted());
                                    int went = lineEnds(change.getRemoved());
                                    workbench
                                            .cards()
                                            .linesChanged(
                                                    editor.lineOf(change.getPosition()),
                                                    came - went);
                                });
        edits = moves.and(lines);
    }

    private static int lineEnds(String text) {
        return (int) text.chars().filter(c -> c == '\n').count();
    }

    EditorTabs tabs() {
        return tabs;
    }
}
