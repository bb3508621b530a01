package dev.counterpoint.ui.shell;

import dev.counterpoint.engine.protocol.Reply;
import dev.counterpoint.lang.Algorithm;
import dev.counterpoint.lang.diff.LineDiff;
import dev.counterpoint.spec.Diagnostic;
import dev.counterpoint.ui.editor.Document;
import dev.counterpoint.ui.editor.EditorTabs;
import dev.counterpoint.ui.editor.EditorView;
import dev.counterpoint.ui.files.DiffView;
import dev.counterpoint.ui.files.Sheet;
import dev.counterpoint.ui.fx.Command;
import dev.counterpoint.ui.fx.Threads;

import javafx.scene.control.Button;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Translates the PlusCal algorithm of the module in front, showing first what would change, and
 * goes from lines of the algorithm to lines of its translation and back.
 */
final class PlusCalCommands {
    private final EditorTabs tabs;
    private final Algorithms algorithms;
    private final Threads threads;
    private final Consumer<String> tell;
    private final Overlay overlay;

    PlusCalCommands(
            EditorTabs tabs,
            Algorithms algorithms,
            Threads threads,
            Consumer<String> tell,
            Overlay overlay) {
        this.tabs = tabs;
        this.algorithms = algorithms;
        this.threads = threads;
        this.tell = tell;
        this.overlay = overlay;
    }

    List<Command> all() {
        return List.of(
                Command.when(
                        "edit.translate",
                        "Translate PlusCal…",
                        "fth-repeat",
                        "Shortcut+Alt+T",
                        tabs.current().isNotNull(),
                        () -> inFront().ifPresent(this::translate)),
                Command.when(
                        "edit.algorithm",
                        "Algorithm or Translation",
                        null,
                        "Shortcut+Alt+J",
                        tabs.current().isNotNull(),
                        () -> inFront().ifPresent(this::jump)));
    }

    private Optional<EditorView> inFront() {
        Optional<EditorView> editor = Optional.ofNullable(tabs.current().get());
        boolean algorithm =
                editor.filter(e -> e.document().isModule())
                        .filter(e -> Algorithm.isIn(e.document().text()))
                        .isPresent();
        if (!algorithm) {
            tell.accept("There is no PlusCal algorithm in front.");
            return Optional.empty();
        }
        return editor;
    }

    private void ask(EditorView editor, Consumer<Reply.Translated> then) {
        Document document = editor.document();
        String text = document.text();
        algorithms
                .translate(document.path(), text)
                .whenCompleteAsync(
                        (done, error) -> {
                            if (error != null) {
                                tell.accept("The algorithm could not be translated: " + error);
                            } else if (!document.text().equals(text)) {
                                tell.accept("The text was changed meanwhile: try again.");
                            } else {
                                then.accept(done);
                            }
                        },
                        threads.fx());
    }

    private void translate(EditorView editor) {
        Document document = editor.document();
        ask(
                editor,
                done -> {
                    String made = done.text();
                    if (made == null) {
                        refuse(editor, done.diagnostics());
                    } else if (made.equals(document.text())) {
                        tell.accept("The translation is the algorithm's already.");
                    } else {
                        show(document, made);
                    }
                });
    }

    private void refuse(EditorView editor, List<Diagnostic> problems) {
        for (Diagnostic problem : problems) {
            tell.accept(problem.message());
            if (problem.range() != null) {
                editor.reveal(problem.range());
            }
        }
    }

    private void show(Document document, String made) {
        DiffView diff = new DiffView();
        diff.show(LineDiff.of(document.text(), made), "Now", "Translated");
        Button take = new Button("Translate");
        take.setId("translate-take");
        take.setDefaultButton(true);
        take.setOnAction(
                e -> {
                    overlay.close();
                    document.edit(made);
                    tell.accept("The algorithm is translated.");
                });
        Button leave = new Button("Leave It");
        leave.setId("translate-leave");
        leave.setOnAction(e -> overlay.close());
        overlay.open(
                new Sheet(
                        "Translation of the algorithm in " + document.name(),
                        diff,
                        List.of(leave, take),
                        overlay::close));
    }

    private void jump(EditorView editor) {
        int line = editor.area().getCurrentParagraph() + 1;
        ask(
                editor,
                done -> {
                    boolean current =
                            done.text() != null && done.text().equals(editor.document().text());
                    if (!current) {
                        tell.accept("Translate the algorithm first: its lines have moved.");
                        return;
                    }
                    target(done.jumps(), line)
                            .ifPresentOrElse(
                                    editor::goTo,
                                    () -> tell.accept("This line has no counterpart."));
                });
    }

    /** From a line of either, the line of the other. */
    static Optional<Integer> target(List<Reply.Jump> jumps, int line) {
        Optional<Integer> back =
                jumps.stream()
                        .filter(j -> j.translation() == line)
                        .map(Reply.Jump::algorithm)
                        .findFirst();
        return back.or(
                () ->
                        jumps.stream()
                                .filter(j -> j.algorithm() == line)
                                .map(Reply.Jump::translation)
                                .min(Comparator.naturalOrder()));
    }
}
