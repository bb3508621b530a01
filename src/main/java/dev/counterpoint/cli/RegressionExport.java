package dev.counterpoint.cli;

import dev.counterpoint.check.Kind;
import dev.counterpoint.check.ModelChoice;
import dev.counterpoint.check.ProjectSettings;
import dev.counterpoint.engine.Explorer;
import dev.counterpoint.export.ItfException;
import dev.counterpoint.export.ItfReader;
import dev.counterpoint.export.TraceFile;
import dev.counterpoint.regression.RegressionException;
import dev.counterpoint.regression.RegressionTest;
import dev.counterpoint.regression.RegressionTests;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** {@code counterpoint export --to junit}: regression tests made from a trace, into a folder. */
final class RegressionExport {
    private final RegressionTests tests;
    private final Console console;
    private final List<Path> libraries;

    /**
     * With where engines come from.
     *
     * @param libraries where modules are looked for beside what the project's settings say
     */
    RegressionExport(Supplier<Explorer> explorers, Console console, List<Path> libraries) {
        tests = new RegressionTests(explorers);
        this.console = console;
        this.libraries = libraries;
    }

    /**
     * Writes them; returns the exit code.
     *
     * @param spec null for the one that the trace names
     * @param config null for the one that the trace names
     */
    int write(
            Path trace,
            @Nullable Path spec,
            @Nullable Path config,
            String packageName,
            Path folder) {
        try {
            TraceFile file = ItfReader.read(trace);
            TrimPlaces places = new TrimPlaces(trace, file.meta());
            Path found = spec == null ? places.spec() : spec;
            String name = String.valueOf(trace.getFileName()).replaceFirst("(\\.itf)?\\.json$", "");
            RegressionTest made =
                    tests.make(
                            file,
                            name,
                            packageName,
                            found == null ? null : source(places, found, config));
            made.writeTo(folder).forEach(f -> console.out().println("Written: " + f));
            made.notes().forEach(console::error);
            return 0;
        } catch (ItfException e) {
            console.err().println(Problems.of(trace).line(e.diagnostic()));
            return Kind.USAGE.exitCode();
        } catch (RegressionException e) {
            console.error(String.valueOf(e.getMessage()));
            return Kind.USAGE.exitCode();
        } catch (IOException e) {
            console.error("the test could not be written: " + Reasons.of(e));
            return Kind.INTERNAL.exitCode();
        }
    }

    private RegressionTests.Source source(TrimPlaces places, Path spec, @Nullable Path config) {
        ModelChoice model = config == null ? places.model(spec) : new ModelChoice.File(config);
        List<Path> all = new ArrayList<>(libraries);
        all.addAll(ProjectSettings.of(spec).libraries());
        return new RegressionTests.Source(spec, model, all);
    }
}
