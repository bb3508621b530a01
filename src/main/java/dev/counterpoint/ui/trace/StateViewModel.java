package dev.counterpoint.ui.trace;

import dev.counterpoint.engine.protocol.Reply;
import dev.counterpoint.export.Snippet;
import dev.counterpoint.spec.SourceRange;
import dev.counterpoint.state.State;
import dev.counterpoint.state.StateDiff;
import dev.counterpoint.state.Step;
import dev.counterpoint.state.Value;
import dev.counterpoint.ui.fx.Desktop;
import dev.counterpoint.ui.session.ActionInfo;
import dev.counterpoint.ui.session.Exploration;
import dev.counterpoint.ui.session.Route;
import dev.counterpoint.ui.session.Sight;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ChangeListener;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The state that is looked at: where it is, how it was reached, what changed in it. */
public final class StateViewModel {
    private final Exploration exploration;
    private final ObservableList<WatchRow> watched;
    private final Desktop desktop;
    private final ChangeListener<Number> told = (o, was, is) -> told(is.intValue());
    private final StringProperty filter = new SimpleStringProperty("");
    private final BooleanProperty changedOnly = new SimpleBooleanProperty();
    private final ObjectProperty<Remarks> remarks = new SimpleObjectProperty<>(Remarks.NONE);
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<@Nullable ActionInfo> action =
            new ReadOnlyObjectWrapper<>();
    private final AliasedSight alias;
    private final ReadOnlyStringWrapper aliased = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper step = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<List<ChangeNode>> variables =
            new ReadOnlyObjectWrapper<>(List.of());

    /**
     * Shows what is explored, and what is watched beneath it; values are copied to the desktop's
     * clipboard.
     */
    public StateViewModel(
            Exploration exploration, ObservableList<WatchRow> watched, Desktop desktop) {
        this.exploration = exploration;
        alias = new AliasedSight(exploration);
        this.watched = watched;
        this.desktop = desktop;
        watched.forEach(row -> row.known().addListener(told));
        watched.addListener(this::rowsChanged);
        exploration.cursor().sight().addListener((o, was, is) -> update());
        exploration.actions().addListener((o, was, is) -> update());
        filter.addListener((o, was, is) -> update());
        changedOnly.addListener((o, was, is) -> update());
        alias.raw().addListener((o, was, is) -> update());
        remarks.addListener((o, was, is) -> update());
        update();
    }

    private void rowsChanged(ListChangeListener.Change<? extends WatchRow> change) {
        while (change.next()) {
            change.getRemoved().forEach(row -> row.known().removeListener(told));
            change.getAddedSubList().forEach(row -> row.known().addListener(told));
        }
        update();
    }

    /** Only the values at the two states that are compared are shown. */
    private void told(int states) {
        Sight sight = exploration.cursor().sight().get();
        if (sight != null && (states == sight.index() + 1 || states == sight.beforeIndex() + 1)) {
            update();
        }
    }

    private void update() {
        Sight sight = exploration.cursor().sight().get();
        Route route = exploration.cursor().route().get();
        if (sight == null) {
            title.set("");
            note.set("");
            action.set(null);
            step.set("");
            aliased.set("");
            variables.set(List.of());
            return;
        }
        title.set(title(sight, route));
        note.set(note(sight));
        Step by = sight.by();
        boolean known = by != null && !by.equals(Step.STUTTERING);
        action.set(by == null || !known ? null : exploration.action(by.action()));
        step.set(by == null ? "" : known ? by.toString() : "nothing happens");
        String wanted = filter.get().strip().toLowerCase(Locale.ROOT);
        List<ChangeNode> nodes =
                new ArrayList<>(ChangeNode.of(alias.state(sight), alias.before(sight)));
        aliased.set(alias.isOffered() ? alias.name() : "");
        watched.forEach(row -> nodes.addAll(watched(row, sight)));
        variables.set(
                nodes.stream()
                        .filter(n -> n.name().toLowerCase(Locale.ROOT).contains(wanted))
                        .filter(n -> !changedOnly.get() || n.isChanged())
                        .toList());
    }

