package dev.counterpoint.ui.trace;

import dev.counterpoint.check.CheckResult;
import dev.counterpoint.check.Counterexample;
import dev.counterpoint.spec.Model;
import dev.counterpoint.state.State;
import dev.counterpoint.state.Trace;
import dev.counterpoint.ui.session.Exploration;
import dev.counterpoint.ui.session.Route;
import dev.counterpoint.ui.session.Sight;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

import org.jspecify.annotations.Nullable;

/** The states of a counterexample as the model's ALIAS shows them, or as they are. */
final class AliasedSight {
    private final Exploration exploration;
    private final BooleanProperty raw = new SimpleBooleanProperty();

    AliasedSight(Exploration exploration) {
        this.exploration = exploration;
    }

    /** Whether the variables are wanted all the same. */
    BooleanProperty raw() {
        return raw;
    }

    /** Whether the state that is looked at can be shown both ways. */
    boolean isOffered() {
        Sight sight = exploration.cursor().sight().get();
        return sight != null && sight.isOnTrace() && alias() != null;
    }

    /** The alias's name. */
    String name() {
        CheckResult result = exploration.result().get();
        Model model = result == null ? null : result.model();
        return model == null || model.alias() == null ? "ALIAS" : model.alias().name();
    }

    /** The state as it is shown. */
    State state(Sight sight) {
        State shown = at(sight, sight.index());
        return shown == null ? sight.state() : shown;
    }

    /** The state it is compared with, shown the same way; null where there is none. */
    @Nullable State before(Sight sight) {
        State shown = sight.before() == null ? null : at(sight, sight.beforeIndex());
        return shown == null ? sight.before() : shown;
    }

    private @Nullable State at(Sight sight, int index) {
        Trace alias = raw.get() || !sight.isOnTrace() ? null : alias();
        return alias == null || index < 0 ? null : alias.states().get(index);
    }

    /** A walk has left what the check evaluated its alias in. */
    private @Nullable Trace alias() {
        Counterexample violation = exploration.counterexample().get();
        Route route = exploration.cursor().route().get();
        Trace alias = violation == null ? null : violation.alias();
        boolean matches =
                alias != null
                        && route != null
                        && !route.isWalk()
                        && route.length() == alias.states().size();
        return matches ? alias : null;
    }
}
