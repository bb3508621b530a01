package dev.counterpoint.ui.trace;

import dev.counterpoint.state.Step;
import dev.counterpoint.state.trace.Actors;
import dev.counterpoint.ui.fx.Latest;
import dev.counterpoint.ui.fx.Threads;
import dev.counterpoint.ui.session.Exploration;
import dev.counterpoint.ui.session.Route;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** Who takes the steps of the trace. */
public final class LanesViewModel {
    /** Who takes a step that nobody in particular takes. */
    public static final String NOBODY = "no actor";

    private static final Actors NONE = new Actors(List.of(), List.of());

    private final Exploration exploration;
    private final Latest work;
    private final BooleanProperty wanted = new SimpleBooleanProperty(true);
    private final ReadOnlyObjectWrapper<Actors> actors = new ReadOnlyObjectWrapper<>(NONE);

    /** Of what is explored. */
    public LanesViewModel(Exploration exploration, Threads threads) {
        this.exploration = exploration;
        work = new Latest(threads, error -> actors.set(NONE));
        exploration.cursor().route().addListener((o, was, is) -> update(is));
        exploration
                .actions()
                .addListener((o, was, is) -> update(exploration.cursor().route().get()));
        update(exploration.cursor().route().get());
    }

    private void update(@Nullable Route route) {
        work.cancel();
        if (route == null) {
            actors.set(NONE);
            return;
        }
        var actions = exploration.actions().get();
        work.run(
                () ->
                        Actors.of(
                                route.trace(),
                                step -> {
                                    var known = actions.get(step.action());
                                    return known == null ? null : known.actor();
                                }),
                actors::set);
    }

    /** Whether lanes are wanted where there are actors. */
    public BooleanProperty wanted() {
        return wanted;
    }

    /** The actors, once they are known. */
    public ReadOnlyObjectProperty<Actors> actors() {
        return actors.getReadOnlyProperty();
    }

    /** One actor alone tells nothing that the timeline does not. */
    boolean isShown() {
        return wanted.get() && actors.get().actors().size() > 1;
    }

    /** A lane for each actor, and one for steps of nobody in particular. */
    public int lanes() {
        return actors.get().actors().size() + (actors.get().hasOthers() ? 1 : 0);
    }

    /** Who a lane is of. */
    public String name(int lane) {
        List<?> all = actors.get().actors();
        return lane < all.size() ? String.valueOf(all.get(lane)) : NOBODY;
    }

    /** The lane of a step. */
    int lane(Actors of, int step) {
        int actor = of.ofStep().get(step);
        return actor < 0 ? of.actors().size() : actor;
    }

    /** Whether a step is the environment's. */
    public boolean isEnvironment(Step step) {
        return exploration.action(step.action()).environment();
    }

    /** The step that leads to a state. */
    String step(int state) {
        Route route = exploration.cursor().route().get();
        boolean known = route != null && state > 0 && state < route.length();
        return route == null || !known ? "" : route.trace().steps().get(state - 1).toString();
    }
}
