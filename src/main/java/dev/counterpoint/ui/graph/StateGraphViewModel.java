package dev.counterpoint.ui.graph;

import dev.counterpoint.engine.EngineException;
import dev.counterpoint.graph.Label;
import dev.counterpoint.graph.Spine;
import dev.counterpoint.graph.font.Fonts;
import dev.counterpoint.graph.layout.Arrangement;
import dev.counterpoint.graph.layout.ColorBy;
import dev.counterpoint.state.State;
import dev.counterpoint.ui.fx.Command;
import dev.counterpoint.ui.fx.Latest;
import dev.counterpoint.ui.fx.Threads;
import dev.counterpoint.ui.session.ActionInfo;
import dev.counterpoint.ui.session.Exploration;
import dev.counterpoint.ui.session.Recording;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntConsumer;
import java.util.function.Predicate;

/** Draws the recording, and turns clicks on it into moves of the cursor. */
public final class StateGraphViewModel implements AutoCloseable {
    /** Up to this many states the whole graph is shown at first. */
    static final int SMALL = 300;

    private final Exploration exploration;
    private final Fonts fonts;
    private final Latest layouts;
    private final Looks looks;
    private final ReadOnlyObjectWrapper<@Nullable Shown> shown = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper activity = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final BooleanProperty whole = new SimpleBooleanProperty(true);
    private final LayoutChoice layout;
    private final ColorsViewModel colors;
    private AtomicBoolean cancelled = new AtomicBoolean();
    private boolean choosing;
    private final Growth growth;
    private final ReadOnlyStringWrapper growthWords = new ReadOnlyStringWrapper("");
    private final BooleanProperty watched = new SimpleBooleanProperty(true);
    private final ObjectProperty<@Nullable Drawing> drawing = new SimpleObjectProperty<>();
    private final ObjectProperty<Highlight> highlight = new SimpleObjectProperty<>(Highlight.NONE);
    private final ObjectProperty<IntConsumer> opener = new SimpleObjectProperty<>(node -> {});

    /** Shows what is explored. */
    public StateGraphViewModel(Exploration exploration, Threads threads, Pace pace, Fonts fonts) {
        this.exploration = exploration;
        layout = new LayoutChoice(exploration.actions());
        colors = new ColorsViewModel(exploration);
        this.fonts = fonts;
        layouts = new Latest(threads, this::failed);
        looks =
                new Looks(
                        exploration,
                        shown.getReadOnlyProperty(),
                        new Latest(threads, error -> problem.set("This state's values are gone.")));
        growth =
                new Growth(
                        threads,
                        pace,
                        this::environment,
                        this::growing,
                        this::show,
                        growthWords::set);
        layout.kind().addListener((o, was, is) -> draw());
        colors.chosen().addListener((o, was, is) -> draw());
        exploration.recording().addListener((o, was, is) -> begin(is));
        exploration
                .growing()
                .addListener(
                        (o, was, is) -> {
                            if (!is) {
                                begin(exploration.recording().get());
                            }
                        });
        watched.addListener((o, was, is) -> watch());
        exploration
                .actions()
                .addListener(
                        (o, was, is) -> {
                            if (!exploration.growing().get()) {
                                draw();
                            }
                        });
        exploration.cursor().sight().addListener((o, was, is) -> looks.follow(is));
        whole.addListener(
                (o, was, is) -> {
                    if (!choosing) {
                        draw();
                    }
                });
        drawing.addListener(
                (o, was, is) -> {
                    if (!choosing) {
                        draw();
                    }
                });
        begin(exploration.recording().get());
    }

    private void begin(@Nullable Recording recording) {
        boolean small = recording == null || recording.graph().states() <= SMALL;
        choosing = true;
        whole.set(small || exploration.spine().get() == null);
        drawing.set(null);
        highlight.set(Highlight.NONE);
        choosing = false;
        draw();
    }

    private void draw() {
        cancelled.set(true);
        growth.pause();
        Recording recording = exploration.recording().get();
        if (recording != null && exploration.growing().get()) {
            grow(recording);
            return;
        }
        if (recording == null || recording.graph().states() == 0) {
            layouts.cancel();
            shown.set(null);
            activity.set("");
            return;
        }
        AtomicBoolean stop = new AtomicBoolean();
        cancelled = stop;
        Spine spine = exploration.spine().get();
        boolean all = whole.get();
        Shown before = growth.last(recording);
        Predicate<Label> environment = environment();
        Arrangement arrangement = layout.arrangement();
        problem.set("");
        activity.set(
                String.format(Locale.ROOT, "Laying out %,d states", recording.graph().states()));
        Drawing other = drawing.get();
        ColorsViewModel.Telling telling = colors.telling(recording);
        layouts.run(
                () -> {
                    ColorsViewModel.Colored colored = telling.tell(arrangement, stop::get);
                    Arrangement full = colored.arrangement();
                    Shown drawn =
                            other == null
                                    ? Shown.draw(
                                            full,
                                            recording,
                                            spine,
                                            all,
                                            before,
                                            environment,
                                            fonts,
                                            stop::get)
                                    : other.draw(
                                            full, recording, spine, environment, fonts, stop::get);
                    return new Drawn(drawn, colored.problem());
                },
                drawn -> {
                    show(drawn.shown());
                    problem.set(drawn.problem());
                });
    }

