package dev.counterpoint.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterpoint.ui.fx.Command;
import dev.counterpoint.ui.fx.Fx;
import dev.counterpoint.ui.fx.FxExtension;
import dev.counterpoint.ui.session.Examples;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.Slider;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TreeView;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A screen reader can say what each control of the window is. */
@ExtendWith(FxExtension.class)
class SpokenNamesTest {
    @TempDir private Path temporary = Path.of("");

    @Test
    void eachControlHasANameThatCanBeSaid() {
        TestWindow ide = new TestWindow(temporary).open();
        Set<String> silent = new TreeSet<>();
        collect(ide, "view.write", silent);
        Fx.run(
                () ->
                        ide.window
                                .checks()
                                .exploration()
                                .show(Examples.leaseViolation(), Examples.leaseRecording()));
        for (String command :
                List.of(
                        "view.run",
                        "view.explore",
                        "help.welcome",
                        "file.new-spec",
                        "file.settings",
                        "help.guide",
                        "help.keys",
                        "help.tour",
                        "view.palette",
                        "view.properties")) {
            collect(ide, command, silent);
        }

        assertThat(silent).isEmpty();
    }

    private static void collect(TestWindow ide, String command, Set<String> silent) {
        Fx.run(
                () -> {
                    ide.window.shell().command(command).ifPresent(Command::run);
                    Parent root = ide.window.stage().getScene().getRoot();
                    root.applyCss();
                    root.layout();
                    look(root, command, silent);
                });
    }

    private static void look(Node node, String where, Set<String> silent) {
        if (!node.isVisible()) {
            return;
        }
        if (hasToBeNamed(node) && !isNamed(node)) {
            silent.add(where + ": " + node);
        }
        if (node instanceof Parent parent && !isInside(node)) {
            parent.getChildrenUnmodifiable().forEach(child -> look(child, where, silent));
        }
    }

    private static boolean hasToBeNamed(Node node) {
        return node instanceof ButtonBase
                || node instanceof TextInputControl
                || node instanceof ComboBoxBase
                || node instanceof Slider
                || node instanceof ListView
                || node instanceof TreeView
                || node instanceof TableView;
    }

    /** What a control is made of is not met alone. */
    private static boolean isInside(Node node) {
        return node instanceof ComboBoxBase
                || node instanceof MenuButton
                || node instanceof ScrollBar
                || node instanceof TextInputControl;
    }

    private static boolean isNamed(Node node) {
        String said = node.getAccessibleText();
        String shown = node instanceof Labeled labeled ? labeled.getText() : null;
        return (shown != null && !shown.isBlank()) || (said != null && !said.isBlank());
    }
}
