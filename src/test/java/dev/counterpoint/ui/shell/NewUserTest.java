package dev.counterpoint.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterpoint.check.CheckService;
import dev.counterpoint.check.EngineCheckers;
import dev.counterpoint.check.RunRecords;
import dev.counterpoint.engine.Engines;
import dev.counterpoint.engine.RealEngines;
import dev.counterpoint.ui.fx.Appearance;
import dev.counterpoint.ui.fx.Fx;
import dev.counterpoint.ui.fx.FxDelays;
import dev.counterpoint.ui.fx.FxExtension;
import dev.counterpoint.ui.fx.ScriptedDesktop;
import dev.counterpoint.ui.fx.Theme;
import dev.counterpoint.ui.fx.Threads;
import dev.counterpoint.ui.run.ModelEntry;

import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TreeCell;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinPool;

/** A new user in the window: from nothing to a counterexample that is trimmed and exported. */
@ExtendWith(FxExtension.class)
class NewUserTest {
    private static final int SLOW = 5;

    @TempDir private Path temporary = Path.of("");
    private final ScriptedDesktop desktop = new ScriptedDesktop();
    private IdeWindow window;
    private int clicks;

    @Test
    void fromNothingToAnExportedTrimmedCounterexampleInUnderTenClicks() throws IOException {
        Path page = temporary.resolve("for-a-colleague.html");
        try (Engines engines = RealEngines.in(temporary.resolve("engines"))) {
            window = Fx.get(() -> window(engines));
            Fx.run(() -> window.show(List.of()));

            button("#sample-two-phase-commit");
            await("the spec is understood", window::isUnderstood);
            model("TwoPhaseCommitImpatient");
            await("the model is chosen", () -> isChosen("TwoPhaseCommitImpatient.cfg"));
            button("#main-action");
            await(
                    "it is violated",
                    () -> window.checks().exploration().counterexample().get() != null);
            await("it is trimmed without a click", () -> window.checks().trims().shown() != null);
            desktop.willChoose(page);
            press(KeyCode.E);
            await("the trimmed one is offered", () -> isSelected("#share-trimmed"));
            button("#share.save");
            clicks++;
            await("the page is written", () -> Files.exists(page));
            Fx.run(() -> window.stage().hide());
        }

        // The last click confirms the file's name.
        assertThat(clicks).isLessThan(10);
        assertThat(Files.readString(page)).contains("AllOrNothing").containsIgnoringCase("optimal");
    }

    private IdeWindow window(Engines engines) {
        return new IdeWindow(
                new Backend(
                        engines::explorer,
                        new CheckService(new EngineCheckers(engines)),
                        new RunRecords(temporary.resolve("data"))),
                new Surroundings(
                        new Threads(Platform::runLater, ForkJoinPool.commonPool()),
                        new FxDelays(),
                        stage -> desktop,
                        new Appearance(
                                new SimpleObjectProperty<>(Theme.LIGHT),
                                new SimpleObjectProperty<>(true)),
                        new SettingsStore(temporary.resolve("settings")),
                        temporary.resolve("data")));
    }

    private void button(String id) {
        await(id + " can be pressed", () -> find(id) instanceof ButtonBase b && !b.isDisabled());
        Fx.run(() -> ((ButtonBase) seen(id)).fire());
        clicks++;
    }

    private void model(String name) {
        await("the model is listed", () -> cell(name) != null);
        Fx.run(
                () -> {
                    TreeCell<?> cell = Objects.requireNonNull(cell(name));
                    seen("#project-tree");
                    select(cell);
                    doubleClick(cell.getTreeView());
                });
        clicks += 2;
    }

    private boolean isChosen(String model) {
        ModelEntry entry = window.checks().runs().model().get();
        return entry != null && entry.config().endsWith(model);
    }

    private static <T> void select(TreeCell<T> cell) {
        cell.getTreeView().getSelectionModel().select(cell.getTreeItem());
    }

    private @Nullable TreeCell<?> cell(String name) {
        for (Node node : window.stage().getScene().getRoot().lookupAll(".tree-cell")) {
            if (node instanceof TreeCell<?> cell
                    && cell.getText() != null
                    && cell.getText().startsWith(name)) {
                return cell;
            }
        }
        return null;
    }

    private static void doubleClick(Node node) {
        Event.fireEvent(
                node,
                new MouseEvent(
                        MouseEvent.MOUSE_CLICKED,
                        5,
                        5,
                        5,
                        5,
                        MouseButton.PRIMARY,
                        2,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        true,
                        null));
    }

    private void press(KeyCode key) {
        Fx.run(
                () ->
                        Event.fireEvent(
                                window.stage().getScene().getRoot(),
                                new KeyEvent(
                                        KeyEvent.KEY_PRESSED,
                                        "",
                                        "",
                                        key,
                                        false,
                                        true,
                                        false,
                                        false)));
        clicks++;
    }

    private boolean isSelected(String id) {
        return find(id) instanceof CheckBox box && box.isSelected();
    }

    private @Nullable Node find(String selector) {
        // An id with a full stop would be taken for an id and a style.
        return window.stage().getScene().getRoot().lookupAll("*").stream()
                .filter(node -> selector.equals("#" + node.getId()))
                .findFirst()
                .orElse(null);
    }

    private Node seen(String selector) {
        Node node = Objects.requireNonNull(find(selector), selector);
        for (Node at = node; at != null; at = at.getParent()) {
            assertThat(at.isVisible()).as(selector + " is seen").isTrue();
        }
        return node;
    }

    private static void await(String what, Callable<Boolean> condition) {
        for (int i = 1; i < SLOW; i++) {
            try {
                Fx.await(what, condition);
                return;
            } catch (AssertionError late) {
                assertThat(i).as(what).isLessThan(SLOW - 1);
            }
        }
    }
}
