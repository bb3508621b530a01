package dev.counterpoint.ui.shell;

import dev.counterpoint.ui.problems.ProblemsViewModel;

import javafx.beans.property.BooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.MenuBar;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;

import java.util.EnumMap;
import java.util.Map;

/** The window's content: header, one arrangement, status bar; the palette over it. */
public final class ShellView extends StackPane {
    private final ShellViewModel shell;
    private final StackPane content = new StackPane();
    private final StackPane middle = new StackPane(content);
    private final Map<Arrangement, Panel> panels;
    private final Map<Arrangement, Node> made = new EnumMap<>(Arrangement.class);
    private @Nullable Node overlay;
    private @Nullable Node focusBefore;

    /** With a panel for each arrangement; the commands are in the view model already. */
    public ShellView(
            ShellViewModel shell,
            Map<Arrangement, Panel> panels,
            ProblemsViewModel problems,
            BooleanProperty showProblems) {
        this.shell = shell;
        this.panels = new EnumMap<>(panels);
        getStyleClass().add("shell");
        MenuBar menus = Menus.of(shell);
        BorderPane frame = new BorderPane(middle);
        frame.setTop(new HeaderView(shell, menus, this.panels));
        frame.setBottom(new StatusBarView(shell, problems, showProblems));
        content.setMinSize(0, 0);
        getChildren().add(frame);
        shell.arrangement().addListener((o, was, is) -> show(is));
        show(shell.arrangement().get());
    }

    private void show(Arrangement arrangement) {
        Panel panel = panels.get(arrangement);
        content.getChildren().forEach(n -> n.setVisible(false));
        if (panel != null) {
            Node view = made.computeIfAbsent(arrangement, a -> panel.view().get());
            if (!content.getChildren().contains(view)) {
                content.getChildren().add(view);
            }
            view.setVisible(true);
        }
    }

    /** While it is visible a page is shown in the place of the arrangements. */
    void cover(Node page) {
        content.visibleProperty().bind(page.visibleProperty().not());
        middle.getChildren().add(page);
    }

    /** Shows something over the window, beside which one can go on working. */
    void accompany(Node node) {
        getChildren().add(1, node);
    }

    /** Opens the command palette. */
    public void openPalette() {
        PaletteViewModel model = new PaletteViewModel(shell.commands());
        openOverlay(new PaletteView(model, this::closeOverlay));
    }

    /** Shows something over the content until it is closed. */
    public void openOverlay(Node node) {
        if (overlay != null) {
            closeOverlay();
        }
        focusBefore = getScene() == null ? null : getScene().getFocusOwner();
        overlay = node;
        getChildren().add(node);
        Node field = node.lookup(".text-field");
        (field == null ? node : field).requestFocus();
    }

    /** Closes what lies over the content and gives the focus back. */
    public void closeOverlay() {
        getChildren().remove(overlay);
        overlay = null;
        if (focusBefore != null) {
            focusBefore.requestFocus();
            focusBefore = null;
        }
    }
}
