package dev.counterpoint.trim;

import dev.counterpoint.engine.EngineException;
import dev.counterpoint.engine.Explorer;
import dev.counterpoint.engine.protocol.Reply;
import dev.counterpoint.spec.Model;
import dev.counterpoint.state.OpaqueValue;
import dev.counterpoint.state.RecordValue;
import dev.counterpoint.state.State;
import dev.counterpoint.state.Trace;
import dev.counterpoint.state.Value;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;

/** A trace as the model's ALIAS shows it, evaluated anew in each of its states. */
final class AliasOf {
    private final Explorer explorer;
    private final Consumer<String> tell;

    AliasOf(Explorer explorer, Consumer<String> tell) {
        this.explorer = explorer;
        this.tell = tell;
    }

    /** The states through the alias; null where the model has none, or it has no value. */
    @Nullable Trace of(Model model, Trace trace) {
        Model.Entry alias = model.alias();
        if (alias == null) {
            return null;
        }
        List<Map<String, Value>> records = new ArrayList<>();
        Set<String> names = new LinkedHashSet<>();
        List<State> states = trace.states();
        for (int i = 0; i < states.size(); i++) {
            boolean last = i == states.size() - 1;
            State next = states.get(last ? trace.loop().orElse(i) : i + 1);
            Reply.Evaluated shown;
            try {
                shown = explorer.evaluate(alias.name(), states.get(i), next).join();
            } catch (CompletionException e) {
                shown =
                        new Reply.Evaluated(
                                null, String.valueOf(EngineException.cause(e).getMessage()));
            }
            if (!(shown.value() instanceof RecordValue record)) {
                tell.accept(
                        "The alias "
                                + alias.name()
                                + " has no record to show in state "
                                + (i + 1)
                                + (shown.error() == null ? "." : ": " + shown.error())
                                + " The variables are shown.");
                return null;
            }
            records.add(record.fields());
            names.addAll(record.fields().keySet());
        }
        Value missing = new OpaqueValue("(not there)");
        List<State> through =
                records.stream()
                        .map(
                                fields ->
                                        new State(
                                                List.copyOf(names),
                                                names.stream()
                                                        .map(n -> fields.getOrDefault(n, missing))
                                                        .toList()))
                        .toList();
        return new Trace(through, trace.steps(), trace.loop(), trace.closing());
    }
}
