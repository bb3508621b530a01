package dev.counterpoint.ui.model;

import dev.counterpoint.check.Kind;
import dev.counterpoint.check.Quantities;
import dev.counterpoint.check.growth.Dial;
import dev.counterpoint.check.growth.Growth;
import dev.counterpoint.check.growth.Point;
import dev.counterpoint.check.growth.Trend;
import dev.counterpoint.lang.BoundsAdvice;
import dev.counterpoint.spec.Spec;
import dev.counterpoint.ui.fx.Command;
import dev.counterpoint.ui.fx.Latest;
import dev.counterpoint.ui.fx.Threads;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How the model's state space grows with a constant, and how small it may be. */
public final class GrowthViewModel {
    private static final int MOST_SIZES = 20;
    private static final Duration USUAL = Duration.ofSeconds(30);

    private final ModelViewModel model;
    private final Runs runs;
    private final Threads threads;
    private final Latest work;
    private final ObservableList<Dial> dials = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable Dial> dial = new SimpleObjectProperty<>();
    private final StringProperty budget = new SimpleStringProperty("30 s");
    private final ObservableList<Point> points = FXCollections.observableArrayList();
    private final ObservableList<BoundsAdvice> advice = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper sentence = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper smallerFound = new ReadOnlyBooleanWrapper();
    private final Command measure;
    private final Command smallest;
    private final Command stop;
    private final Command take;
    private @Nullable Growth growth;
    private @Nullable String smallerText;

    /** What checks the model at other sizes. */
    public interface Runs {
        /** For the model as its text is now. */
        Growth growth(ModelTarget target, String config, Duration budget);

        /** What the last check of this model found violated; empty where it found nothing. */
        Optional<Violation> violation(ModelTarget target);
    }

    /**
     * What was violated.
     *
     * @param property its name; empty where it has none
     */
    public record Violation(Kind kind, String property) {}

    /** For the model in the form. */
    public GrowthViewModel(ModelViewModel model, Runs runs, Threads threads) {
        this.model = model;
        this.runs = runs;
        this.threads = threads;
        work = new Latest(threads, this::failed);
        measure =
                Command.when(
                        "growth-measure",
                        "Measure",
                        "fth-trending-up",
                        null,
                        dial.isNotNull().and(running.not()),
                        this::measureNow);
        smallest =
                Command.when(
                        "growth-smallest",
                        "Find Smallest",
                        "fth-minimize-2",
                        null,
                        dial.isNotNull().and(running.not()),
                        this::smallestNow);
        stop = Command.when("growth-stop", "Stop", "fth-square", null, running, this::stopNow);
        take =
                Command.when(
                        "growth-take",
                        "Take This Model",
                        "fth-check",
                        null,
                        smallerFound,
                        this::takeNow);
        model.state().addListener((o, was, is) -> changed(was, is));
        changed(null, model.state().get());
    }

    private void changed(@Nullable FormState was, @Nullable FormState is) {
        List<Dial> fresh = is == null ? List.of() : Dial.of(is.model());
        if (!fresh.equals(dials)) {
            Dial chosen = dial.get();
            String before = chosen == null ? "" : chosen.constant();
            dials.setAll(fresh);
            dial.set(
                    fresh.stream()
                            .filter(d -> d.constant().equals(before))
                            .findFirst()
                            .or(() -> fresh.stream().filter(Dial::isSet).findFirst())
                            .or(() -> fresh.stream().findFirst())
                            .orElse(null));
        }
        boolean other = was == null || is == null || !was.target().equals(is.target());
        if (other && !running.get()) {
            points.clear();
            sentence.set("");
            smallerFound.set(false);
        }
        Spec spec = model.known().get().spec();
        advice.setAll(is == null || spec == null ? List.of() : BoundsAdvice.of(spec, is.model()));
    }

    /** The constants that make the model larger. */
    public ObservableList<Dial> dials() {
        return dials;
    }

    /** The one that is turned. */
    public ObjectProperty<@Nullable Dial> dial() {
        return dial;
    }

    /** How long all checks together may take, as a person writes it. */
    public StringProperty budget() {
        return budget;
    }

    /** The sizes that were checked. */
    public ObservableList<Point> points() {
        return points;
    }

    /** How they go on. */
    public Trend trend() {
        return Trend.of(points);
    }

    /** What would make the state space smaller. */
    public ObservableList<BoundsAdvice> advice() {
        return advice;
    }

    /** What was found, in words. */
    public ReadOnlyStringProperty sentence() {
        return sentence.getReadOnlyProperty();
    }

    /** Checks growing sizes. */
    public Command measure() {
        return measure;
    }

    /** Looks for the smallest model that shows the last violation. */
    public Command smallest() {
        return smallest;
    }

    /** Ends either. */
    public Command stop() {
        return stop;
    }

