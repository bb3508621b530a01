package dev.counterpoint.ui.shell;

import dev.counterpoint.engine.protocol.Search;
import dev.counterpoint.ui.editor.EditorTabs;
import dev.counterpoint.ui.editor.EditorView;
import dev.counterpoint.ui.fx.Command;
import dev.counterpoint.ui.fx.Keys;
import dev.counterpoint.ui.fx.Texts;
import dev.counterpoint.ui.guide.coach.CoachView;
import dev.counterpoint.ui.guide.coach.CoachViewModel;
import dev.counterpoint.ui.guide.coach.Lesson;
import dev.counterpoint.ui.run.ModelEntry;
import dev.counterpoint.ui.run.SearchChoice.Field;
import dev.counterpoint.ui.run.SearchViewModel;
import dev.counterpoint.ui.session.TraceCursor;
import dev.counterpoint.ui.trim.Side;
import dev.counterpoint.ui.welcome.Sample;

import javafx.beans.binding.Bindings;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** The five-minute tour: what is to be done in each lesson, and how it is seen to be done. */
final class GuidedTour {
    private static final Texts TEXTS = Texts.of("guide");
    private static final String PROPERTY = "OneLeaderAtATime";
    private static final String MODEL = "LeaseSkewed.cfg";
    private static final String DEPTH = "60";
    private static final String SEED = "20";

    private final ShellViewModel shell;
    private final Workbench workbench;
    private final EditorTabs tabs;
    private final CheckPanels checks;
    private final Consumer<Sample> open;
    private final CoachViewModel model;
    private @Nullable CoachView view;

    GuidedTour(
            ShellViewModel shell,
            Workbench workbench,
            EditorTabs tabs,
            CheckPanels checks,
            Consumer<Sample> open,
            IntegerProperty kept) {
        this.shell = shell;
        this.workbench = workbench;
        this.tabs = tabs;
        this.checks = checks;
        this.open = open;
        model =
                new CoachViewModel(
                        List.of(read(), choose(), check(), explore(), trim(), share(), end()),
                        kept);
    }

    CoachViewModel model() {
        return model;
    }

    List<Command> commands() {
        return List.of(
                Command.always("help.tour", "Guided Tour", "fth-compass", null, model::start),
                Command.always(
                        "help.tour-again",
                        "Guided Tour from the Beginning",
                        null,
                        null,
                        model::restart),
                Command.when(
                        "help.tour-focus",
                        "To the Tour's Panel and Back",
                        null,
                        "F6",
                        model.active(),
                        () -> {
                            if (view != null) {
                                view.switchFocus();
                            }
                        }));
    }

    /** Its panel is made when it is first begun. */
    void begin(ShellView shown) {
        model.active()
                .addListener(
                        (o, was, is) -> {
                            if (is && view == null) {
                                view = new CoachView(model);
                                shown.accompany(view);
                            }
                        });
    }

    private Lesson read() {
        ObservableBooleanValue inProperty =
                Bindings.createBooleanBinding(
                        () -> isCaretIn(PROPERTY), shell.position(), tabs.current());
        return new Lesson(
                TEXTS.get("tour.read"),
                TEXTS.get("tour.read.words"),
                () -> TEXTS.with("tour.read.task", key("go.symbol")),
                List.of("#card-" + PROPERTY, ".plain-language"),
                this::openSample,
                inProperty);
    }

    private Lesson choose() {
        return new Lesson(
                TEXTS.get("tour.choose"),
                TEXTS.get("tour.choose.words"),
                () -> TEXTS.with("tour.choose.task", key("view.run")),
                List.of(".project", "#status-project"),
                this::openSample,
                Bindings.createBooleanBinding(this::isChosen, checks.runs().model()));
    }

    private Lesson check() {
        return new Lesson(
                TEXTS.get("tour.check"),
                TEXTS.get("tour.check.words"),
                () -> TEXTS.with("tour.check.task", key("run.check")),
                List.of("#main-action"),
                () -> searchAtRandom(true),
                checks.exploration().counterexample().isNotNull());
    }

    /** Done by going to the first state and on to the last. */
    private Lesson explore() {
        SimpleBooleanProperty walked = new SimpleBooleanProperty();
        boolean[] begun = {false};
        TraceCursor cursor = checks.exploration().cursor();
        cursor.index()
                .addListener(
                        (o, was, is) -> {
                            var route = cursor.route().get();
                            boolean last = route != null && is.intValue() == route.length() - 1;
                            begun[0] |= is.intValue() == 0;
                            walked.set(begun[0] && last);
                        });
        return new Lesson(
                TEXTS.get("tour.explore"),
                TEXTS.get("tour.explore.words"),
                () -> TEXTS.get("tour.explore.task"),
                List.of(".strip"),
                () -> {
                    begun[0] = false;
                    walked.set(false);
                },
                walked);
    }

    private Lesson trim() {
        SimpleBooleanProperty turned = new SimpleBooleanProperty();
        checks.trims()
                .model()
                .sides()
                .side()
                .addListener((o, was, is) -> turned.set(is != was && is != Side.BOTH));
        return new Lesson(
                TEXTS.get("tour.trim"),
                TEXTS.get("tour.trim.words"),
                () -> TEXTS.get("tour.trim.task"),
                List.of("#trim-strip", ".trim"),
                () -> turned.set(false),
                turned);
    }

    private Lesson share() {
        return new Lesson(
                TEXTS.get("tour.share"),
                TEXTS.get("tour.share.words"),
                () -> TEXTS.with("tour.share.task", key("file.export")),
                List.of("#menu-bar"),
                () -> shell.message().set(""),
                Bindings.createBooleanBinding(this::isShared, shell.message()));
    }

    private Lesson end() {
        return new Lesson(
                TEXTS.get("tour.end"),
                TEXTS.get("tour.end.words"),
                () -> "",
                List.of(),
                () -> searchAtRandom(false),
                new SimpleBooleanProperty());
    }

    /** What is found at random is longer than need be, so that there is something to trim. */
    private void searchAtRandom(boolean wanted) {
        if (isChosen()) {
            SearchViewModel search = checks.runs().search();
            search.mode().set(wanted ? Search.Mode.SIMULATION : Search.Mode.BREADTH_FIRST);
            if (wanted) {
                search.field(Field.DEPTH).set(DEPTH);
                search.field(Field.SEED).set(SEED);
            }
        }
    }

    private String key(String command) {
        return shell.command(command).map(c -> Keys.text(c.key()).replace("↵", "Enter")).orElse("");
    }

    private void openSample() {
        Path root = workbench.root().get();
        if (root == null || !root.endsWith(Sample.LEASE.spec())) {
            open.accept(Sample.LEASE);
        }
    }

    private boolean isShared() {
        String said = shell.message().get();
        return said.startsWith("Exported") || said.startsWith("Copied");
    }

    private boolean isChosen() {
        ModelEntry entry = checks.runs().model().get();
        return entry != null && entry.config().endsWith(MODEL);
    }

    private boolean isCaretIn(String definition) {
        EditorView editor = tabs.current().get();
        return editor != null
                && editor.area()
                        .getParagraph(editor.area().getCurrentParagraph())
                        .getText()
                        .startsWith(definition + " ==");
    }
}
