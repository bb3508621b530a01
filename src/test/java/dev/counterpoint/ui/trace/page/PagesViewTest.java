package dev.counterpoint.ui.trace.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterpoint.graph.font.Fonts;
import dev.counterpoint.state.IntegerValue;
import dev.counterpoint.state.State;
import dev.counterpoint.state.Step;
import dev.counterpoint.state.Trace;
import dev.counterpoint.ui.fx.Fx;
import dev.counterpoint.ui.fx.FxExtension;
import dev.counterpoint.ui.fx.Theme;
import dev.counterpoint.ui.fx.Threads;
import dev.counterpoint.ui.session.Examples;
import dev.counterpoint.ui.session.Exploration;
import dev.counterpoint.ui.trace.LanesViewModel;
import dev.counterpoint.ui.trace.page.TraceFindViewModel.Asked;

import javafx.event.ActionEvent;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

@ExtendWith(FxExtension.class)
class PagesViewTest {
    private static final Threads THREADS = new Threads(Runnable::run, Runnable::run);

    @TempDir private Path folder = Path.of("");
    private final Exploration exploration = new Exploration();
    private final PagesViewModel pages = new PagesViewModel();
    private final TraceFindViewModel find = new TraceFindViewModel(exploration, THREADS);
    private final StepsViewModel steps = new StepsViewModel(exploration, THREADS);
    private final HistoryViewModel history = new HistoryViewModel(exploration, THREADS);
    private final LanesViewModel lanes = new LanesViewModel(exploration, THREADS);
    private final SequenceViewModel sequence = new SequenceViewModel(exploration, lanes, THREADS);
    private final PinsViewModel pins = new PinsViewModel(exploration, () -> {});
    private final CompareViewModel compare =
            new CompareViewModel(exploration, new NoOthers(), THREADS, () -> {});
    private NotesViewModel notes;
    private PagesView root;
    private int left;

    private static final class NoOthers implements OtherTraces {
        @Override
        public List<TraceChoice> known() {
            return List.of();
        }

        @Override
        public Optional<Path> chooseFile() {
            return Optional.empty();
        }
    }

    @BeforeEach
    void open() {
        Fx.run(
                () -> {
                    notes = new NotesViewModel(exploration, THREADS, new NoteFiles(folder));
                    root =
                            new PagesView(
                                    pages,
                                    Map.of(
                                            Page.GRAPH,
                                            Pane::new,
                                            Page.STEPS,
                                            () -> new StepsView(steps, notes, new Fonts()),
                                            Page.SEQUENCE,
                                            () -> new SequenceView(sequence, new Fonts()),
                                            Page.HISTORY,
                                            () -> new HistoryView(history),
                                            Page.PINS,
                                            () -> new PinsView(pins),
                                            Page.COMPARE,
                                            () -> new CompareView(compare)),
                                    find,
                                    notes,
                                    () -> left++);
                    Scene scene = new Scene(root, 640, 600);
                    Theme.LIGHT.apply(scene);
                    Stage stage = new Stage();
                    stage.setScene(scene);
                    stage.show();
                    exploration.show(Examples.leaseViolation(), Examples.leaseRecording());
                });
    }

    @Test
    void aPageIsMadeWhenItIsFirstLookedAt() {
        assertThat(Fx.get(() -> root.lookup("#steps-list"))).isNull();
        show(Page.STEPS);
        assertThat(list("#steps-list").getItems()).hasSize(8);
    }

    @Test
    void theRowAndThePlaceInTheTraceGoTogether() {
        show(Page.STEPS);
        Fx.run(() -> exploration.cursor().select(3));
        assertThat(selected("#steps-list")).isEqualTo(3);
        Fx.run(() -> list("#steps-list").getSelectionModel().clearAndSelect(5));
        assertThat(exploration.cursor().index().get()).isEqualTo(5);
        key(list("#steps-list"), KeyCode.LEFT);
        assertThat(exploration.cursor().index().get()).isEqualTo(4);
    }

    @Test
    void aHundredThousandStepsAreScrolledThroughWithAHandfulOfCells() {
        int states = 100_001;
        List<State> all = new ArrayList<>();
        for (int i = 0; i < states; i++) {
            all.add(new State(List.of("x"), List.of(IntegerValue.of(i))));
        }
        show(Page.STEPS);
        Fx.run(
                () -> {
                    exploration.show(
                            Trace.finite(
                                    all,
                                    Collections.nCopies(states - 1, new Step("Tick", List.of()))));
                    root.applyCss();
                    root.layout();
                });
        assertThat(selected("#steps-list")).isEqualTo(states - 1);
        Fx.run(() -> exploration.cursor().first());
        Fx.run(
                () -> {
                    exploration.cursor().select(50_000);
                    root.applyCss();
                    root.layout();
                });
        VirtualFlow<?> flow =
                (VirtualFlow<?>) Fx.get(() -> list("#steps-list").lookup(".virtual-flow"));
        IndexedCell<?> first = Fx.get(flow::getFirstVisibleCell);
        assertThat(first.getIndex()).isBetween(49_900, 50_000);
        assertThat(Fx.get(() -> list("#steps-list").lookupAll(".step-cell").size())).isLessThan(60);
    }

