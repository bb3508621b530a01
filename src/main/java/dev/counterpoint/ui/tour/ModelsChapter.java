package dev.counterpoint.ui.tour;

import dev.counterpoint.ui.run.ModelEntry;
import dev.counterpoint.ui.run.RunViewModel;
import dev.counterpoint.ui.shell.Arrangement;

import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;

import java.io.IOException;

/** A model is changed in its form, compared with its siblings, counted and grown. */
final class ModelsChapter {
    private static final String GROWTH_BUDGET = "8 s";

    private final Guide guide;

    ModelsChapter(Guide guide) {
        this.guide = guide;
    }

    void tell() throws InterruptedException, IOException {
        guide.driver().run(() -> guide.window().shell().arrangement().set(Arrangement.RUN));
        choose("LeaseSkewed");
        write("MaxFaults", "-1");
        page("text");
        guide.picture("model-mistake");
        press("#module-MaxFaults");
        guide.picture("model-module");
        guide.escape();
        write("MaxFaults", "3");
        page("models");
        TableView<?> table = (TableView<?>) guide.node("#models-table");
        guide.await("the models side by side", () -> table.getItems().size() > 1);
        guide.picture("models");
        counted();
        grown();
        page("run");
    }

    /** What a check that passes exercised: beside the run, and in the text. */
    private void counted() throws InterruptedException, IOException {
        choose("Lease");
        page("coverage");
        CheckBox expressions = (CheckBox) guide.node("#coverage-expressions");
        guide.driver().run(() -> expressions.setSelected(true));
        guide.driver().run(() -> guide.window().checks().check().run());
        guide.await(
                "the check that counts",
                () -> !runs().running().get() && runs().result().get() != null);
        page("coverage");
        guide.picture("coverage");
        guide.driver().run(() -> guide.window().shell().arrangement().set(Arrangement.WRITE));
        guide.place("Next ==");
        guide.command("view.coverage");
        guide.picture("coverage-in-text");
        guide.command("view.coverage");
        guide.driver().run(() -> expressions.setSelected(false));
        guide.driver().run(() -> guide.window().shell().arrangement().set(Arrangement.RUN));
    }

    /** What the next size of a model would cost. */
    private void grown() throws InterruptedException, IOException {
        page("growth");
        TextField budget = (TextField) guide.node("#growth-budget");
        guide.driver().run(() -> budget.setText(GROWTH_BUDGET));
        press("#growth-measure");
        Node measure = guide.node("#growth-measure");
        guide.await("the sizes to be measured", () -> !measure.isDisabled());
        guide.picture("growth");
    }

    private RunViewModel runs() {
        return guide.window().checks().runs();
    }

    private void choose(String model) throws InterruptedException {
        guide.await(
                "the model " + model,
                () -> runs().models().stream().map(ModelEntry::name).anyMatch(model::equals));
        guide.driver()
                .run(
                        () ->
                                runs().models().stream()
                                        .filter(e -> e.name().equals(model))
                                        .findFirst()
                                        .ifPresent(runs().model()::set));
    }

    private void write(String constant, String value) throws InterruptedException {
        TextField field = (TextField) guide.node("#constant-" + constant);
        guide.driver().run(() -> field.setText(value));
    }

    private void page(String name) throws InterruptedException {
        ToggleButton tab = (ToggleButton) guide.node("#run-page-" + name);
        guide.driver().run(() -> tab.setSelected(true));
    }

    private void press(String selector) throws InterruptedException {
        ButtonBase button = (ButtonBase) guide.node(selector);
        guide.driver().run(button::fire);
    }
}
