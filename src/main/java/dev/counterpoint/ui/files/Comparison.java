package dev.counterpoint.ui.files;

import dev.counterpoint.lang.diff.LineDiff;
import dev.counterpoint.ui.editor.Disk;
import dev.counterpoint.ui.editor.Document;
import dev.counterpoint.ui.editor.Documents;
import dev.counterpoint.ui.editor.TextFile;
import dev.counterpoint.ui.fx.Buttons;
import dev.counterpoint.ui.fx.Command;

import javafx.scene.Node;
import javafx.scene.control.Button;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The file on disk beside the text in the editor. */
public final class Comparison {
    private Comparison() {}

    /** The sheet that shows it; none where there is no text on disk. */
    public static Optional<Node> of(Document document, Documents documents, Runnable close) {
        if (!(TextFile.read(document.path()) instanceof TextFile.Reading.Opened theirs)) {
            return Optional.empty();
        }
        DiffView diff = new DiffView();
        diff.show(LineDiff.of(theirs.file().text(), document.text()), "On disk", "In the editor");
        List<Button> buttons = new ArrayList<>();
        if (document.disk().get() == Disk.CHANGED) {
            buttons.add(
                    button(
                            "compare-reload",
                            "Reload",
                            () -> {
                                close.run();
                                documents.reload(document);
                            }));
            buttons.add(
                    button(
                            "compare-keep",
                            "Keep Mine",
                            () -> {
                                close.run();
                                documents.keepMine(document);
                            }));
        }
        buttons.add(button("compare-close", "Close", close));
        return Optional.of(
                new Sheet(document.name() + ": on disk and in the editor", diff, buttons, close));
    }

    static Button button(String id, String title, Runnable action) {
        return Buttons.quiet(Command.always(id, title, null, null, action));
    }
}