    /** Puts the smallest model found into the form. */
    public Command take() {
        return take;
    }

    private @Nullable Growth begin() {
        FormState state = model.state().get();
        if (state == null) {
            return null;
        }
        Duration time = Quantities.time(budget.get()).orElse(USUAL);
        points.clear();
        smallerFound.set(false);
        running.set(true);
        Growth begun = runs.growth(state.target(), state.text(), time);
        growth = begun;
        return begun;
    }

    private void measureNow() {
        Dial chosen = dial.get();
        Growth begun = chosen == null ? null : begin();
        if (begun == null || chosen == null) {
            return;
        }
        sentence.set("Checking " + chosen.constant() + " from " + chosen.smallest() + " on.");
        int largest = chosen.smallest() + MOST_SIZES - 1;
        work.run(
                () ->
                        begun.measure(
                                chosen,
                                largest,
                                point -> threads.fx().execute(() -> add(begun, point))),
                found -> measured(chosen, found));
    }

    private void add(Growth of, Point point) {
        if (of == growth) {
            points.add(point);
        }
    }

    private void measured(Dial chosen, List<Point> found) {
        running.set(false);
        growth = null;
        points.setAll(found);
        Trend trend = Trend.of(found);
        StringBuilder words = new StringBuilder();
        if (!found.isEmpty()
                && found.getLast().kind().verdict() == Kind.Verdict.VIOLATED
                && found.getLast().kind() != Kind.ASSUMPTION) {
            Point last = found.getLast();
            words.append(last.property().isEmpty() ? last.kind().word() : last.property())
                    .append(" is violated from ")
                    .append(chosen.constant())
                    .append(" of size ")
                    .append(last.size())
                    .append(" on. ");
        } else if (!found.isEmpty() && found.getLast().kind().verdict() == Kind.Verdict.FAILED) {
            words.append("At size ")
                    .append(found.getLast().size())
                    .append(" the model cannot be checked. ");
        }
        words.append(trend.sentence(chosen.constant()));
        if (trend.nextStates() > 0) {
            words.append(
                    String.format(
                            Locale.ROOT,
                            " At %d: about %,d states and %s (an estimate).",
                            trend.nextSize(),
                            trend.nextStates(),
                            time(trend.nextMillis())));
        }
        sentence.set(words.toString());
    }

    /** A duration as people say it. */
    static String time(long millis) {
        long seconds = millis / 1_000;
        if (seconds < 100) {
            return String.format(Locale.ROOT, "%.1f s", millis / 1_000.0);
        }
        if (seconds < 7_200) {
            return seconds / 60 + " min";
        }
        return String.format(Locale.ROOT, "%,d h", seconds / 3_600);
    }

    private void smallestNow() {
        FormState state = model.state().get();
        Optional<Violation> violation =
                state == null ? Optional.empty() : runs.violation(state.target());
        if (violation.isEmpty()) {
            sentence.set(
                    "Check the model first: there is no violation of it yet to make it smaller"
                            + " for.");
            return;
        }
        List<Dial> turned = List.copyOf(dials);
        Growth begun = begin();
        if (begun == null) {
            return;
        }
        Violation of = violation.get();
        sentence.set("Trying smaller constants.");
        work.run(
                () ->
                        begun.smallest(
                                turned,
                                of.kind(),
                                of.property(),
                                point -> threads.fx().execute(() -> tried(begun, point))),
                this::smallestFound);
    }

    private void tried(Growth of, Point point) {
        if (of == growth) {
            sentence.set("Tried with " + point.value() + ": " + point.kind().word() + ".");
        }
    }

    private void smallestFound(Growth.Smallest found) {
        running.set(false);
        growth = null;
        List<String> sizes = new ArrayList<>();
        boolean smaller = false;
        for (int i = 0; i < found.dials().size(); i++) {
            Dial one = found.dials().get(i);
            sizes.add(one.constant() + " = " + one.value(found.values().get(i)));
            smaller |= found.values().get(i) < one.size();
        }
        smallerText = found.config();
        smallerFound.set(smaller);
        String all = String.join(", ", sizes);
        sentence.set(
                (smaller ? "Still violated with " + all + ". " : "It is as small as it is: ")
                        + (found.certain()
                                ? "Making any one constant smaller does away with it ("
                                        + found.tried()
                                        + " models checked)."
                                : "The budget ended before all smaller ones were checked."));
    }

    private void takeNow() {
        String text = smallerText;
        if (text != null) {
            model.replace(text);
            smallerFound.set(false);
        }
    }

    private void stopNow() {
        Growth now = growth;
        if (now != null) {
            now.stop();
        }
    }

    private void failed(Throwable error) {
        running.set(false);
        growth = null;
        sentence.set("The checks broke off: " + error.getMessage());
    }
}
