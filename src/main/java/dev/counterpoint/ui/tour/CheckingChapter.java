package dev.counterpoint.ui.tour;

import dev.counterpoint.check.Kind;
import dev.counterpoint.export.format.TraceFormat;
import dev.counterpoint.ui.run.ModelEntry;
import dev.counterpoint.ui.run.RunViewModel;
import dev.counterpoint.ui.share.ShareViewModel;
import dev.counterpoint.ui.shell.Arrangement;
import dev.counterpoint.ui.trace.WatchesViewModel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** A model is checked; counterexamples are explored, stepped through and exported. */
final class CheckingChapter {
    private final Guide guide;
    private final Path out;

    CheckingChapter(Guide guide, Path out) {
        this.guide = guide;
        this.out = out;
    }

    void tell() throws InterruptedException, IOException {
        check("Lease");
        guide.await("the verdict of Lease.cfg", () -> runs().result().get() != null);
        expect(Kind.PASSED);
        guide.picture("passed");
        violation("LeaseSkewed", Kind.INVARIANT);
        guide.picture("counterexample");
        step();
        guide.picture("step");
        watch("{n \\in Node : Leads(n)}", "left", "faults' - faults");
        guide.picture("watched");
        guide.command("run.evaluate");
        evaluate("Cardinality([Node -> 0..LeaseLength])");
        guide.picture("evaluated");
        guide.escape();
        export();
        violation("LeaseFlapping", Kind.PROPERTY);
        guide.picture("lasso");
        guide.driver().run(() -> guide.window().shell().arrangement().set(Arrangement.WRITE));
        guide.place("ServiceComesBack ==");
        guide.picture("verdicts");
        guide.command("view.palette");
        guide.picture("palette");
        guide.escape();
    }

    private RunViewModel runs() {
        return guide.window().checks().runs();
    }

    private void check(String model) throws InterruptedException, IOException {
        choose(model);
        guide.driver().run(() -> guide.window().shell().arrangement().set(Arrangement.RUN));
        guide.picture("model");
        guide.driver().run(() -> guide.window().checks().check().run());
        guide.await(
                "the check to find states",
                () -> runs().figures().get().distinct() > 0 || runs().result().get() != null);
        guide.picture("running");
    }

    /** Chooses a model of the spec in front. */
    void choose(String model) throws InterruptedException {
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

    void violation(String model, Kind kind) throws InterruptedException {
        choose(model);
        guide.driver().run(() -> guide.window().checks().check().run());
        guide.await(
                "the counterexample of " + model + ".cfg",
                () ->
                        runs().result().get() != null
                                && guide.window().shell().arrangement().get()
                                        == Arrangement.EXPLORE);
        expect(kind);
        guide.await(
                "the trimmed trace", () -> !guide.window().checks().trims().model().isRunning());
        guide.await("the graph to be laid out", () -> guide.window().checks().isDrawn());
    }

    private void expect(Kind kind) throws InterruptedException {
        Kind found = guide.driver().on(() -> Objects.requireNonNull(runs().result().get()).kind());
        if (found != kind) {
            throw new TourException(
                    "The tour broke off: the check ended with "
                            + found.word()
                            + " where "
                            + kind.word()
                            + " was to come.");
        }
    }

    private void step() throws InterruptedException {
        guide.driver()
                .run(
                        () -> {
                            var cursor = guide.window().checks().exploration().cursor();
                            cursor.first();
                            cursor.next();
                            cursor.next();
                        });
    }

    private void watch(String... expressions) throws InterruptedException {
        WatchesViewModel watches = guide.window().checks().watches();
        guide.driver().run(() -> List.of(expressions).forEach(watches::add));
        guide.await(
                "the values along the trace",
                () -> watches.rows().stream().allMatch(r -> r.known().get() == watches.states()));
    }

    private void evaluate(String expression) throws InterruptedException {
        guide.driver().run(() -> guide.window().checks().evaluator().evaluate(expression));
        guide.await("the value", () -> !guide.window().checks().evaluator().results().isEmpty());
    }

    private void export() throws InterruptedException, IOException {
        Path target = out.resolve("counterexample.md");
        guide.desktop().willChoose(target);
        guide.command("file.export");
        ShareViewModel share =
                Objects.requireNonNull(guide.window().checks().share().shown(), "the sheet");
        guide.await("the page to be made", () -> share.preview().get().bytes().length > 0);
        guide.driver().run(() -> share.format().set(TraceFormat.MD));
        guide.await("the document to be made", () -> share.preview().get().text().startsWith("# "));
        guide.picture("share");
        guide.driver().run(() -> share.save().run());
        guide.await("the export", () -> Files.exists(target));
        guide.picture("exported");
        guide.camera().add(target);
    }
}
