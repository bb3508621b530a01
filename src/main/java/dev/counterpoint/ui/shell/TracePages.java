package dev.counterpoint.ui.shell;

import dev.counterpoint.graph.font.Fonts;
import dev.counterpoint.ui.fx.Command;
import dev.counterpoint.ui.fx.Threads;
import dev.counterpoint.ui.session.Exploration;
import dev.counterpoint.ui.trace.BandsViewModel;
import dev.counterpoint.ui.trace.LanesViewModel;
import dev.counterpoint.ui.trace.PropertyTruths;
import dev.counterpoint.ui.trace.TruthsViewModel;
import dev.counterpoint.ui.trace.page.CompareView;
import dev.counterpoint.ui.trace.page.CompareViewModel;
import dev.counterpoint.ui.trace.page.HistoryView;
import dev.counterpoint.ui.trace.page.HistoryViewModel;
import dev.counterpoint.ui.trace.page.NoteFiles;
import dev.counterpoint.ui.trace.page.NotesViewModel;
import dev.counterpoint.ui.trace.page.OtherTraces;
import dev.counterpoint.ui.trace.page.Page;
import dev.counterpoint.ui.trace.page.PagesView;
import dev.counterpoint.ui.trace.page.PagesViewModel;
import dev.counterpoint.ui.trace.page.PinsView;
import dev.counterpoint.ui.trace.page.PinsViewModel;
import dev.counterpoint.ui.trace.page.SequenceView;
import dev.counterpoint.ui.trace.page.SequenceViewModel;
import dev.counterpoint.ui.trace.page.StepsView;
import dev.counterpoint.ui.trace.page.StepsViewModel;
import dev.counterpoint.ui.trace.page.TraceFindViewModel;

import javafx.scene.Node;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** What Explore shows of the trace beside the graph, and the keys for it. */
public final class TracePages {
    private final PagesViewModel pages = new PagesViewModel();
    private final TraceFindViewModel find;
    private final NotesViewModel notes;
    private final StepsViewModel steps;
    private final BandsViewModel bands;
    private final PinsViewModel pins;
    private final CompareViewModel compare;
    private final SequenceViewModel sequence;
    private final HistoryViewModel history;

    TracePages(
            Exploration exploration,
            Surroundings around,
            PropertyTruths truths,
            OtherTraces others) {
        Threads threads = around.threads();
        find = new TraceFindViewModel(exploration, threads);
        notes =
                new NotesViewModel(
                        exploration, threads, new NoteFiles(around.data().resolve("notes")));
        steps = new StepsViewModel(exploration, threads);
        pins = new PinsViewModel(exploration, () -> pages.page().set(Page.PINS));
        compare =
                new CompareViewModel(
                        exploration, others, threads, () -> pages.page().set(Page.COMPARE));
        LanesViewModel lanes = new LanesViewModel(exploration, threads);
        sequence = new SequenceViewModel(exploration, lanes, threads);
        history = new HistoryViewModel(exploration, threads);
        bands = new BandsViewModel(lanes, new TruthsViewModel(exploration, truths, threads));
    }

    /** The pages, the graph among them; the focus goes back to where the trace's keys are. */
    PagesView view(Node graph, Supplier<Node> order, Fonts fonts, Runnable focusTrace) {
        Map<Page, Supplier<? extends Node>> made = new EnumMap<>(Page.class);
        made.put(Page.GRAPH, () -> graph);
        made.put(Page.STEPS, () -> new StepsView(steps, notes, fonts));
        made.put(Page.SEQUENCE, () -> new SequenceView(sequence, fonts));
        made.put(Page.HISTORY, () -> new HistoryView(history));
        made.put(Page.PINS, () -> new PinsView(pins));
        made.put(Page.COMPARE, () -> new CompareView(compare));
        made.put(Page.ORDER, order);
        return new PagesView(pages, made, find, notes, focusTrace);
    }

    /** Which page is shown. */
    public PagesViewModel pages() {
        return pages;
    }

    /** What is looked for in the trace. */
    public TraceFindViewModel find() {
        return find;
    }

    /** What is noted on its states. */
    public NotesViewModel notes() {
        return notes;
    }

    /** Its steps as a list. */
    public StepsViewModel steps() {
        return steps;
    }

    /** Who sent what to whom. */
    public SequenceViewModel sequence() {
        return sequence;
    }

    /** How numbers and sizes go. */
    public HistoryViewModel history() {
        return history;
    }

    /** States that are pinned. */
    public PinsViewModel pins() {
        return pins;
    }

    /** The trace beside another one. */
    public CompareViewModel compare() {
        return compare;
    }

    /** What stands under the timeline. */
    public BandsViewModel bands() {
        return bands;
    }

    List<Command> commands() {
        List<Command> all = new ArrayList<>(pages.commands());
        all.addAll(find.commands());
        all.addAll(notes.commands());
        all.addAll(steps.commands());
        all.addAll(bands.commands());
        all.addAll(pins.commands());
        all.addAll(compare.commands());
        return all;
    }
}
