package dev.counterpoint.ui.tour;

import dev.counterpoint.check.Kind;
import dev.counterpoint.ui.editor.EditorView;
import dev.counterpoint.ui.fx.Command;
import dev.counterpoint.ui.fx.Png;
import dev.counterpoint.ui.fx.ScriptedDesktop;
import dev.counterpoint.ui.run.ModelEntry;
import dev.counterpoint.ui.run.RunViewModel;
import dev.counterpoint.ui.shell.Analysis;
import dev.counterpoint.ui.shell.Arrangement;
import dev.counterpoint.ui.shell.IdeWindow;

import javafx.scene.Scene;
import javafx.scene.image.WritableImage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** The tour: open, read, check, explore, step, export; a picture of each in both themes. */
public final class Tour {
    private final IdeWindow window;
    private final ScriptedDesktop desktop;
    private final Path specs;
    private final Path out;
    private final Driver driver;
    private final List<Path> pictures = new ArrayList<>();

    /**
     * A tour of a window that is not shown yet.
     *
     * @param specs the folder of the sample specs; they are not changed
     * @param out where the pictures go
     */
    public Tour(IdeWindow window, ScriptedDesktop desktop, Path specs, Path out) {
        this.window = window;
        driver = new Driver(() -> window.shell().message().get());
        this.desktop = desktop;
        this.specs = specs;
        this.out = out;
    }

    /** Makes the pictures; returns their files in order. */
    public List<Path> make() throws InterruptedException, IOException {
        Files.createDirectories(out);
        driver.run(() -> window.show(List.of(specs)));
        driver.await("the project's tree", () -> window.workbench().project().tree().get() != null);
        picture("open");
        read("lease", "Lease");
        picture("read");
        // In a window this narrow the project makes room for the text.
        driver.run(() -> command("view.project").run());
        place("OneLeaderAtATime ==");
        picture("properties");
        mistake();
        check("Lease");
        driver.await(
                "the verdict of Lease.cfg", () -> window.checks().runs().result().get() != null);
        expect(Kind.PASSED);
        picture("passed");
        violation("LeaseSkewed", Kind.INVARIANT);
        picture("counterexample");
        step();
        picture("step");
        export();
        violation("LeaseFlapping", Kind.PROPERTY);
        picture("lasso");
        driver.run(() -> window.shell().arrangement().set(Arrangement.WRITE));
        place("ServiceComesBack ==");
        picture("verdicts");
        driver.run(() -> command("view.palette").run());
        picture("palette");
        return List.copyOf(pictures);
    }

    private void read(String folder, String module) throws InterruptedException {
        Path file = specs.resolve(folder).resolve(module + ".tla").toAbsolutePath().normalize();
        driver.run(() -> window.workbench().open(file));
        driver.await(
                "the engine to read " + module + ".tla",
                () -> {
                    Analysis analysis = window.workbench().analysis().get();
                    return analysis != null
                            && analysis.root().equals(file)
                            && analysis.spec() != null;
                });
    }

    /** Scrolls to the line that begins with a text. */
    private void place(String beginning) throws InterruptedException {
        driver.run(
                () -> {
                    EditorView editor = editor();
                    String[] lines = editor.document().text().split("\n", -1);
                    for (int i = 0; i < lines.length; i++) {
                        if (lines[i].startsWith(beginning)) {
                            editor.goTo(i + 1);
                        }
                    }
                });
    }

    private EditorView editor() {
        return Objects.requireNonNull(window.editors().current().get());
    }

    /** A slip of the pen, marked in the text and listed, and taken back. */
    private void mistake() throws InterruptedException, IOException {
        String before = driver.on(() -> editor().document().text());
        driver.run(() -> editor().document().edit(before.replace("Leads(b) =>", "Leeds(b) =>")));
        driver.await(
                "the mistake to be marked",
                () -> !window.workbench().problems().problems().isEmpty());
        place("OneLeaderAtATime ==");
        picture("mistake");
        driver.run(() -> editor().document().edit(before));
        driver.await(
                "the mistake to be gone", () -> window.workbench().problems().problems().isEmpty());
    }

    private void check(String model) throws InterruptedException, IOException {
        choose(model);
        driver.run(() -> window.shell().arrangement().set(Arrangement.RUN));
        picture("model");
        driver.run(() -> window.checks().check().run());
        RunViewModel runs = window.checks().runs();
        driver.await(
                "the check to find states",
                () -> runs.figures().get().distinct() > 0 || runs.result().get() != null);
        picture("running");
    }

    private void choose(String model) throws InterruptedException {
        RunViewModel runs = window.checks().runs();
        driver.await(
                "the model " + model,
                () -> runs.models().stream().map(ModelEntry::name).anyMatch(model::equals));
        driver.run(
                () ->
                        runs.models().stream()
                                .filter(e -> e.name().equals(model))
                                .findFirst()
                                .ifPresent(runs.model()::set));
    }

    private void violation(String model, Kind kind) throws InterruptedException {
        choose(model);
        driver.run(() -> window.checks().check().run());
        driver.await(
                "the counterexample of " + model + ".cfg",
                () ->
                        window.checks().runs().result().get() != null
                                && window.shell().arrangement().get() == Arrangement.EXPLORE);
        expect(kind);
        driver.await("the graph to be laid out", () -> window.checks().isDrawn());
    }

    private void expect(Kind kind) throws InterruptedException {
        Kind found =
                driver.on(
                        () -> Objects.requireNonNull(window.checks().runs().result().get()).kind());
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
        driver.run(
                () -> {
                    var cursor = window.checks().exploration().cursor();
                    cursor.first();
                    cursor.next();
                    cursor.next();
                });
    }

    private void export() throws InterruptedException, IOException {
        Path target = out.resolve("counterexample.md");
        desktop.willChoose(target);
        driver.run(() -> command("file.export").run());
        driver.await("the export", () -> Files.exists(target));
        picture("exported");
        pictures.add(target);
    }

    private Command command(String id) {
        return window.shell().command(id).orElseThrow();
    }

    /** Takes the picture in light and in dark. */
    private void picture(String name) throws InterruptedException, IOException {
        int number = (pictures.size() / 2) + 1;
        for (int i = 0; i < 2; i++) {
            Scene scene = window.stage().getScene();
            driver.settle(scene);
            String theme =
                    driver.on(() -> window.shell().appearance().theme().get().name())
                            .toLowerCase(Locale.ROOT);
            Path file =
                    out.resolve(String.format(Locale.ROOT, "%02d-%s-%s.png", number, name, theme));
            WritableImage image = driver.on(() -> scene.snapshot(null));
            Png.write(image, file);
            pictures.add(file);
            driver.run(() -> window.shell().appearance().toggle());
        }
    }
}