    private record Drawn(Shown shown, String problem) {}

    /** While a graph grows colours say what is known of each state at once. */
    private Arrangement growing() {
        ColorBy by = colors.chosen().get().by();
        boolean known = by != ColorBy.VALUE && by != ColorBy.PROPERTY;
        return layout.arrangement().colored(known ? by : ColorBy.NOTHING);
    }

    private void grow(Recording recording) {
        layouts.cancel();
        activity.set("");
        problem.set("");
        looks.forget();
        shown.set(null);
        growth.begin(recording);
        watch();
    }

    /** A graph grows on the screen while someone looks at it. */
    private void watch() {
        if (watched.get() && exploration.growing().get()) {
            growth.resume();
        } else {
            growth.pause();
        }
    }

    /** Which steps are the environment's. */
    Predicate<Label> environment() {
        Map<String, ActionInfo> actions = exploration.actions().get();
        return label -> {
            ActionInfo action = actions.get(label.step().action());
            return action != null && action.environment();
        };
    }

    private void show(Shown drawn) {
        activity.set("");
        if (!drawn.continues()) {
            // Its number belongs to the picture before.
            looks.forget();
        }
        shown.set(drawn);
        looks.follow(exploration.cursor().sight().get());
    }

    private void failed(Throwable error) {
        activity.set("");
        Throwable cause = EngineException.cause(error);
        if (cause instanceof CancellationException) {
            problem.set("The layout was cancelled.");
        } else if (cause instanceof IllegalStateException) {
            problem.set("The recorded states can no longer be read. Check the model again.");
        } else {
            problem.set("The graph could not be laid out.");
        }
    }

    /** What is explored. */
    public Exploration exploration() {
        return exploration;
    }

    /** The fonts that the picture is measured with. */
    Fonts fonts() {
        return fonts;
    }

    /** The picture; null where there is none. */
    public ReadOnlyObjectProperty<@Nullable Shown> shown() {
        return shown.getReadOnlyProperty();
    }

    /** What is being done, in words; empty where nothing is. */
    public ReadOnlyStringProperty activity() {
        return activity.getReadOnlyProperty();
    }

    /** Why there is no new picture, in words; empty where there is one. */
    public ReadOnlyStringProperty problem() {
        return problem.getReadOnlyProperty();
    }

    /** How far a graph that grows has come, in words; empty where none does or nobody looks. */
    public ReadOnlyStringProperty growth() {
        return growthWords.getReadOnlyProperty();
    }

    /** Whether anyone looks; a graph does not grow on the screen while nobody does. */
    public BooleanProperty watched() {
        return watched;
    }

    /** Whether all states are shown, or those near the counterexample. */
    public BooleanProperty whole() {
        return whole;
    }

    /** In which way states are laid out. */
    LayoutChoice layout() {
        return layout;
    }

    /** What its colours say. */
    public ColorsViewModel colors() {
        return colors;
    }

    /** How it is drawn where not state by state; null where it is. */
    public ObjectProperty<@Nullable Drawing> drawing() {
        return drawing;
    }

    /** What stands out in it. */
    public ObjectProperty<Highlight> highlight() {
        return highlight;
    }

    /** What is done with a node that is clicked twice. */
    public ObjectProperty<IntConsumer> opener() {
        return opener;
    }

    /** The node of the state that is looked at; -1 where it is not shown. */
    public ReadOnlyIntegerProperty current() {
        return looks.current();
    }

    /** Gives up the layout under way. */
    public void cancel() {
        cancelled.set(true);
        layouts.cancel();
        activity.set("");
        problem.set("The layout was cancelled.");
    }

    /** Draws it again. */
    public void again() {
        draw();
    }

    /** Looks at a node's state: on the trace the cursor moves, else it is looked at aside. */
    public void select(int node) {
        looks.select(node);
    }

    /** Looks at a state, whether it is shown or not. */
    public void look(int state) {
        looks.look(state);
    }

    /** What is said of a node when the pointer rests on it: a heading and the values. */
    Hover hover(int node) {
        return Hovers.of(exploration, shown.get(), node);
    }

    /** What can be done here, but for what the view itself does. */
    public List<Command> commands() {
        List<Command> commands = new ArrayList<>();
        commands.add(
                Command.always(
                        "view.whole-graph",
                        "Whole Graph or Near the Counterexample",
                        "fth-maximize",
                        null,
                        () -> whole.set(!whole.get())));
        commands.addAll(layout.commands());
        return commands;
    }

    @Override
    public void close() {
        cancelled.set(true);
        growth.pause();
        layouts.cancel();
        looks.cancel();
    }

    /** What is said of a node. */
    record Hover(String title, String detail, @Nullable State state, @Nullable State before) {
        static final Hover NOTHING = new Hover("", "", null, null);
    }
}
