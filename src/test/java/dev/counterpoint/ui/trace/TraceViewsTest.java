package dev.counterpoint.ui.trace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterpoint.graph.font.Fonts;
import dev.counterpoint.graph.font.Typeface;
import dev.counterpoint.lang.navigate.Hover;
import dev.counterpoint.lang.write.Offer;
import dev.counterpoint.lang.write.Proposal;
import dev.counterpoint.spec.SourceRange;
import dev.counterpoint.ui.fx.ExpressionField;
import dev.counterpoint.ui.fx.Fx;
import dev.counterpoint.ui.fx.FxExtension;
import dev.counterpoint.ui.fx.ScriptedDesktop;
import dev.counterpoint.ui.fx.Theme;
import dev.counterpoint.ui.fx.Threads;
import dev.counterpoint.ui.session.Examples;
import dev.counterpoint.ui.session.Exploration;

import javafx.event.ActionEvent;
import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

@ExtendWith(FxExtension.class)
class TraceViewsTest {
    private final Exploration exploration = new Exploration();
    private final TimelineViewModel timeline = new TimelineViewModel(exploration);
    private final Answers answers = new Answers();
    private final WatchesViewModel watches =
            new WatchesViewModel(
                    exploration,
                    answers,
                    new Threads(Runnable::run, Runnable::run),
                    new WatchFiles(Path.of("nowhere")));
    private final StateViewModel state =
            new StateViewModel(exploration, watches.rows(), new ScriptedDesktop());
    private final BandsViewModel bands =
            new BandsViewModel(
                    new LanesViewModel(exploration, new Threads(Runnable::run, Runnable::run)),
                    new TruthsViewModel(
                            exploration,
                            (property, part) -> new CompletableFuture<>(),
                            new Threads(Runnable::run, Runnable::run)));
    private Offer proposals = new Offer(0, List.of());
    private final List<SourceRange> revealed = new ArrayList<>();
    private final Fonts fonts = new Fonts();
    private Parent root;

    @BeforeEach
    void open() {
        Fx.run(
                () -> {
                    exploration.actions().set(Examples.ACTIONS);
                    root =
                            new VBox(
                                    new ViolationView(exploration),
                                    new TimelineView(
                                            timeline,
                                            bands,
                                            watches,
                                            (text, offset) -> proposals,
                                            fonts,
                                            revealed::add),
                                    new StateView(state, revealed::add));
                    Scene scene = new Scene(root, 900, 800);
                    Theme.LIGHT.apply(scene);
                    Stage stage = new Stage();
                    stage.setScene(scene);
                    stage.show();
                    exploration.show(Examples.leaseViolation(), Examples.leaseRecording());
                });
    }

    @Test
    void theStateSaysThatItIsShownThroughAnAlias() {
        Fx.run(() -> exploration.show(Examples.aliasedViolation(), null));
        assertThat(text("#state-alias")).isEqualTo("Shown through ALIAS");
        Fx.run(() -> ((Hyperlink) root.lookup("#state-alias-toggle")).fire());
        assertThat(text("#state-alias")).isEqualTo("The variables as they are");
        assertThat(Fx.get(() -> state.raw().get())).isTrue();
    }

    @Test
    void theHeaderSaysWhatIsViolatedAndWhyHere() {
        assertThat(text("#violation-plain")).startsWith("No two nodes ever answer");
        assertThat(text("#violation-here")).contains("Serves(n1) and Serves(n3), n1 /= n3");
    }

    @Test
    void keysStepAlongTheTimeline() {
        key(KeyCode.HOME);
        assertThat(text("#timeline-place")).isEqualTo("1 / 8");
        key(KeyCode.RIGHT);
        key(KeyCode.RIGHT);
        key(KeyCode.LEFT);
        assertThat(text("#timeline-place")).isEqualTo("2 / 8");
        assertThat(strip().getAccessibleText()).isEqualTo("State 2 of 8, after Grant(n1)");
        assertThat(text("#state-title")).isEqualTo("State 2 of 8");
        key(KeyCode.END);
        assertThat(text("#timeline-place")).isEqualTo("8 / 8");
    }

    @Test
    void spacePlaysUntilItIsPressedAgain() {
        key(KeyCode.SPACE);
        assertThat(timeline.playing().get()).isTrue();
        Fx.await("played a step", () -> exploration.cursor().index().get() >= 1);
        key(KeyCode.SPACE);
        assertThat(timeline.playing().get()).isFalse();
    }

    @Test
    void aClickOnAStepGoesToItsStateAndADoubleClickToItsAction() {
        Fx.run(() -> exploration.cursor().first());
        TimelineGeometry geometry = geometry();
        double x = (geometry.stepLeft(2) + geometry.stepRight(2)) / 2;
        click(x, 1);
        assertThat(exploration.cursor().index().get()).isEqualTo(2);
        assertThat(revealed).isEmpty();
        click(x, 2);
        assertThat(revealed).containsExactly(Examples.PLACE);
        click(geometry.stateMiddle(4), 1);
        assertThat(exploration.cursor().index().get()).isEqualTo(4);
    }

    @Test
    void underTheTimelineStandsWhatChangedAndWhoActed() {
        BandsView rows = (BandsView) lookup("#timeline-bands");
        assertThat(Fx.get(() -> rows.told(1)))
                .containsExactly(
                        "lease.holder: None → n1\nlease.left: 0 → 2\nleft[n1]: 0 → 2",
                        "n1 takes Grant(n1)",
                        "",
                        "");
        assertThat(Fx.get(() -> rows.told(3)).getLast()).isEqualTo("no actor takes Tick");
        Fx.run(
                () -> {
                    bands.lanes().wanted().set(false);
                    bands.changes().set(false);
                });
        assertThat(Fx.get(rows::isVisible)).isFalse();
    }

