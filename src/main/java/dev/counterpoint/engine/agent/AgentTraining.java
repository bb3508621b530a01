package dev.counterpoint.engine.agent;

import dev.counterpoint.engine.protocol.CheckEvent;
import dev.counterpoint.engine.protocol.CheckOptions;
import dev.counterpoint.engine.protocol.Reply;
import dev.counterpoint.engine.protocol.Request;
import dev.counterpoint.engine.protocol.SpecSource;
import dev.counterpoint.state.State;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Does what an engine does, once, and ends as a program ends: so that a build can train the
 * engine's cache of classes, which an engine that is killed never writes. Its files go to the
 * folder for temporary ones, which is whoever starts it to remove.
 */
public final class AgentTraining {
    private static final long DISK_BYTES = 1L << 30;

    private AgentTraining() {}

    /** Parses, checks and explores the spec and model that are the arguments. */
    public static void main(String[] arguments) throws IOException {
        Path spec = Path.of(arguments[0]).toAbsolutePath();
        Path config = Path.of(arguments[1]);
        SpecSource source =
                new SpecSource(
                        spec,
                        String.valueOf(spec.getFileName()).replace(".tla", ""),
                        Map.of(),
                        config.toString(),
                        Files.readString(config),
                        List.of(),
                        List.of());
        Path folder = Path.of(System.getProperty("java.io.tmpdir"));
        List<CheckEvent> events = new ArrayList<>();
        new TlcCheckPart()
                .check(
                        new Request.Check(
                                source, new CheckOptions(1, true, true, 1_000, DISK_BYTES)),
                        events::add);
        Questions questions = new TlcQuestions(folder);
        questions.answer(new Request.Parse(source));
        questions.answer(new Request.Load(source));
        if (questions.answer(new Request.InitialStates(1))
                        instanceof Reply.InitialStates(List<State> states, boolean complete)
                && !states.isEmpty()) {
            questions.answer(new Request.Successors(states.getFirst(), 100));
            questions.answer(new Request.Explain("TypeOK", states.getFirst(), null));
        }
        System.exit(0);
    }
}
