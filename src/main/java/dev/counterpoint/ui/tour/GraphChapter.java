package dev.counterpoint.ui.tour;

import dev.counterpoint.check.CheckResult;
import dev.counterpoint.check.Kind;
import dev.counterpoint.ui.graph.ColorChoice;
import dev.counterpoint.ui.graph.StateGraphViewModel;
import dev.counterpoint.ui.graph.ask.Question;
import dev.counterpoint.ui.graph.group.GroupViewModel;
import dev.counterpoint.ui.graph.group.VariableChoice;
import dev.counterpoint.ui.run.RunViewModel;
import dev.counterpoint.ui.session.TraceCursor;
import dev.counterpoint.ui.shell.GraphTools;
import dev.counterpoint.ui.shell.GraphTools.Tool;

import javafx.scene.Node;
import javafx.scene.control.ToggleButton;

import java.io.IOException;
import java.util.Objects;

/** A state graph is read in groups, and asked. */
final class GraphChapter {
    private final Guide guide;
    private final CheckingChapter checking;

    GraphChapter(Guide guide, CheckingChapter checking) {
        this.guide = guide;
        this.checking = checking;
    }

    void tell() throws InterruptedException, IOException {
        guide.read("lease", "Lease");
        checking.violation("LeaseSkewed", Kind.INVARIANT);
        groups();
        find();
        colors();
        walk();
        compare();
    }

    private void groups() throws InterruptedException, IOException {
        guide.await(
                "the trimmed trace", () -> !guide.window().checks().trims().model().isRunning());
        guide.driver().run(() -> tools().open().set(Tool.GROUP));
        guide.await("all that was found", this::isRecorded);
        guide.await("the variables to group by", () -> !group().variables().isEmpty());
        guide.driver()
                .run(
                        () -> {
                            variable("faults").chosen().set(true);
                        });
        guide.await("the groups", () -> group().grouped().get() && isDrawn());
        guide.picture("groups");
        guide.driver().run(() -> group().toggleGroup(0));
        guide.await("the open group", this::isDrawn);
        guide.picture("group-open");
        guide.driver()
                .run(
                        () -> {
                            group().variables().forEach(v -> v.chosen().set(false));
                            tools().open().set(null);
                        });
    }

    private void find() throws InterruptedException, IOException {
        guide.driver()
                .run(
                        () -> {
                            tools().open().set(Tool.FIND);
                            graph().whole().set(true);
                            tools().ask().text().set("faults = 2 /\\ lease.left > 0");
                        });
        guide.picture("questions");
        guide.driver().run(() -> tools().ask().find());
        guide.await("the states", () -> isAnswered() && isDrawn());
        guide.driver().run(() -> tools().ask().next());
        guide.picture("found");
        answer(Question.BAD_REGION);
        guide.driver().run(() -> tools().ask().next());
        guide.picture("bad-region");
        answer(Question.SHAPE);
        guide.picture("shape");
        guide.driver()
                .run(
                        () -> {
                            tools().ask().clear();
                            tools().ask().text().set("");
                            graph().whole().set(false);
                            tools().open().set(null);
                        });
    }

    private void colors() throws InterruptedException, IOException {
        guide.driver()
                .run(
                        () -> {
                            graph().whole().set(true);
                            graph().colors().chosen().set(ColorChoice.value("faults"));
                        });
        guide.await("the colours", () -> isDrawn() && guide.isSeen("#graph-legend .label"));
        guide.picture("colors");
        guide.driver()
                .run(
                        () -> {
                            graph().colors().chosen().set(ColorChoice.NOTHING);
                            graph().whole().set(false);
                        });
        guide.await("the graph as it was", this::isDrawn);
    }

    /** The margin is mended: the same spec is checked with less skew. */
    private void compare() throws InterruptedException, IOException {
        checking.choose("Lease");
        guide.driver().run(() -> guide.window().checks().check().run());
        RunViewModel runs = guide.window().checks().runs();
        guide.await(
                "the mended model's verdict",
                () -> {
                    CheckResult result = runs.result().get();
                    return result != null && result.kind() == Kind.PASSED;
                });
        guide.command("graph.compare");
        guide.await("what went and came", () -> tools().compare().result().get() != null);
        guide.await("both graphs", this::isDrawn);
        guide.driver().run(() -> tools().compare().next());
        guide.picture("compare-graphs");
        guide.driver()
                .run(
                        () -> {
                            tools().compare().end();
                            tools().open().set(null);
                        });
    }

    private void walk() throws InterruptedException, IOException {
        TraceCursor cursor = guide.window().checks().exploration().cursor();
        guide.driver()
                .run(
                        () -> {
                            cursor.select(3);
                            ((ToggleButton) node("#aside-actions")).fire();
                            ((ToggleButton) node("#walk-why")).setSelected(true);
                        });
        guide.command("walk.random");
        guide.await("the walk", () -> cursor.isWalking() && cursor.index().get() >= 13);
        guide.await("what is not enabled", () -> node("#walk-why").isVisible());
        guide.picture("walk");
        guide.driver().run(cursor::backToCounterexample);
    }

    private Node node(String selector) {
        return Objects.requireNonNull(guide.window().stage().getScene().lookup(selector), selector);
    }

    /** The graph of the check, not that of a trimmed trace. */
    private boolean isRecorded() {
        var recording = guide.window().checks().exploration().recording().get();
        return recording != null && recording.graph().states() > 100;
    }

    private void answer(Question question) throws InterruptedException {
        guide.driver()
                .run(
                        () -> {
                            tools().ask().clear();
                            tools().ask().ask(question);
                        });
        guide.await("the answer", this::isAnswered);
    }

    private boolean isAnswered() {
        return tools().ask().answer().get() != null;
    }

    private VariableChoice variable(String name) {
        return group().variables().stream()
                .filter(v -> v.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private boolean isDrawn() {
        return guide.window().checks().isDrawn()
                && group().work().activity().get().isEmpty()
                && group().work().problem().get().isEmpty();
    }

    private StateGraphViewModel graph() {
        return tools().graph();
    }

    private GroupViewModel group() {
        return tools().group();
    }

    private GraphTools tools() {
        return guide.window().checks().graphTools();
    }
}
