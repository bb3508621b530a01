package dev.counterpoint.ui.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterpoint.engine.protocol.Figures;
import dev.counterpoint.engine.protocol.GraphDelta;
import dev.counterpoint.spec.Model;
import dev.counterpoint.state.Step;
import dev.counterpoint.ui.fx.Fx;
import dev.counterpoint.ui.fx.FxExtension;
import dev.counterpoint.ui.fx.Theme;
import dev.counterpoint.ui.fx.Threads;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

@ExtendWith(FxExtension.class)
class RunPagesTest {
    private static final Model EMPTY =
            new Model(
                    List.of(), null, null, null, List.of(), List.of(), List.of(), List.of(),
                    List.of(), null, null, null, null);

    @TempDir private Path folder = Path.of("");
    private final FakeChecks checks = new FakeChecks();
    private final List<String> copied = new ArrayList<>();
    private final RunViewModel run =
            new RunViewModel(
                    checks, new Threads(Runnable::run, Runnable::run), () -> Beside.NONE, () -> 0);

    @BeforeEach
    void chooseAModel() {
        ModelEntry entry =
                new ModelEntry(Path.of("Lease.tla"), Path.of("Lease.cfg"), EMPTY, List.of());
        run.models().setAll(entry);
        run.model().set(entry);
    }

    @Test
    void theQueueIsAListInWhichOneThatWaitsIsTakenOut() {
        Parent page = show(() -> new QueueView(run, preferences()));
        Fx.run(
                () -> {
                    run.check().run();
                    run.next().run();
                    page.applyCss();
                    page.layout();
                });
        ListView<?> list = (ListView<?>) find(page, "#queue-list");
        assertThat(list.getItems()).hasSize(2);
        Set<Node> words = Fx.get(() -> list.lookupAll(".list-cell:filled"));
        assertThat(words)
                .extracting(Node::getAccessibleText)
                .contains("Lease: Reading Lease.tla", "Lease: Waits");

        Fx.run(
                () ->
                        list.lookupAll(".button").stream()
                                .map(Button.class::cast)
                                .filter(
                                        b ->
                                                "Take it out of the queue"
                                                        .equals(b.getAccessibleText()))
                                .findFirst()
                                .orElseThrow()
                                .fire());
        assertThat(run.queue().attempts()).hasSize(1);
    }

    @Test
    void theFiguresSayWhatRunsWhatItTakesAndWhatEachActionGave() {
        Parent page = show(() -> new FiguresView(run));
        Fx.run(
                () -> {
                    run.check().run();
                    run.next().run();
                    FakeChecks.Run check = checks.runs.getFirst();
                    check.listener.started(List.of("x"), Path.of("states"));
                    check.listener.memory(300L << 20, 1L << 30);
                    check.listener.graph(delta());
                    for (int i = 0; i < 9; i++) {
                        check.listener.progress(
                                new Figures(900 + i * 100, 500, 100 - i * 10, 4, i * 1_000L));
                        run.beat();
                    }
                });
        assertThat(text(page, "#run-heading")).isEqualTo("Lease");
        assertThat(text(page, "#run-others")).isEqualTo("1 more waits");
        assertThat(text(page, "#run-memory")).isEqualTo("300 MB");
        assertThat(text(page, "#run-generated-rate")).isEqualTo("100");
        assertThat(text(page, "#run-left"))
                .isEqualTo("The queue shrinks: about 2.0 s left if it goes on so.");
        assertThat(((TableView<?>) find(page, "#run-actions")).getItems())
                .asString()
                .contains("action=Send, steps=2, found=1");
    }

    private static GraphDelta delta() {
        return new GraphDelta(
                new long[] {0, 8},
                new int[] {0},
                List.of(new GraphDelta.Label(new Step("Send", List.of()), null)),
                new int[] {0, 1},
                new int[] {1, 1},
                new int[] {0, 0});
    }

    private static String text(Parent page, String selector) {
        return Fx.get(() -> ((Label) find(page, selector)).getText());
    }

    @Test
    void whatIsDoneAroundChecksIsRemembered() {
        Parent page = show(() -> new QueueView(run, preferences()));
        CheckBox onSave = (CheckBox) find(page, "#queue-on-save");
        assertThat(onSave.isSelected()).isFalse();
        Fx.run(
                () -> {
                    onSave.setSelected(true);
                    ((TextField) find(page, "#queue-on-save-budget")).setText("3 s");
                    ((CheckBox) find(page, "#queue-announce")).setSelected(false);
                });

        RunPreferences later = preferences();

        assertThat(later.onSave().get()).isTrue();
        later.show(folder.resolve("LeaseSkewed.cfg"));
        assertThat(later.onSave().get()).as("each model has its own").isFalse();
        assertThat(later.onSaveTime()).contains(java.time.Duration.ofSeconds(3));
        assertThat(later.announce().get()).isFalse();
    }

    @Test
    void whatTheSpecPrintedIsSearchedAndCopied() {
        Parent page = show(() -> new OutputView(run, copied::add));
        Fx.run(
                () -> {
                    run.check().run();
                    FakeChecks.Run check = checks.runs.getFirst();
                    check.listener.log("Computing initial states...");
                    for (String line : List.of("<<\"count\", 1>>", "<<\"other\", 2>>")) {
                        check.listener.log(line);
                        check.listener.printed(line);
                    }
                    run.beat();
                });
        assertThat(lines(page)).hasSize(2);
        Fx.run(() -> ((TextField) find(page, "#output-search")).setText("COUNT"));
        assertThat(lines(page)).containsExactly("<<\"count\", 1>>");
        assertThat(((Label) find(page, "#output-count")).getText()).isEqualTo("1 of 2 lines");
        Fx.run(() -> ((Button) find(page, "#output-copy")).fire());
        assertThat(copied).containsExactly("<<\"count\", 1>>");
        Fx.run(
                () -> {
                    ((TextField) find(page, "#output-search")).clear();
                    ((ToggleButton) find(page, "#output-all")).fire();
                });
        assertThat(lines(page)).hasSize(3);
        assertThat(OutputView.counted(LogLines.MOST, LogLines.MOST))
                .isEqualTo("the last 2,000 lines");
    }

    private static List<String> lines(Parent page) {
        ListView<?> list = (ListView<?>) find(page, "#run-log");
        return Fx.get(() -> list.getItems().stream().map(String::valueOf).toList());
    }

    private RunPreferences preferences() {
        RunPreferences preferences =
                new RunPreferences(folder.resolve("checks.json"), Runnable::run, sentence -> {});
        preferences.show(folder.resolve("Lease.cfg"));
        return preferences;
    }

    private static Parent show(java.util.concurrent.Callable<Parent> make) {
        return Fx.get(
                () -> {
                    Parent page = make.call();
                    Scene scene = new Scene(page, 640, 500);
                    Theme.LIGHT.apply(scene);
                    Stage stage = new Stage();
                    stage.setScene(scene);
                    stage.show();
                    return page;
                });
    }

    private static Node find(Parent page, String selector) {
        return Fx.get(() -> Objects.requireNonNull(page.lookup(selector), selector));
    }
}
