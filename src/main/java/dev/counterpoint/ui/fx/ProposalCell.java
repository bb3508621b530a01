package dev.counterpoint.ui.fx;

import dev.counterpoint.lang.write.Proposal;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.jspecify.annotations.Nullable;

/** A proposal with what sort of thing it is. */
public final class ProposalCell extends ListCell<Proposal> {
    /** An empty one. */
    public ProposalCell() {
        // Long names are cut within the list: never a horizontal scroll bar.
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Proposal proposal, boolean empty) {
        super.updateItem(proposal, empty);
        if (empty || proposal == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        Label name = new Label(proposal.label());
        name.getStyleClass().add("mono");
        name.setMinWidth(0);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        Label kind = new Label(proposal.kind().word());
        kind.getStyleClass().add("secondary");
        kind.setMinWidth(USE_PREF_SIZE);
        HBox row = new HBox(12, name, kind);
        row.setAlignment(Pos.CENTER_LEFT);
        setGraphic(row);
        setAccessibleText(proposal.label() + ", " + proposal.kind().word());
    }
}
