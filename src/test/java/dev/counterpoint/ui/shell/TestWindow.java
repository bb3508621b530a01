package dev.counterpoint.ui.shell;

import dev.counterpoint.check.RunRecords;
import dev.counterpoint.ui.editor.EditorView;
import dev.counterpoint.ui.fx.Appearance;
import dev.counterpoint.ui.fx.Fx;
import dev.counterpoint.ui.fx.FxDelays;
import dev.counterpoint.ui.fx.ScriptedDesktop;
import dev.counterpoint.ui.fx.Theme;
import dev.counterpoint.ui.fx.Threads;

import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool;

/** The whole window on a small spec, with a made-up engine and a desktop that answers ahead. */
final class TestWindow {
    static final String SPEC =
            """
            ---- MODULE Door ----
            EXTENDS Naturals
            VARIABLES open, count

            \\* At first the door is shut.
            Init == open = FALSE /\\ count = 0

            \\* Somebody opens the door.
            Open ==
                /\\ ~open
                /\\ open' = TRUE
                /\\ count' = count + 1

            \\* The wind shuts it.
            \\* @environment
            Slam ==
                /\\ open
                /\\ open' = FALSE
                /\\ UNCHANGED count

            Next == Open' \\/ Slam'

            Spec == Init /\\ [][Next]_<<open, count>>

            \\* The door is never opened more than twice.
            \\* @evidence the counter above the door
            AtMostTwice == count <= 2

            NeverNegative == count >= 0
            ====
            """;
    static final String MODEL =
            """
            SPECIFICATION Spec
            INVARIANTS AtMostTwice NeverNegative
            """;

    final ScriptedDesktop desktop = new ScriptedDesktop();
    final FakeExplorer explorer = new FakeExplorer();
    final FakeChecks checks = new FakeChecks();
    final Path folder;
    final Path spec;
    final SettingsStore settings;
    final IdeWindow window;

    TestWindow(Path temporary) {
        try {
            folder = Files.createDirectories(temporary.resolve("project"));
            spec = folder.resolve("Door.tla");
            if (!Files.exists(spec)) {
                Files.writeString(spec, SPEC);
                Files.writeString(folder.resolve("Door.cfg"), MODEL);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        settings = new SettingsStore(temporary.resolve("settings"));
        if (settings.load().equals(Settings.DEFAULT)) {
            settings.save(Settings.DEFAULT.withSize(980, 760));
        }
        Threads threads = new Threads(Platform::runLater, ForkJoinPool.commonPool());
        window =
                Fx.get(
                        () ->
                                new IdeWindow(
                                        new Backend(
                                                () -> explorer,
                                                checks,
                                                new RunRecords(temporary.resolve("data"))),
                                        new Surroundings(
                                                threads,
                                                new FxDelays(),
                                                stage -> desktop,
                                                new Appearance(
                                                        new SimpleObjectProperty<>(Theme.LIGHT),
                                                        new SimpleObjectProperty<>(true)),
                                                settings,
                                                temporary.resolve("data"))));
    }

    /** Shows it on the spec, and waits until that is understood. */
    TestWindow open() {
        Fx.run(() -> window.show(List.of(folder)));
        Fx.run(() -> window.workbench().open(spec));
        Fx.await("the spec is understood", () -> window.workbench().analysis().get() != null);
        return this;
    }

    EditorView editor() {
        return Fx.get(() -> Objects.requireNonNull(window.editors().current().get()));
    }

    /** Types at the beginning of a line, counted from 1. */
    void typeAt(int line, String text) {
        EditorView editor = editor();
        Fx.run(
                () ->
                        editor.area()
                                .insertText(editor.area().getAbsolutePosition(line - 1, 0), text));
    }

    /** Presses a key with Ctrl held, where the focus is. */
    void ctrl(KeyCode key) {
        press(key, true, false);
    }

    void press(KeyCode key, boolean ctrl, boolean shift) {
        Fx.run(
                () -> {
                    Node focus = window.stage().getScene().getFocusOwner();
                    Event.fireEvent(
                            focus == null ? window.stage().getScene().getRoot() : focus,
                            new KeyEvent(
                                    KeyEvent.KEY_PRESSED, "", "", key, shift, ctrl, false, false));
                });
    }

    Node node(String selector) {
        return Fx.get(
                () -> Objects.requireNonNull(window.stage().getScene().lookup(selector), selector));
    }

    CompletableFuture<Void> closed() {
        CompletableFuture<Void> done = new CompletableFuture<>();
        Fx.run(() -> window.onClosed(() -> done.complete(null)));
        return done;
    }
}