    @Test
    void aClickInALaneGoesToItsState() {
        BandsView rows = (BandsView) lookup("#timeline-bands");
        Fx.run(() -> exploration.cursor().first());
        Point2D place =
                Fx.get(
                        () -> {
                            root.applyCss();
                            root.layout();
                            return rows.place(1, 2);
                        });
        click(lookup("#timeline-bands-canvas"), place.getX(), place.getY(), 1);
        assertThat(exploration.cursor().index().get()).isEqualTo(2);
    }

    @Test
    void whatIsTypedInTheFieldIsWatchedUnderTheTimeline() {
        TextField field = (TextField) lookup("#watch-field");
        assertThat(lookup("#watch-rows").isVisible()).isFalse();
        Fx.run(
                () -> {
                    field.setText("faults");
                    field.getOnAction().handle(new ActionEvent());
                });
        assertThat(field.getText()).isEmpty();
        assertThat(lookup("#watch-rows").isVisible()).isTrue();
        assertThat(watches.rows().getFirst().known().get()).isEqualTo(8);
    }

    @Test
    void aClickOnAValueGoesToItsStateAndKeysReorderAndRemove() {
        Fx.run(
                () -> {
                    watches.add("faults");
                    watches.add("slow");
                    exploration.cursor().first();
                    root.applyCss();
                    root.layout();
                });
        Node values = lookup("#watch-values");
        click(values, geometry().columnLeft(3) + 4, 30, 1);
        assertThat(exploration.cursor().index().get()).isEqualTo(3);
        key(lookup("#watch-names"), KeyCode.UP, true);
        assertThat(watches.rows())
                .extracting(WatchRow::expression)
                .containsExactly("slow", "faults");
        key(lookup("#watch-names"), KeyCode.DELETE, false);
        assertThat(watches.rows()).extracting(WatchRow::expression).containsExactly("faults");
    }

    @Test
    void namesAreProposedWhileAnExpressionIsTyped() {
        proposals =
                new Offer(
                        2,
                        List.of(
                                new Proposal(
                                        "faults",
                                        Proposal.Kind.VARIABLE,
                                        "faults",
                                        6,
                                        () -> new Hover("", "", ""))));
        ExpressionField field = (ExpressionField) lookup("#watch-field");
        Fx.run(
                () -> {
                    field.requestFocus();
                    field.setText("~ fa");
                    field.positionCaret(4);
                    field.propose(true);
                });
        assertThat(Fx.get(field::proposed)).hasSize(1);
        key(field, KeyCode.TAB, false);
        assertThat(field.getText()).isEqualTo("~ faults");
    }

    @Test
    void theStepOverTheStateLeadsToItsAction() {
        Hyperlink step = (Hyperlink) lookup("#state-step");
        assertThat(step.getText()).isEqualTo("Tick");
        Fx.run(step::fire);
        assertThat(revealed).containsExactly(Examples.PLACE);
    }

    @Test
    void theTreeOpensWhatChangedAndKeepsTheRestOnOneLine() {
        TreeView<?> tree = (TreeView<?>) lookup("#state-tree");
        List<? extends TreeItem<?>> items = Fx.get(() -> List.copyOf(tree.getRoot().getChildren()));
        assertThat(items).hasSize(5);
        assertThat(items.get(0).isExpanded()).isTrue();
        assertThat(items.get(3).isExpanded()).isFalse();
        Fx.run(() -> state.changedOnly().set(true));
        List<? extends TreeItem<?>> changed =
                Fx.get(() -> List.copyOf(tree.getRoot().getChildren()));
        assertThat(changed).hasSize(2);
        assertThat(Fx.get(() -> changed.get(0).getChildren().size())).isEqualTo(1);
    }

    @Test
    void aLassoIsSaidToRepeat() {
        Fx.run(() -> exploration.show(Examples.lassoViolation(), null));
        assertThat(strip().getAccessibleText()).contains("repeats from state 4");
        assertThat(text("#violation-here")).contains("states 4 to 6 repeat for ever");
    }

    private TimelineGeometry geometry() {
        return new TimelineGeometry(
                Examples.lease(),
                fonts.metrics(Typeface.MONO),
                fonts.metrics(Typeface.SANS),
                WatchRowsView.TAIL);
    }

    private Node lookup(String selector) {
        Node node = Fx.get(() -> root.lookup(selector));
        assertThat(node).as(selector).isNotNull();
        return node;
    }

    private Node strip() {
        return lookup("#timeline-strip");
    }

    private String text(String selector) {
        return ((Label) lookup(selector)).getText();
    }

    private void key(KeyCode code) {
        key(strip(), code, false);
    }

    private static void key(Node node, KeyCode code, boolean alt) {
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
                                        alt,
                                        false)));
    }

    private void click(double x, int count) {
        click(strip(), x, TimelinePainter.MIDDLE, count);
    }

    private static void click(Node node, double x, double y, int count) {
        Fx.run(
                () -> {
                    Point2D at = node.localToScene(x, y);
                    Event.fireEvent(
                            node,
                            new MouseEvent(
                                    MouseEvent.MOUSE_CLICKED,
                                    at.getX(),
                                    at.getY(),
                                    at.getX(),
                                    at.getY(),
                                    MouseButton.PRIMARY,
                                    count,
                                    false,
                                    false,
                                    false,
                                    false,
                                    true,
                                    false,
                                    false,
                                    false,
                                    false,
                                    true,
                                    null));
                });
    }
}
