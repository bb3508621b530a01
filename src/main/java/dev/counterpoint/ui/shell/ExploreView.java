package dev.counterpoint.ui.shell;

import dev.counterpoint.graph.font.Fonts;
import dev.counterpoint.spec.SourceRange;
import dev.counterpoint.ui.fx.Command;
import dev.counterpoint.ui.fx.Threads;
import dev.counterpoint.ui.graph.StateGraphView;
import dev.counterpoint.ui.graph.StateGraphViewModel;
import dev.counterpoint.ui.graph.WalkView;
import dev.counterpoint.ui.graph.WalkViewModel;
import dev.counterpoint.ui.session.Exploration;
import dev.counterpoint.ui.trace.StateView;
import dev.counterpoint.ui.trace.StateViewModel;
import dev.counterpoint.ui.trace.TimelineView;
import dev.counterpoint.ui.trace.TimelineViewModel;
import dev.counterpoint.ui.trace.ViolationView;
import dev.counterpoint.ui.trace.page.NotesViewModel;
import dev.counterpoint.ui.trim.TrimStrip;
import dev.counterpoint.ui.trim.TrimView;

import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Orientation;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The Explore arrangement: what is violated, the graph over its timeline, the state beside. */
final class ExploreView extends BorderPane {
    private final StateGraphView graph;
    private final TimelineView timeline;

    /** The view models of its parts. */
    record Parts(
            Exploration exploration,
            StateGraphViewModel graph,
            TimelineViewModel timeline,
            StateViewModel state,
            WalkViewModel walk,
            GraphTools tools,
            TracePages pages,
            TrimDesk trim) {
        List<Command> commands() {
            List<Command> all = new ArrayList<>(graph.commands());
            all.addAll(tools.commands());
            all.addAll(walk.commands());
            return all;
        }
    }

    ExploreView(
            Parts parts,
            Watching watching,
            Threads threads,
            Fonts fonts,
            Consumer<SourceRange> reveal,
            ObservableBooleanValue shown,
            Splits splits) {
        getStyleClass().add("explore");
        parts.trim().remarkOn(parts.state());
        TrimStrip strip = new TrimStrip(parts.trim().model());
        setTop(new VBox(new ViolationView(parts.exploration()), strip));
        graph = new StateGraphView(parts.graph(), threads);
        timeline =
                new TimelineView(
                        parts.timeline(),
                        parts.pages().bands(),
                        watching.watches(),
                        watching::proposals,
                        fonts,
                        reveal);
        parts.pages().bands().truths().watched().bind(shown);
        NotesViewModel notes = parts.pages().notes();
        timeline.mark(i -> notes.isMarked(i) || !notes.text(i).isEmpty(), notes.changes());
        StateView state = new StateView(parts.state(), reveal);
        WalkView walk = new WalkView(parts.walk(), parts.exploration().cursor()::undo);
        AsideView aside = new AsideView(walk, new TrimView(parts.trim().model()), shown);
        parts.trim().model().result().addListener((o, was, is) -> aside.showTrim());
        // The timeline has the one height it needs; the rest is the graph's.
        BorderPane left =
                new BorderPane(
                        parts.pages()
                                .view(
                                        parts.tools().view(graph, watching::proposals),
                                        parts.trim()::orderView,
                                        fonts,
                                        this::focusTimeline));
        left.setBottom(timeline);
        left.setMinSize(0, 0);
        SplitPane right = new SplitPane(state, aside);
        right.setOrientation(Orientation.VERTICAL);
        SplitPane.setResizableWithParent(aside, false);
        SplitPane all = new SplitPane(left, right);
        SplitPane.setResizableWithParent(right, false);
        setCenter(all);
        splits.keep("explore", all, -340, 0.36);
        List<Command> keys = new ArrayList<>(parts.pages().commands());
        keys.addAll(parts.tools().commands());
        keys.addAll(parts.trim().model().commands());
        keys.addAll(parts.walk().commands());
        addEventHandler(KeyEvent.KEY_PRESSED, e -> key(e, keys));
        splits.keep("explore.right", right, -320, 0.48);
    }

    /** Keys without Ctrl are for the trace wherever nothing is typed. */
    private static void key(KeyEvent event, List<Command> commands) {
        boolean typing = event.getTarget() instanceof TextInputControl;
        if (typing || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        for (Command command : commands) {
            if (command.key() != null && command.key().match(event)) {
                event.consume();
                command.run();
                return;
            }
        }
    }

    StateGraphView graph() {
        return graph;
    }

    /** The keys that step through the trace are the timeline's. */
    void focusTimeline() {
        timeline.focus();
    }
}
