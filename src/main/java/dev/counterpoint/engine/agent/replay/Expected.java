package dev.counterpoint.engine.agent.replay;

import dev.counterpoint.engine.agent.explore.LoadedSpec;
import dev.counterpoint.state.State;
import dev.counterpoint.state.Value;

import org.jspecify.annotations.Nullable;

import tlc2.tool.TLCState;
import tlc2.util.FP64;
import tlc2.value.IValue;

import util.UniqueString;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A state as it was kept, as far as the spec still has its variables. */
final class Expected {
    private final LoadedSpec spec;
    private final State state;
    private final List<UniqueString> shared = new ArrayList<>();
    private boolean looked;
    private @Nullable TLCState known;

    Expected(LoadedSpec spec, State state) {
        this.spec = spec;
        this.state = state;
    }

    /** Most are never asked for: where a name means one step only, its state does not matter. */
    private @Nullable TLCState known() {
        if (!looked) {
            looked = true;
            known = partly(spec, state);
            if (known != null) {
                Arrays.stream(spec.variables())
                        .map(v -> v.getName())
                        .filter(name -> state.get(name.toString()) != null)
                        .forEach(shared::add);
            }
        }
        return known;
    }

    /** What TLC cannot have as a value says nothing. */
    private static @Nullable TLCState partly(LoadedSpec spec, State state) {
        try {
            return spec.states().partlyToTlc(state);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** Whether a state is this one. */
    boolean is(TLCState other) {
        TLCState mine = known();
        if (mine == null) {
            return false;
        }
        for (UniqueString name : shared) {
            IValue here = mine.lookup(name);
            IValue there = other.lookup(name);
            if (here == null
                    || there == null
                    || here.fingerPrint(FP64.New()) != there.fingerPrint(FP64.New())) {
                return false;
            }
        }
        return true;
    }

    /** Where another state, of the spec as it is now, differs first; empty where nowhere. */
    String difference(State now) {
        for (int i = 0; i < now.variables().size(); i++) {
            String variable = now.variables().get(i);
            Value was = state.get(variable);
            Value is = now.values().get(i);
            if (was != null && !was.equals(is)) {
                return variable + " is " + is + ", not " + was + ".";
            }
        }
        return "";
    }
}
