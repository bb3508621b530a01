package dev.counterpoint.ui.fx;

import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.TextInputDialog;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The real desktop, asked on behalf of one window. */
public final class FxDesktop implements Desktop {
    private final Stage window;

    /** Dialogs belong to this window. */
    public FxDesktop(Stage window) {
        this.window = window;
    }

    @Override
    public Optional<Path> chooseFile(String title, List<String> patterns) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        if (!patterns.isEmpty()) {
            chooser.getExtensionFilters()
                    .add(
                            new FileChooser.ExtensionFilter(
                                    String.join(", ", patterns), List.copyOf(patterns)));
        }
        return path(chooser.showOpenDialog(window));
    }

    @Override
    public Optional<Path> chooseFolder(String title) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(title);
        return path(chooser.showDialog(window));
    }

    @Override
    public Optional<Path> chooseTarget(String title, String suggestedName) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.setInitialFileName(suggestedName);
        return path(chooser.showSaveDialog(window));
    }

    private static Optional<Path> path(@Nullable File file) {
        return Optional.ofNullable(file).map(File::toPath);
    }

    @Override
    public boolean confirm(String question, String detail, String yes, String no) {
        ButtonType first = new ButtonType(yes, ButtonData.OK_DONE);
        ButtonType second = new ButtonType(no, ButtonData.CANCEL_CLOSE);
        return alert(question, detail, List.of(first, second)).showAndWait().orElse(second)
                == first;
    }

    @Override
    public Optional<Integer> ask(String question, String detail, List<String> answers) {
        List<ButtonType> buttons = new ArrayList<>();
        for (int i = 0; i < answers.size(); i++) {
            buttons.add(
                    new ButtonType(answers.get(i), i == 0 ? ButtonData.OK_DONE : ButtonData.OTHER));
        }
        ButtonType cancel = new ButtonType("Cancel", ButtonData.CANCEL_CLOSE);
        buttons.add(cancel);
        return alert(question, detail, buttons)
                .showAndWait()
                .filter(b -> b != cancel)
                .map(buttons::indexOf);
    }

    private Alert alert(String question, String detail, List<ButtonType> buttons) {
        Alert alert =
                new Alert(Alert.AlertType.CONFIRMATION, detail, buttons.toArray(ButtonType[]::new));
        alert.setHeaderText(question);
        dress(alert);
        return alert;
    }

    @Override
    public Optional<String> askText(String title, String label, String initial) {
        TextInputDialog dialog = new TextInputDialog(initial);
        dialog.setHeaderText(label);
        dialog.setTitle(title);
        dress(dialog);
        return dialog.showAndWait();
    }

    private void dress(Dialog<?> dialog) {
        dialog.initOwner(window);
        dialog.setGraphic(null);
        if (dialog.getTitle() == null || dialog.getTitle().equals("Confirmation")) {
            dialog.setTitle("Counterpoint");
        }
        dialog.getDialogPane().getStylesheets().setAll(window.getScene().getStylesheets());
        dialog.getDialogPane()
                .getStyleClass()
                .addAll(
                        "root",
                        window.getScene().getRoot().getStyleClass().contains("dark")
                                ? "dark"
                                : "light");
    }

    @Override
    public void announce(String title, String text) {
        Announcement.of(System.getProperty("os.name", ""), title, text)
                .ifPresent(words -> Thread.ofVirtual().name("announcement").start(words::show));
    }

    @Override
    public void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    @Override
    public void copyPicture(byte[] png) {
        ClipboardContent content = new ClipboardContent();
        content.putImage(new Image(new ByteArrayInputStream(png)));
        Clipboard.getSystemClipboard().setContent(content);
    }
}
