package dev.counterpoint.ui.trim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterpoint.engine.protocol.TrimStudy;
import dev.counterpoint.engine.protocol.TrimStudy.Found;
import dev.counterpoint.trim.space.Cost;
import dev.counterpoint.trim.space.Measure;
import dev.counterpoint.ui.fx.Fx;
import dev.counterpoint.ui.fx.FxExtension;
import dev.counterpoint.ui.fx.Theme;
import dev.counterpoint.ui.fx.Threads;
import dev.counterpoint.ui.session.Examples;
import dev.counterpoint.ui.session.Exploration;

import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.stage.Stage;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

@ExtendWith(FxExtension.class)
class TrimViewsTest {
    private final Exploration exploration = new Exploration();
    private final FakeTrims trims = new FakeTrims();
    private final TrimViewModel trim;
    private Parent root = new VBox();

    TrimViewsTest(@TempDir Path folder) {
        trim =
                new TrimViewModel(
                        exploration,
                        trims,
                        trims,
                        (property, state, next) -> new CompletableFuture<>(),
                        new TrimPreferences(folder.resolve("trim.json"), Runnable::run),
                        new Threads(Runnable::run, Runnable::run));
    }

    @BeforeEach
    void open() {
        Fx.run(
                () -> {
                    root = new VBox(new TrimStrip(trim), new TrimView(trim));
                    Scene scene = new Scene(root, 700, 900);
                    Theme.LIGHT.apply(scene);
                    Stage stage = new Stage();
                    stage.setScene(scene);
                    stage.show();
                });
    }

    private FakeTrims.Run violate() {
        Fx.run(() -> exploration.show(Examples.leaseViolation(), Examples.leaseRecording()));
        return trims.runs.getLast();
    }

    private void finish(FakeTrims.Run run) {
        Fx.run(
                () -> {
                    run.why = FindingsTest.why();
                    run.dial = FindingsTest.dial(FakeTrims.best().cost(), new Cost(1, 2, 1, 1, 4));
                    run.finds(FakeTrims.given());
                    run.finds(FakeTrims.best());
                    run.ends("Optimal: every other one has at least 0 faults.");
                });
        Fx.await("what was found out", () -> trim.findings().get() != null);
    }

    private String text(String id) {
        return Fx.get(
                () ->
                        Objects.requireNonNull(root.lookup(id), id) instanceof Text text
                                ? text.getText()
                                : ((Label) root.lookup(id)).getText());
    }

    @Test
    void withoutATrimmingTheStripIsNotThereAndThePanelSaysWhatItDoes() {
        assertThat(Fx.get(() -> root.lookup("#trim-strip").isVisible())).isFalse();
        assertThat(Fx.get(() -> root.lookup(".empty-state").isVisible())).isTrue();
    }

    @Test
    void whileItGoesOnTheStripSaysHowFarItIsAndOffersToStop() {
        FakeTrims.Run run = violate();
        Fx.run(() -> run.finds(FakeTrims.given()));
        assertThat(text("#trim-headline")).isEqualTo("Trimming: 1,234 distinct states, 0.8 s");
        assertThat(text("#trim-claim")).startsWith("So far 7 steps");
        Fx.run(() -> ((Button) root.lookup("#trim-stop")).fire());
        assertThat(run.stopped).isTrue();
    }

    @Test
    void theResultStandsWithItsHonestWordAndItsCertificate() {
        finish(violate());
        assertThat(text("#trim-headline"))
                .isEqualTo(
                        "Trimmed: 2 → 0 environment actions, 7 → 3 steps,"
                                + " 5 → 1 switches of actor, 15 → 7 changes of variables");
        assertThat(text("#trim-claim")).isEqualTo("every other one has at least 0 faults.");
        assertThat(text("#trim-cost-steps")).isEqualTo("3");
        Fx.await("the constants", () -> trim.smaller().get() != null);
        assertThat(text("#trim-smaller")).startsWith("No smaller value that was tried");
    }

    @Test
    void oneClickShowsTheOriginalAgain() {
        finish(violate());
        Fx.run(() -> ((ToggleButton) root.lookup("#trim-side-original")).fire());
        assertThat(Fx.get(() -> exploration.counterexample().get()))
                .isEqualTo(Examples.leaseViolation());
    }

    @Test
    void anArrowMakesAMeasureMoreImportantAndTrimsAgain() {
        finish(violate());
        Fx.run(() -> ((Button) root.lookup("#trim-up-steps")).fire());
        assertThat(trims.runs).hasSize(2);
        assertThat(trims.runs.getLast().request.order()).startsWith(Measure.STEPS, Measure.FAULTS);
    }

    @Test
    void aPointOfTheDialAndAStepLeftOutAreTracesToStepThrough() {
        finish(violate());
        Fx.run(() -> ((Hyperlink) root.lookup("#trim-without-2")).fire());
        assertThat(text("#trim-headline")).isEqualTo("Without step 2");
        Fx.run(() -> ((Button) root.lookup("#trim-point-0")).fire());
        assertThat(text("#trim-headline"))
                .isEqualTo(
                        "Another trade-off: 1 environment action, 2 steps, 1 switch of actor,"
                                + " 1 actor");
        Fx.run(() -> ((Hyperlink) root.lookup("#trim-show-near-miss")).fire());
        assertThat(Fx.get(() -> exploration.counterexample().get())).isNull();
    }

    @Test
    void schedulesThatAreAsGoodAreListedAndEachCanBeSteppedThrough() {
        FakeTrims.Run run = violate();
        Fx.run(
                () -> {
                    run.all =
                            new TrimStudy(
                                    List.of(),
                                    List.of(),
                                    List.of(),
                                    null,
                                    -1,
                                    List.of(
                                            new Found(
                                                    FakeTrims.best().cost(),
                                                    FakeTrims.best().trace()),
                                            new Found(
                                                    FakeTrims.part().cost(),
                                                    FakeTrims.part().trace())),
                                    false);
                    run.finds(FakeTrims.given());
                    run.finds(FakeTrims.best());
                    run.ends("Optimal.");
                });
        Fx.await("the schedules", () -> trim.schedules().rows().get().size() == 2);
        assertThat(text("#trim-schedules-words"))
                .isEqualTo(
                        "2 schedules are as good, the simplest first."
                                + " There may be more: the time for it was over.");
        Fx.run(() -> ((Hyperlink) root.lookup("#trim-schedule-2")).fire());
        assertThat(text("#trim-headline")).isEqualTo("Schedule 2 of 2");
        assertThat(run.closed).isTrue();
    }
}
