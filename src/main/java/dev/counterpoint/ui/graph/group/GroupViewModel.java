package dev.counterpoint.ui.graph.group;

import dev.counterpoint.graph.Cancel;
import dev.counterpoint.graph.GraphSnapshot;
import dev.counterpoint.graph.Label;
import dev.counterpoint.graph.Progress;
import dev.counterpoint.graph.Spine;
import dev.counterpoint.graph.StateColumns;
import dev.counterpoint.graph.projection.ActorGrouping;
import dev.counterpoint.graph.projection.ComponentGrouping;
import dev.counterpoint.graph.projection.ExpressionGrouping;
import dev.counterpoint.graph.projection.GroupContents;
import dev.counterpoint.graph.projection.GroupGraph;
import dev.counterpoint.graph.projection.Grouping;
import dev.counterpoint.graph.projection.Projection;
import dev.counterpoint.graph.projection.VariableGrouping;
import dev.counterpoint.state.Binding;
import dev.counterpoint.ui.fx.Latest;
import dev.counterpoint.ui.fx.Threads;
import dev.counterpoint.ui.graph.Expressions;
import dev.counterpoint.ui.graph.Shown;
import dev.counterpoint.ui.graph.StateGraphViewModel;
import dev.counterpoint.ui.graph.ask.Work;
import dev.counterpoint.ui.session.ActionInfo;
import dev.counterpoint.ui.session.Exploration;
import dev.counterpoint.ui.session.RecordedColumns;
import dev.counterpoint.ui.session.Recording;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

/** Shows the graph in groups of states: by what, which of them are open, what is in one. */
public final class GroupViewModel {
    private static final int MOST_VALUES = 200;

    private final StateGraphViewModel graph;
    private final Exploration exploration;
    private final Expressions expressions;
    private final Work work;
    private final Work suggesting;
    private final Latest looks;
    private final ObjectProperty<GroupBy> by = new SimpleObjectProperty<>(GroupBy.VARIABLES);
    private final ObservableList<VariableChoice> variables = FXCollections.observableArrayList();
    private final StringProperty expression = new SimpleStringProperty("");
    private final ReadOnlyBooleanWrapper grouped = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Looked> looked = new ReadOnlyObjectWrapper<>();
    private final Set<Integer> opened = new HashSet<>();
    private final ReadOnlyBooleanWrapper someOpen = new ReadOnlyBooleanWrapper();
    private boolean letting;
    private AtomicBoolean lookStop = new AtomicBoolean();
    private @Nullable Recording suggestedFor;
    private @Nullable GraphSnapshot snapshot;
    private @Nullable Projection projection;

    /**
     * A group that is looked at.
     *
     * @param title how many states it has
     * @param values what they share; where that is no value, in words
     * @param contents what each variable is in them; empty until that is known
     * @param open whether its states are shown one by one
     */
    public record Looked(
            int group, String title, String values, List<GroupContents> contents, boolean open) {
        public Looked {
            contents = List.copyOf(contents);
        }
    }

    /** Groups what a graph's view model shows. */
    public GroupViewModel(StateGraphViewModel graph, Expressions expressions, Threads threads) {
        this.graph = graph;
        this.expressions = expressions;
        exploration = graph.exploration();
        work = new Work(threads);
        suggesting = new Work(threads);
        looks = new Latest(threads, error -> {});
        by.addListener((o, was, is) -> group());
        exploration.recording().addListener((o, was, is) -> forget());
        exploration.growing().addListener((o, was, is) -> forget());
        graph.drawing().addListener((o, was, is) -> grouped.set(is instanceof GroupDrawing));
        graph.current().addListener((o, was, is) -> look());
        graph.shown().addListener((o, was, is) -> look());
        graph.opener().set(this::toggle);
    }

    private void forget() {
        work.cancel();
        suggesting.cancel();
        variables.clear();
        suggestedFor = null;
        projection = null;
        opened.clear();
        someOpen.set(false);
        looked.set(null);
    }

    /** Finds out which variables to group by; asked when someone is about to. */
    public void suggest() {
        Recording recording = recording();
        if (recording == null || recording.equals(suggestedFor)) {
            return;
        }
        suggestedFor = recording;
        Spine spine = exploration.spine().get();
        suggesting.run(
                "Counting values",
                (progress, cancel) ->
                        Suggestions.of(
                                RecordedColumns.of(recording),
                                recording.graph().states(),
                                spine,
                                progress,
                                cancel),
                found -> {
                    found.forEach(c -> c.chosen().addListener((o, was, is) -> chosen()));
                    variables.setAll(found);
                });
    }

    private void chosen() {
        if (letting) {
            return;
        }
        by.set(GroupBy.VARIABLES);
        group();
    }

    private @Nullable Recording recording() {
        Recording recording = exploration.recording().get();
        boolean there = recording != null && recording.graph().states() > 0;
        return there && !exploration.growing().get() ? recording : null;
    }

