package dev.counterpoint.ui.shell;

import dev.counterpoint.check.CheckRequest;
import dev.counterpoint.check.CheckResult;
import dev.counterpoint.check.Counterexample;
import dev.counterpoint.check.CounterexampleFile;
import dev.counterpoint.export.TraceFile;
import dev.counterpoint.regression.RegressionException;
import dev.counterpoint.regression.RegressionTest;
import dev.counterpoint.regression.RegressionTests;
import dev.counterpoint.ui.fx.Command;
import dev.counterpoint.ui.fx.Desktop;
import dev.counterpoint.ui.fx.Threads;
import dev.counterpoint.ui.session.Exploration;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Makes regression tests from the counterexample that is shown, into a folder. */
final class RegressionDesk {
    private static final String PACKAGE = "schedules";
    private final RegressionTests tests;
    private final Desktop desktop;
    private final Threads threads;
    private final Consumer<String> tell;

    RegressionDesk(RegressionTests tests, Desktop desktop, Threads threads, Consumer<String> tell) {
        this.tests = tests;
        this.desktop = desktop;
        this.threads = threads;
        this.tell = tell;
    }

    /**
     * The command.
     *
     * @param trimmed what is shown in place of the counterexample; null for itself
     */
    Command command(Exploration exploration, Supplier<@Nullable TraceFile> trimmed) {
        return Command.when(
                "trace.regression-test",
                "Make a Regression Test…",
                "fth-shield",
                null,
                exploration.counterexample().isNotNull(),
                () -> {
                    CheckResult result = exploration.result().get();
                    Counterexample violation = exploration.counterexample().get();
                    if (violation != null) {
                        make(result, violation, trimmed.get());
                    }
                });
    }

    private void make(
            @Nullable CheckResult result, Counterexample violation, @Nullable TraceFile trimmed) {
        TraceFile found = result == null ? null : CounterexampleFile.of(result, violation);
        TraceFile file = trimmed == null ? found : trimmed;
        if (file == null) {
            tell.accept("This violation has no trace to make a test from.");
            return;
        }
        Optional<Path> folder = desktop.chooseFolder("Where the regression test goes");
        if (folder.isEmpty()) {
            return;
        }
        String name = Objects.requireNonNullElse(violation.property(), violation.kind().word());
        RegressionTests.Source source = result == null ? null : source(result.request());
        threads.background()
                .execute(
                        () -> {
                            String said = said(file, name, source, folder.get());
                            threads.fx().execute(() -> tell.accept(said));
                        });
    }

    private static RegressionTests.Source source(CheckRequest request) {
        return new RegressionTests.Source(request.spec(), request.model(), request.libraries());
    }

    private String said(
            TraceFile file, String name, RegressionTests.@Nullable Source source, Path folder) {
        try {
            RegressionTest made = tests.make(file, name, PACKAGE, source);
            made.writeTo(folder);
            String notes = made.notes().isEmpty() ? "" : " " + String.join(" ", made.notes());
            return "Regression test written to "
                    + folder
                    + "; FORMAT.md says how to use it."
                    + notes;
        } catch (RegressionException e) {
            return String.valueOf(e.getMessage());
        } catch (IOException e) {
            return "The regression test could not be written: " + e.getMessage() + ".";
        }
    }
}
