package dev.counterpoint.ui.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterpoint.check.CheckListener;
import dev.counterpoint.check.CheckRequest;
import dev.counterpoint.check.CheckResult;
import dev.counterpoint.check.CheckRun;
import dev.counterpoint.check.Checks;
import dev.counterpoint.check.Counterexample;
import dev.counterpoint.check.Kind;
import dev.counterpoint.check.ModelChoice;
import dev.counterpoint.check.growth.Growth;
import dev.counterpoint.check.growth.Point;
import dev.counterpoint.engine.protocol.Figures;
import dev.counterpoint.lang.CfgReader;
import dev.counterpoint.spec.Model.Assignment;
import dev.counterpoint.ui.fx.Threads;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

class GrowthViewModelTest {
    private static final Path CFG = Path.of("/specs/Door.cfg");
    private static final String CONFIG =
            "CONSTANTS\n    N = 4\n    Node = {a, b}\nSPECIFICATION Spec\nINVARIANT Few\n";

    private final FakeTexts texts = new FakeTexts();
    private final ModelViewModel model = new ModelViewModel(texts, p -> {});
    private Optional<GrowthViewModel.Violation> violation = Optional.empty();
    private final List<String> checked = new ArrayList<>();
    private int violatedFrom = 6;
    private GrowthViewModel growth = growth();

    /** A check counts ten states for each step of N, and finds Few violated from some size on. */
    private CheckRun check(CheckRequest request, CheckListener listener) {
        String text = ((ModelChoice.Text) request.model()).config();
        checked.add(text);
        int n =
                CfgReader.read("c", text).model().constants().stream()
                        .filter(c -> c.name().equals("N"))
                        .map(Assignment::value)
                        .mapToInt(Integer::parseInt)
                        .findFirst()
                        .orElse(0);
        boolean violated = n >= violatedFrom;
        Counterexample found =
                new Counterexample(
                        Kind.INVARIANT, "Few", null, null, null, null, "", null, List.of(), null);
        CheckResult result =
                CheckResult.of(request, violated ? Kind.INVARIANT : Kind.PASSED)
                        .figures(new Figures(n * 20L, n * 10L, 0, n, 5))
                        .violations(violated ? List.of(found) : List.of())
                        .build();
        return new CheckRun() {
            @Override
            public void stop() {}

            @Override
            public CompletableFuture<CheckResult> result() {
                return CompletableFuture.completedFuture(result);
            }

            @Override
            public void close() {}
        };
    }

    private GrowthViewModel growth() {
        Checks checks = this::check;
        return new GrowthViewModel(
                model,
                new GrowthViewModel.Runs() {
                    @Override
                    public Growth growth(ModelTarget target, String config, Duration budget) {
                        CheckRequest base =
                                CheckRequest.of(target.spec(), new ModelChoice.Beside()).build();
                        return new Growth(checks, base, "Door.cfg", config, budget, () -> 0);
                    }

                    @Override
                    public Optional<GrowthViewModel.Violation> violation(ModelTarget target) {
                        return violation;
                    }
                },
                new Threads(Runnable::run, Runnable::run));
    }

    @BeforeEach
    void open() {
        texts.texts.put(CFG, CONFIG);
        model.target().set(new ModelTarget(Path.of("/specs/Door.tla"), CFG));
        growth = growth();
        growth.dial().set(growth.dials().getFirst());
    }

    @Test
    void theSizesAreCheckedUntilAViolationAndTheNextIsEstimated() {
        growth.measure().run();

        assertThat(growth.points())
                .extracting(Point::distinct)
                .containsExactly(10L, 20L, 30L, 40L, 50L, 60L);
        assertThat(growth.sentence().get())
                .startsWith("Few is violated from N of size 6 on.")
                .contains("At 6: about 60 states");
        assertThat(texts.texts.get(CFG)).isEqualTo(CONFIG);
    }

    @Test
    void theSmallestModelIsFoundAndTakenIntoTheForm() {
        violatedFrom = 2;
        violation = Optional.of(new GrowthViewModel.Violation(Kind.INVARIANT, "Few"));
        growth.smallest().run();

        assertThat(growth.sentence().get())
                .startsWith("Still violated with N = 2, Node = {a}.")
                .contains("Making any one constant smaller does away with it");
        growth.take().run();
        assertThat(texts.texts.get(CFG))
                .isEqualTo(CONFIG.replace("N = 4", "N = 2").replace("{a, b}", "{a}"));
        model.undo().run();
        assertThat(texts.texts.get(CFG)).isEqualTo(CONFIG);
    }

    @Test
    void withoutAViolationThereIsNothingToMakeSmaller() {
        growth.smallest().run();

        assertThat(checked).isEmpty();
        assertThat(growth.sentence().get()).startsWith("Check the model first");
    }
}