    /** Groups by what is chosen; where nothing is, nothing is grouped. */
    public void group() {
        Recording recording = recording();
        if (recording == null) {
            work.refuse("There is nothing to group yet: check a model first.");
            return;
        }
        List<String> names =
                variables.stream().filter(c -> c.chosen().get()).map(VariableChoice::name).toList();
        String wanted = expression.get().strip();
        GroupBy chosen = by.get();
        boolean nothing =
                chosen == GroupBy.VARIABLES && names.isEmpty()
                        || chosen == GroupBy.EXPRESSION && wanted.isEmpty();
        if (nothing) {
            ungroup();
            return;
        }
        Map<String, ActionInfo> actions = exploration.actions().get();
        work.run(
                "Grouping states",
                (progress, cancel) -> {
                    GraphSnapshot now = recording.graph().snapshot();
                    StateColumns values = RecordedColumns.of(recording);
                    Grouping grouping =
                            switch (chosen) {
                                case VARIABLES ->
                                        VariableGrouping.of(
                                                values, names, now.nodes(), progress, cancel);
                                case EXPRESSION ->
                                        byExpression(wanted, values, now, progress, cancel);
                                case ACTOR -> ActorGrouping.of(now, l -> actor(l, actions));
                                case COMPONENTS -> ComponentGrouping.of(now, cancel);
                            };
                    return new Made(now, new Projection(now, grouping));
                },
                made -> {
                    snapshot = made.graph();
                    projection = made.projection();
                    opened.clear();
                    draw();
                });
    }

    private record Made(GraphSnapshot graph, Projection projection) {}

    private Grouping byExpression(
            String wanted,
            StateColumns values,
            GraphSnapshot now,
            Progress progress,
            Cancel cancel) {
        return ExpressionGrouping.of(
                expressions.evaluate(wanted, values, now.nodes(), Grouping.MOST, progress, cancel));
    }

    private static @Nullable Binding actor(Label label, Map<String, ActionInfo> actions) {
        ActionInfo action = actions.get(label.step().action());
        String parameter = action == null ? null : action.actor();
        return label.step().parameters().stream()
                .filter(binding -> binding.name().equals(parameter))
                .findFirst()
                .orElse(null);
    }

    private void draw() {
        someOpen.set(!opened.isEmpty());
        if (snapshot != null && projection != null) {
            graph.drawing().set(new GroupDrawing(snapshot, projection, opened));
        }
    }

    /** Back to all states. */
    public void ungroup() {
        letting = true;
        variables.forEach(c -> c.chosen().set(false));
        letting = false;
        work.cancel();
        projection = null;
        opened.clear();
        someOpen.set(false);
        graph.drawing().set(null);
        looked.set(null);
    }

    /** Opens the group of a node in place, or closes it. */
    public void toggle(int node) {
        Shown shown = graph.shown().get();
        if (shown != null && shown.picture().list().graph() instanceof GroupGraph groups) {
            toggleGroup(groups.groupNumber(node));
        }
    }

    /** Opens a group in place, or closes it. */
    public void toggleGroup(int group) {
        if (!opened.remove(group)) {
            opened.add(group);
        }
        draw();
    }

    /** Closes all groups. */
    public void closeAll() {
        opened.clear();
        draw();
    }

    private void look() {
        lookStop.set(true);
        Shown shown = graph.shown().get();
        Projection now = projection;
        int node = graph.current().get();
        boolean group =
                now != null
                        && shown != null
                        && node >= 0
                        && shown.picture().list().graph() instanceof GroupGraph groups
                        && node < groups.nodes();
        if (!group
                || now == null
                || shown == null
                || !(shown.picture().list().graph() instanceof GroupGraph groups)) {
            looks.cancel();
            looked.set(null);
            return;
        }
        int number = groups.groupNumber(node);
        var one = now.grouping().groups().get(number);
        StringBuilder values = new StringBuilder(one.words());
        one.values()
                .forEach(
                        v ->
                                values.append(values.isEmpty() ? "" : "\n")
                                        .append(v.name())
                                        .append(" = ")
                                        .append(v.value()));
        Looked first =
                new Looked(
                        number,
                        String.format(
                                Locale.ROOT,
                                "%,d %s",
                                one.states(),
                                one.states() == 1 ? "state" : "states"),
                        values.toString(),
                        List.of(),
                        opened.contains(number));
        looked.set(first);
        Recording recording = recording();
        if (recording != null) {
            AtomicBoolean stop = new AtomicBoolean();
            lookStop = stop;
            looks.run(
                    () ->
                            GroupContents.of(
                                    RecordedColumns.of(recording),
                                    now.grouping(),
                                    number,
                                    MOST_VALUES,
                                    stop::get),
                    contents ->
                            looked.set(
                                    new Looked(
                                            first.group(),
                                            first.title(),
                                            first.values(),
                                            contents,
                                            first.open())));
        }
    }

    /** What states are grouped by. */
    public ObjectProperty<GroupBy> by() {
        return by;
    }

    /** The variables, the telling ones first; none before they are asked for. */
    public ObservableList<VariableChoice> variables() {
        return variables;
    }

    /** The expression to group by. */
    public StringProperty expression() {
        return expression;
    }

    /** Whether groups are shown. */
    public ReadOnlyBooleanProperty grouped() {
        return grouped.getReadOnlyProperty();
    }

    /** Whether a group is open. */
    public ReadOnlyBooleanProperty someOpen() {
        return someOpen.getReadOnlyProperty();
    }

    /** The group that is looked at; null where none is. */
    public ReadOnlyObjectProperty<@Nullable Looked> looked() {
        return looked.getReadOnlyProperty();
    }

    /** What is under way. */
    public Work work() {
        return work;
    }

    /** The counting of values. */
    public Work suggesting() {
        return suggesting;
    }
}
