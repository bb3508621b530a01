package dev.counterpoint.ui.shell;

import dev.counterpoint.check.ProjectSettings;
import dev.counterpoint.lang.toml.TomlException;
import dev.counterpoint.lang.toml.TomlFile;
import dev.counterpoint.ui.fx.Command;
import dev.counterpoint.ui.fx.Latest;
import dev.counterpoint.ui.fx.Threads;
import dev.counterpoint.ui.model.Proposal;
import dev.counterpoint.ui.run.RunViewModel;
import dev.counterpoint.ui.settings.Preferences;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/** How checks are run in the open project: as its settings say, and kept there when wanted. */
final class ProjectRuns {
    private final ShellViewModel shell;
    private final Workbench workbench;
    private final RunViewModel run;
    private final Consumer<Proposal> propose;
    private final Latest readings;
    private final Command keep;
    private final StringProperty budgetSaid = new SimpleStringProperty("");
    private final StringProperty workersSaid = new SimpleStringProperty("");
    private final StringProperty heapSaid = new SimpleStringProperty("");
    private ProjectSettings settings = ProjectSettings.NONE;
    private @Nullable Preferences usual;

    ProjectRuns(
            ShellViewModel shell,
            Workbench workbench,
            RunViewModel run,
            Consumer<Proposal> propose,
            Threads threads) {
        this.shell = shell;
        this.workbench = workbench;
        this.run = run;
        this.propose = propose;
        readings = new Latest(threads, e -> shell.message().set("The settings cannot be read."));
        keep =
                Command.when(
                        "run.keep-settings",
                        "Keep Bounds for the Project…",
                        "fth-bookmark",
                        null,
                        workbench.root().isNotNull(),
                        this::keepNow);
        workbench.root().addListener((o, was, is) -> read(is));
        workbench.project().tree().addListener((o, was, is) -> read(workbench.root().get()));
        read(workbench.root().get());
    }

    private void read(@Nullable Path spec) {
        if (spec != null) {
            readings.run(() -> ProjectSettings.of(spec), this::apply);
        }
    }

    /** What the settings say is shown; what they leave open is as usual. */
    private void apply(ProjectSettings fresh) {
        if (fresh.equals(settings)) {
            return;
        }
        settings = fresh;
        if (!fresh.problems().isEmpty()) {
            shell.message().set(fresh.problems().getFirst().toLine());
            return;
        }
        budgetSaid.set(fresh.budget() == null ? "" : written(fresh.budget().toMillis()));
        workersSaid.set(fresh.workers() == null ? "" : workers(fresh.workers()));
        heapSaid.set(fresh.heap() > 0 ? (fresh.heap() >> 20) + " MB" : "");
        takeBudget();
        takeWorkers();
        takeHeap();
    }

    /** What holds from now on where the project's settings say nothing. */
    void otherwise(Preferences preferences) {
        usual = preferences;
        takeBudget();
        takeWorkers();
        takeHeap();
        preferences.budget().addListener(o -> takeBudget());
        preferences.workers().addListener(o -> takeWorkers());
        preferences.heap().addListener(o -> takeHeap());
    }

    private void takeBudget() {
        if (!budgetSaid.get().isEmpty()) {
            run.budget().set(budgetSaid.get());
        } else if (usual != null) {
            run.budget().set(usual.budget().get());
        }
    }

    private void takeWorkers() {
        if (settings.workers() != null) {
            run.workers().set(settings.workers());
        } else if (usual != null) {
            run.workers().set(usual.workers().get());
        }
    }

    private void takeHeap() {
        if (!heapSaid.get().isEmpty()) {
            run.heap().set(heapSaid.get());
        } else if (usual != null) {
            run.heap().set(usual.heap().get());
        }
    }

    private static String workers(int number) {
        return number == 0 ? "\"auto\"" : String.valueOf(number);
    }

    /** What the project says of the time; empty where it says nothing. */
    ObservableValue<String> budgetSaid() {
        return budgetSaid;
    }

    /** What it says of the threads. */
    ObservableValue<String> workersSaid() {
        return workersSaid;
    }

    /** What it says of the memory. */
    ObservableValue<String> heapSaid() {
        return heapSaid;
    }

    private static String written(long millis) {
        if (millis % 60_000 == 0) {
            return millis / 60_000 + " min";
        }
        return millis % 1_000 == 0 ? millis / 1_000 + " s" : millis + " ms";
    }

    /** Where modules are looked for beside the spec's folder. */
    List<Path> libraries() {
        return settings.libraries();
    }

    /** Shows the settings with the bounds that are shown now, before they are written. */
    Command keep() {
        return keep;
    }

    private void keepNow() {
        Path spec = workbench.root().get();
        if (spec == null) {
            return;
        }
        Path open = workbench.project().folder();
        Path folder = open != null && spec.startsWith(open) ? open : spec.getParent();
        Path file =
                settings.file() != null
                        ? settings.file()
                        : Objects.requireNonNull(folder).resolve(ProjectSettings.NAME);
        String text = workbench.documents().textOf(file).orElse("");
        try {
            propose.accept(
                    new Proposal(
                            "Keep the bounds in " + ProjectSettings.NAME,
                            List.of(
                                    "Checks in this project begin with these bounds, here and on"
                                            + " the command line, where nothing else is said."),
                            List.of(new Proposal.Part(file, withBounds(text))),
                            null));
        } catch (TomlException broken) {
            shell.message().set(file.getFileName() + ": " + broken.getMessage());
        }
    }

    private String withBounds(String text) throws TomlException {
        String budget = run.budget().get().strip();
        String heap = run.heap().get().strip();
        int workers = run.workers().get();
        String changed = with(text, "budget", budget.isEmpty() ? null : TomlFile.quoted(budget));
        changed = with(changed, "workers", workers(workers));
        return with(changed, "heap", heap.isEmpty() ? null : TomlFile.quoted(heap));
    }

    private static String with(String text, String key, @Nullable String value)
            throws TomlException {
        return TomlFile.read(text).with("run", key, value);
    }
}