    /** What is watched has a value on the trace only, once the engine has told it. */
    private List<ChangeNode> watched(WatchRow row, Sight sight) {
        Reply.Evaluated now = row.at(sight.index());
        Reply.Evaluated then = row.at(sight.beforeIndex());
        Value value = now == null ? null : now.value();
        boolean variable = alias.state(sight).variables().contains(row.expression());
        return !sight.isOnTrace() || value == null || variable
                ? List.of()
                : List.of(
                        ChangeNode.of(row.expression(), value, then == null ? null : then.value()));
    }

    private static String title(Sight sight, @Nullable Route route) {
        if (!sight.isOnTrace() || route == null) {
            return "A state off the trace";
        }
        return "State " + (sight.index() + 1) + " of " + route.length();
    }

    private static String note(Sight sight) {
        if (!sight.isOnTrace()) {
            return sight.before() == null ? "" : "compared with state " + (sight.beforeIndex() + 1);
        }
        if (sight.before() == null) {
            return "initial state";
        }
        if (sight.before().equals(sight.state())) {
            return "nothing changed";
        }
        return sight.beforeIndex() + 1 == sight.index()
                ? ""
                : "again, after state " + (sight.beforeIndex() + 1);
    }

    /** Which state it is. */
    public ReadOnlyStringProperty title() {
        return title.getReadOnlyProperty();
    }

    /** What is to be known about the comparison; may be empty. */
    public ReadOnlyStringProperty note() {
        return note.getReadOnlyProperty();
    }

    /** The step that led here, with its parameters; empty for an initial state. */
    public ReadOnlyStringProperty step() {
        return step.getReadOnlyProperty();
    }

    /** The action of that step; null where there is none. */
    public ReadOnlyObjectProperty<@Nullable ActionInfo> action() {
        return action.getReadOnlyProperty();
    }

    /** Where the action is in the source; null where that is not known. */
    public @Nullable SourceRange source() {
        ActionInfo now = action.get();
        return now == null ? null : now.range();
    }

    /** What a variable's name has to contain to be shown. */
    public StringProperty filter() {
        return filter;
    }

    /** Whether only what changed is shown. */
    public BooleanProperty changedOnly() {
        return changedOnly;
    }

    /** The variables to show, in the order of the spec. */
    public ReadOnlyObjectProperty<List<ChangeNode>> variables() {
        return variables.getReadOnlyProperty();
    }

    /** The ALIAS that the state can be shown through; empty where there is none. */
    public ReadOnlyStringProperty alias() {
        return aliased.getReadOnlyProperty();
    }

    /** Whether the variables are shown although there is an alias. */
    public BooleanProperty raw() {
        return alias.raw();
    }

    /** What is known of values beside themselves. */
    public ObjectProperty<Remarks> remarks() {
        return remarks;
    }

    /** What is known of a place in the state that is looked at; null where nothing is. */
    Remarks.@Nullable Remark remark(List<String> path) {
        Sight sight = exploration.cursor().sight().get();
        return sight == null ? null : remarks.get().of(sight.state(), path);
    }

    /** Whether the state is compared with another. */
    boolean hasBefore() {
        Sight sight = exploration.cursor().sight().get();
        return sight != null && sight.before() != null;
    }

    /** Copies a value. */
    public void copy(ChangeNode node, Snippet as) {
        Value value = node.after() == null ? node.before() : node.after();
        if (value != null) {
            desktop.copy(as.of(value));
        }
    }

    /** Copies the whole state. */
    public void copyState(Snippet as) {
        Sight sight = exploration.cursor().sight().get();
        State state = sight == null ? null : alias.state(sight);
        if (state != null) {
            desktop.copy(as.of(state));
        }
    }

    /** Copies what changed since the state before; the whole state where there is none. */
    public void copyChanges(Snippet as) {
        Sight sight = exploration.cursor().sight().get();
        State before = sight == null ? null : sight.before();
        if (sight == null
                || before == null
                || !before.variables().equals(sight.state().variables())) {
            copyState(as);
        } else {
            desktop.copy(as.of(StateDiff.between(before, sight.state())));
        }
    }
}
