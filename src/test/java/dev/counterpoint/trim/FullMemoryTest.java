package dev.counterpoint.trim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterpoint.check.ModelChoice;
import dev.counterpoint.engine.EngineFolders;
import dev.counterpoint.engine.EngineHome;
import dev.counterpoint.engine.EngineLog;
import dev.counterpoint.engine.EnginePool;
import dev.counterpoint.engine.ProcessExplorer;
import dev.counterpoint.engine.protocol.Trimmed;
import dev.counterpoint.export.TraceFile;
import dev.counterpoint.export.TraceMeta;
import dev.counterpoint.state.Binding;
import dev.counterpoint.state.IntegerValue;
import dev.counterpoint.state.SequenceValue;
import dev.counterpoint.state.State;
import dev.counterpoint.state.Step;
import dev.counterpoint.state.Trace;
import dev.counterpoint.state.Value;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A search that would need more memory than its engine has keeps the best so far, and says so. */
class FullMemoryTest {
    private static final int STEPS = 14;
    private static final long HEAP = 48L << 20;

    /** Each state is larger than the one before, and there are 4 to the power of 14 of them. */
    private static final String SPEC =
            """
            ---- MODULE Wide ----
            EXTENDS Naturals, Sequences
            VARIABLE s
            Init == s = <<>>
            Put(n) == s' = Append(s, n)
            Next == \\E n \\in 1..4 : Put(n)
            Short == Len(s) < 14
            ====
            """;

    @TempDir private Path folder = Path.of("");

    @Test
    void whereTheMemoryIsFullTheBestSoFarStaysAndItIsSaid() throws Exception {
        Path spec = Files.writeString(folder.resolve("Wide.tla"), SPEC);
        Files.writeString(folder.resolve("Wide.cfg"), "INIT Init\nNEXT Next\nINVARIANT Short\n");
        try (EnginePool pool =
                new EnginePool(
                        EngineHome.settings(null).withHeap(HEAP),
                        new EngineFolders(folder.resolve("engines")),
                        new EngineLog(folder.resolve("log"), Clock.systemUTC()),
                        false)) {
            TrimService trims = new TrimService(() -> new ProcessExplorer(pool));
            TrimRequest request =
                    new TrimRequest(
                            new TraceFile(trace(), TraceMeta.NONE),
                            spec,
                            new ModelChoice.Beside(),
                            List.of(),
                            List.of(),
                            Map.of(),
                            null,
                            null,
                            List.of(),
                            Duration.ofMinutes(2));
            try (TrimRun run = trims.start(request, new TrimListener() {})) {
                TrimResult result = run.result().get(100, TimeUnit.SECONDS);
                assertThat(result.failure()).isNull();
                assertThat(result.best().word()).isEqualTo(Trimmed.Word.BUDGET_EXPIRED);
                assertThat(result.best().trace().steps()).hasSize(STEPS);
                assertThat(result.certificate())
                        .startsWith("Budget expired: the memory allowed was full after ");
            }
        }
    }

    private static Trace trace() {
        List<State> states = new ArrayList<>();
        List<Step> steps = new ArrayList<>();
        List<Value> elements = new ArrayList<>();
        Value one = IntegerValue.of(1);
        for (int i = 0; i <= STEPS; i++) {
            states.add(new State(List.of("s"), List.of(new SequenceValue(elements))));
            if (i < STEPS) {
                steps.add(new Step("Put", List.of(new Binding("n", one))));
                elements.add(one);
            }
        }
        return Trace.finite(states, steps);
    }
}
