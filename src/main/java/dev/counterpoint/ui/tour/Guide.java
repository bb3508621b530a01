package dev.counterpoint.ui.tour;

import dev.counterpoint.ui.editor.EditorView;
import dev.counterpoint.ui.fx.ScriptedDesktop;
import dev.counterpoint.ui.shell.IdeWindow;

import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;

/** What every chapter does with the window: open, go, type, press, wait, take a picture. */
final class Guide {
    private final IdeWindow window;
    private final ScriptedDesktop desktop;
    private final Scratch scratch;
    private final Driver driver;
    private final Camera camera;

    Guide(IdeWindow window, ScriptedDesktop desktop, Scratch scratch, Path out) {
        this.window = window;
        this.desktop = desktop;
        this.scratch = scratch;
        driver = new Driver(() -> window.shell().message().get());
        camera = new Camera(window, driver, out);
    }

    IdeWindow window() {
        return window;
    }

    ScriptedDesktop desktop() {
        return desktop;
    }

    Scratch scratch() {
        return scratch;
    }

    Camera camera() {
        return camera;
    }

    Driver driver() {
        return driver;
    }

    void picture(String name) throws InterruptedException, IOException {
        camera.take(name);
    }

    void await(String what, Callable<Boolean> condition) throws InterruptedException {
        driver.await(what, condition);
    }

    /** Opens a module and waits until all its names are known. */
    void read(String folder, String module) throws InterruptedException {
        Path file = scratch.folder().resolve(folder).resolve(module + ".tla");
        driver.run(() -> window.workbench().open(file));
        understood();
    }

    /** Waits until the text in front is understood as it now is. */
    void understood() throws InterruptedException {
        await("the engine to read what is in front", window::isUnderstood);
    }

    String text() throws InterruptedException {
        return driver.on(() -> editor().document().text());
    }

    EditorView editor() {
        return Objects.requireNonNull(window.editors().current().get());
    }

    /** Puts one text in the place of another. */
    void change(String from, String to) throws InterruptedException {
        driver.run(
                () -> {
                    String text = editor().document().text();
                    if (!text.contains(from)) {
                        throw new TourException("The sample has no text “" + from + "”.");
                    }
                    editor().document().edit(text.replace(from, to));
                });
    }

    /** Puts all as it was, and waits until that is understood. */
    void restore(String text) throws InterruptedException {
        driver.run(() -> editor().document().edit(text));
        understood();
    }

    /** Scrolls to the line that begins with a text. */
    void place(String beginning) throws InterruptedException {
        driver.run(
                () -> {
                    String[] lines = editor().document().text().split("\n", -1);
                    for (int i = 0; i < lines.length; i++) {
                        if (lines[i].startsWith(beginning)) {
                            editor().goTo(i + 1);
                        }
                    }
                });
    }

    /** Puts the caret behind the first place of a text, and scrolls to it. */
    void caretBehind(String text) throws InterruptedException {
        driver.run(
                () -> {
                    var area = editor().area();
                    int offset = area.getText().indexOf(text) + text.length();
                    editor().goTo(editor().lineOf(offset));
                    area.moveTo(offset);
                });
    }

    void command(String id) throws InterruptedException {
        driver.run(() -> window.shell().command(id).orElseThrow().run());
    }

    /** Waits for a node in the window or in what has popped up, and gives it. */
    Node node(String selector) throws InterruptedException {
        await(selector, () -> find(selector) != null);
        return driver.on(() -> Objects.requireNonNull(find(selector)));
    }

    boolean isSeen(String selector) {
        return find(selector) != null;
    }

    private static @Nullable Node find(String selector) {
        for (Window shown : Window.getWindows()) {
            Node found = shown.getScene().getRoot().lookup(selector);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** Clicks a node so many times. */
    void click(Node node, int times) throws InterruptedException {
        driver.run(
                () ->
                        Event.fireEvent(
                                node,
                                new MouseEvent(
                                        MouseEvent.MOUSE_CLICKED,
                                        2,
                                        2,
                                        2,
                                        2,
                                        MouseButton.PRIMARY,
                                        times,
                                        false,
                                        false,
                                        false,
                                        false,
                                        true,
                                        false,
                                        false,
                                        true,
                                        false,
                                        true,
                                        null)));
    }

    /** Presses a key where the focus is. */
    void press(KeyCode key, boolean ctrl) throws InterruptedException {
        driver.run(
                () -> {
                    Scene scene = window.stage().getScene();
                    Node focus = scene.getFocusOwner();
                    Event.fireEvent(
                            focus == null ? scene.getRoot() : focus,
                            new KeyEvent(
                                    KeyEvent.KEY_PRESSED, "", "", key, false, ctrl, false, false));
                });
    }

    /** Closes what lies over the window, and waits until it is gone. */
    void escape() throws InterruptedException {
        press(KeyCode.ESCAPE, false);
        await("what lies over the window to go", () -> find(".palette-layer") == null);
    }
}
