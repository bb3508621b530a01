package dev.counterpoint.ui.shell;

import dev.counterpoint.check.CheckRequest;
import dev.counterpoint.check.CheckResult;
import dev.counterpoint.check.Checks;
import dev.counterpoint.check.Counterexample;
import dev.counterpoint.check.Kind;
import dev.counterpoint.check.ModelChoice;
import dev.counterpoint.check.growth.Growth;
import dev.counterpoint.ui.model.GrowthViewModel;
import dev.counterpoint.ui.model.ModelTarget;
import dev.counterpoint.ui.run.Beside;
import dev.counterpoint.ui.run.RunViewModel;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** Checks models at other sizes than their own: these runs are not remembered. */
record GrowthRuns(Checks checks, RunViewModel run, Supplier<Beside> beside)
        implements GrowthViewModel.Runs {
    @Override
    public Growth growth(ModelTarget target, String config, Duration budget) {
        Beside given = beside.get();
        String name = target.config().toString();
        CheckRequest base =
                CheckRequest.of(target.spec(), new ModelChoice.Text(name, config))
                        .workers(run.workers().get())
                        .libraries(given.libraries())
                        .trusted(given.trusted())
                        .overlays(given.overlays())
                        .build();
        return new Growth(checks, base, name, config, budget, System::currentTimeMillis);
    }

    @Override
    public Optional<GrowthViewModel.Violation> violation(ModelTarget target) {
        CheckResult result = run.result().get();
        if (result == null
                || result.kind().verdict() != Kind.Verdict.VIOLATED
                || result.violations().isEmpty()
                || !result.config().equals(target.config().toString())) {
            return Optional.empty();
        }
        Counterexample first = result.violations().getFirst();
        String property = first.property();
        return Optional.of(
                new GrowthViewModel.Violation(result.kind(), property == null ? "" : property));
    }
}