    @Test
    void theBarFindsAndGoesAndGivesTheFocusBack() {
        Fx.run(() -> find.commands().getFirst().run());
        TextField text = (TextField) node("#trace-find-text");
        Fx.run(() -> text.setText("FallBehind"));
        key(text, KeyCode.ESCAPE);
        assertThat(find.asked().get()).isEqualTo(Asked.NOTHING);
        assertThat(left).isEqualTo(1);
        Fx.run(() -> find.commands().getLast().run());
        TextField number = (TextField) node("#trace-go-number");
        Fx.run(
                () -> {
                    number.setText("99");
                    Event.fireEvent(number, new ActionEvent());
                });
        assertThat(left).isEqualTo(1);
        Fx.run(
                () -> {
                    number.setText("2");
                    Event.fireEvent(number, new ActionEvent());
                });
        assertThat(exploration.cursor().index().get()).isEqualTo(1);
        assertThat(left).isEqualTo(2);
    }

    @Test
    void aNoteIsWrittenInTheBar() {
        Fx.run(
                () -> {
                    exploration.cursor().select(2);
                    notes.commands().get(1).run();
                    TextField text = (TextField) root.lookup("#trace-note-text");
                    text.setText("look here");
                    Event.fireEvent(text, new ActionEvent());
                });
        assertThat(notes.text(2)).isEqualTo("look here");
        assertThat(notes.writing().get()).isFalse();
    }

    @Test
    void chartsAndMessagesAreFoundWhenSomebodyLooks() {
        assertThat(history.series()).isEmpty();
        assertThat(sequence.diagram().get().lines()).isZero();
        show(Page.HISTORY);
        assertThat(history.series()).isNotEmpty();
        show(Page.SEQUENCE);
        assertThat(history.series()).isEmpty();
        assertThat(sequence.diagram().get().lines()).isEqualTo(3);
        assertThat(sequence.name(0)).isEqualTo("n1");
        assertThat(sequence.name(2)).isEqualTo("no actor");
        key(node("#sequence-canvas"), KeyCode.UP);
        assertThat(exploration.cursor().index().get()).isEqualTo(6);
    }

    @Test
    void whatIsPinnedStandsInATable() {
        show(Page.PINS);
        Fx.run(
                () -> {
                    exploration.cursor().select(1);
                    pins.commands().getFirst().run();
                    exploration.cursor().select(2);
                });
        DiffTable table = (DiffTable) node("#pins-table");
        assertThat(Fx.get(() -> table.getRoot().getChildren().size())).isEqualTo(5);
        Fx.run(() -> table.differing().set(true));
        assertThat(Fx.get(() -> table.getRoot().getChildren().size())).isEqualTo(3);
    }

    @Test
    void twoTracesStandInAList() {
        show(Page.COMPARE);
        Fx.run(() -> compare.choose(new TraceChoice("lasso", Examples.lasso())));
        assertThat(list("#compare-list").getItems()).hasSize(8);
        assertThat(selected("#compare-list")).isZero();
        Fx.run(() -> list("#compare-list").getSelectionModel().clearAndSelect(4));
        assertThat(exploration.cursor().index().get()).isEqualTo(4);
    }

    private void show(Page page) {
        Fx.run(
                () -> {
                    pages.page().set(page);
                    root.applyCss();
                    root.layout();
                });
    }

    private Node node(String selector) {
        Node node = Fx.get(() -> root.lookup(selector));
        assertThat(node).as(selector).isNotNull();
        return node;
    }

    private ListView<?> list(String selector) {
        return (ListView<?>) node(selector);
    }

    private int selected(String selector) {
        return Fx.get(() -> list(selector).getSelectionModel().getSelectedIndex());
    }

    private static void key(Node node, KeyCode code) {
        Fx.run(
                () ->
                        Event.fireEvent(
                                node,
                                new KeyEvent(
                                        KeyEvent.KEY_PRESSED,
                                        "",
                                        "",
                                        code,
                                        false,
                                        false,
                                        false,
                                        false)));
    }
}
