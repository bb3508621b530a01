package dev.counterpoint.ui.shell;

import dev.counterpoint.lang.diff.LineDiff;
import dev.counterpoint.ui.editor.Documents;
import dev.counterpoint.ui.files.DiffView;
import dev.counterpoint.ui.files.Sheet;
import dev.counterpoint.ui.fx.Buttons;
import dev.counterpoint.ui.fx.Command;
import dev.counterpoint.ui.model.Proposal;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.Optional;

/** Shows files before they are written: new ones whole, others by what changes in them. */
final class ProposalSheet {
    private ProposalSheet() {}

    static Node of(Proposal proposal, Documents documents, Runnable write, Runnable close) {
        VBox content = new VBox(12);
        if (!proposal.reasons().isEmpty()) {
            VBox reasons = new VBox(4);
            for (String reason : proposal.reasons()) {
                Label line = new Label(reason);
                line.setWrapText(true);
                line.setMinHeight(Region.USE_PREF_SIZE);
                line.getStyleClass().add("secondary");
                reasons.getChildren().add(line);
            }
            content.getChildren().add(reasons);
        }
        HBox files = new HBox(12);
        VBox.setVgrow(files, Priority.ALWAYS);
        for (Proposal.Part part : proposal.files()) {
            VBox one = new VBox(4, title(part), body(part, documents));
            one.setMinWidth(0);
            HBox.setHgrow(one, Priority.ALWAYS);
            VBox.setVgrow(one.getChildren().getLast(), Priority.ALWAYS);
            one.prefWidthProperty().bind(files.widthProperty().divide(proposal.files().size()));
            files.getChildren().add(one);
        }
        content.getChildren().add(files);
        return new Sheet(
                proposal.title(),
                content,
                List.of(
                        Buttons.quiet(
                                Command.always("proposal-cancel", "Cancel", null, null, close)),
                        Buttons.filled(
                                Command.always("proposal-write", "Write", null, null, write))),
                close);
    }

    private static Label title(Proposal.Part part) {
        Label name = new Label(String.valueOf(part.file().getFileName()));
        name.getStyleClass().add("mono");
        return name;
    }

    private static Node body(Proposal.Part part, Documents documents) {
        Optional<String> there = documents.textOf(part.file());
        if (there.isPresent()) {
            DiffView diff = new DiffView();
            diff.show(LineDiff.of(there.get(), part.text()), "Now", "Then");
            return diff;
        }
        TextArea text = new TextArea(part.text());
        text.setEditable(false);
        text.setWrapText(true);
        text.getStyleClass().add("mono");
        text.setAccessibleText("Text of " + part.file().getFileName());
        text.setPrefRowCount(18);
        return text;
    }
}
