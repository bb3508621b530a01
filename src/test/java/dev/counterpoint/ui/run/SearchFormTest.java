package dev.counterpoint.ui.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterpoint.check.CheckResult;
import dev.counterpoint.check.Kind;
import dev.counterpoint.engine.protocol.Figures;
import dev.counterpoint.engine.protocol.Search.Mode;
import dev.counterpoint.spec.Model;
import dev.counterpoint.ui.fx.Command;
import dev.counterpoint.ui.fx.Fx;
import dev.counterpoint.ui.fx.FxExtension;
import dev.counterpoint.ui.fx.Theme;
import dev.counterpoint.ui.fx.Threads;
import dev.counterpoint.ui.run.SearchChoice.Field;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;

/** The search in the form, and what the pages say of a search that tells them nothing. */
@ExtendWith(FxExtension.class)
class SearchFormTest {
    private final FakeChecks checks = new FakeChecks();
    private final RunViewModel run =
            new RunViewModel(
                    checks, new Threads(Runnable::run, Runnable::run), () -> Beside.NONE, () -> 0);

    @BeforeEach
    void chooseAModel() {
        Model empty =
                new Model(
                        List.of(), null, null, null, List.of(), List.of(), List.of(), List.of(),
                        List.of(), null, null, null, null);
        run.model()
                .set(new ModelEntry(Path.of("Lease.tla"), Path.of("Lease.cfg"), empty, List.of()));
    }

    @Test
    void onlyWhatTheSearchTakesIsAskedFor() {
        Parent form = show(() -> new VBox(new SearchForm(run.search())));
        assertThat(isThere(form, "#run-depth-bound")).isFalse();
        assertThat(isThere(form, "#run-disk")).as("under More").isFalse();

        Fx.run(() -> run.search().mode().set(Mode.SIMULATION));
        assertThat(isThere(form, "#run-depth-bound")).isTrue();
        assertThat(isThere(form, "#run-number")).isTrue();
        assertThat(isThere(form, "#run-seed")).isTrue();
        assertThat(text(form, "#run-limits")).contains("proves nothing");

        Fx.run(() -> run.search().mode().set(Mode.DEPTH_FIRST));
        assertThat(isThere(form, "#run-depth-bound")).isTrue();
        assertThat(isThere(form, "#run-seed")).isFalse();

        Fx.run(() -> ((Hyperlink) Objects.requireNonNull(form.lookup("#run-more"))).fire());
        assertThat(isThere(form, "#run-disk")).isTrue();
    }

    @Test
    void aWrongBoundIsSaidUnderTheForm() {
        Parent form = show(() -> new VBox(new SearchForm(run.search())));
        Fx.run(() -> run.search().field(Field.FINGERPRINT).set("131"));
        assertThat(text(form, "#run-search-problem"))
                .isEqualTo("There are the functions 0 to 130.");
        Fx.run(() -> run.search().field(Field.FINGERPRINT).set("13"));
        assertThat(isThere(form, "#run-search-problem")).isFalse();
    }

    @Test
    void theModelsFormHasTheSearchAndOneWorkerDepthFirst() {
        Command keep = Command.always("keep", "Keep", "fth-bookmark", null, () -> {});
        Parent form = show(() -> new ModelForm(run, new Label("the model"), keep));
        assertThat(isThere(form, "#run-mode")).isTrue();
        Fx.run(() -> run.search().mode().set(Mode.DEPTH_FIRST));
        assertThat(Fx.get(() -> form.lookup("#run-workers").isDisabled())).isTrue();
    }

    @Test
    void theCoverageOfASimulationIsSaidToBeNone() {
        Command none = Command.always("heat", "In the Text", "fth-bar-chart-2", null, () -> {});
        Parent page = show(() -> new CoverageView(run, range -> {}, premise -> {}, none));
        assertThat(text(page, ".empty-title")).isEqualTo("Nothing counted yet");
        Fx.run(
                () -> {
                    run.search().mode().set(Mode.SIMULATION);
                    run.check().run();
                    FakeChecks.Run check = checks.runs.getFirst();
                    check.result.complete(
                            CheckResult.of(check.request, Kind.INCOMPLETE)
                                    .figures(new Figures(9, 4, 0, 2, 30))
                                    .sentence("Not finished.")
                                    .notProved("Nothing.")
                                    .config("c")
                                    .specDigest("d")
                                    .toolsVersion("e")
                                    .build());
                });
        assertThat(text(page, ".empty-title")).isEqualTo("This search counts nothing");
        assertThat(text(page, ".empty-words")).contains("Check breadth-first");
    }

    @Test
    void aSimulationsFiguresTellItsBehaviors() {
        Parent page = show(() -> new FiguresView(run));
        Fx.run(
                () -> {
                    run.search().mode().set(Mode.SIMULATION);
                    run.check().run();
                    checks.runs.getFirst().listener.progress(new Figures(900, 0, 0, 40, 100, 23));
                    run.beat();
                });
        assertThat(text(page, "#run-queue")).isEqualTo("23");
    }

    private static boolean isThere(Parent form, String selector) {
        return Fx.get(
                () -> {
                    Node node = form.lookup(selector);
                    for (Node up = node; up != null; up = up.getParent()) {
                        if (!up.isVisible()) {
                            return false;
                        }
                    }
                    return node != null;
                });
    }

    private static String text(Parent page, String selector) {
        return Fx.get(
                () ->
                        ((Labeled) Objects.requireNonNull(page.lookup(selector), selector))
                                .getText());
    }

    private static Parent show(Callable<Parent> make) {
        return Fx.get(
                () -> {
                    Parent page = make.call();
                    Scene scene = new Scene(page, 348, 500);
                    Theme.LIGHT.apply(scene);
                    Stage stage = new Stage();
                    stage.setScene(scene);
                    stage.show();
                    page.applyCss();
                    return page;
                });
    }
}
