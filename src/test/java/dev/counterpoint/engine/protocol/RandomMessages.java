package dev.counterpoint.engine.protocol;

import dev.counterpoint.trim.space.Cost;
import dev.counterpoint.trim.space.Measure;
import dev.counterpoint.trim.space.Pace;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** One message of each kind, drawn at random. */
final class RandomMessages extends RandomParts {
    private final RandomSpecs specs = new RandomSpecs(this);

    RandomMessages(long seed) {
        super(seed);
    }

    List<Request> requests() {
        return List.of(
                new Request.Parse(source()),
                new Request.Check(
                        source(),
                        new CheckOptions(
                                1 + random.nextInt(8),
                                bool(),
                                bool(),
                                random.nextInt(99),
                                size(),
                                search(),
                                maybe(this::name),
                                maybe(this::name),
                                bool())),
                new Request.Stop(),
                new Request.Work(name(), number(), number()),
                new Request.Pause(bool()),
                new Request.Load(source()),
                new Request.InitialStates(number()),
                new Request.Successors(state(), number()),
                new Request.Evaluate(text(), state(), maybe(this::state)),
                new Request.EvaluateAll(text(), list(3, this::state)),
                new Request.Explain(name(), state(), maybe(this::state)),
                new Request.EvaluateProperty(name(), trace()),
                new Request.Replay(list(3, this::step), maybe(() -> list(3, this::state))),
                new Request.WhyDisabled(state()),
                new Request.FairnessHints(trace()),
                new Request.Typeset(name(), text()),
                new Request.Trim(task(), number()),
                new Request.TrimOn(number(), bool()),
                new Request.ReplaySchedule(
                        new ReplayTask(
                                trace(),
                                maybe(() -> one(TrimTask.Kind.values())),
                                maybe(this::name),
                                bool())),
                new Request.CausalOrder(trace()),
                new Request.Study(one(TrimStudy.Topic.values()), trace(), number()));
    }

    List<Reply> replies() {
        return List.of(
                new Reply.Hello(number(), text(), size()),
                new Reply.Parsed(maybe(specs::spec), list(2, this::diagnostic)),
                new Reply.Loaded(list(3, this::name), list(2, this::diagnostic)),
                new Reply.InitialStates(list(3, this::state), bool()),
                new Reply.Successors(list(3, this::successor), bool()),
                new Reply.Evaluated(maybe(this::value), maybe(this::text)),
                new Reply.EvaluatedAll(
                        maybe(this::text),
                        list(2, this::name),
                        list(2, () -> new Reply.Evaluated(maybe(this::value), maybe(this::text))),
                        list(4, this::number)),
                new Reply.Explained(explanation(3)),
                new Reply.PropertyEvaluated(
                        number(), list(4, () -> one(Reply.Truth.values())), maybe(this::text)),
                new Reply.Typeset(maybe(this::text), List.of()),
                new Reply.Replayed(maybe(this::trace), number(), maybe(this::text)),
                new Reply.Disabled(
                        list(
                                2,
                                () ->
                                        new DisabledAction(
                                                step(),
                                                range(),
                                                maybe(() -> explanation(2)),
                                                text()))),
                new Reply.FairnessMissing(
                        list(2, () -> new Fairness(bool(), step(), bool(), maybe(this::range)))),
                new Reply.Trimming(
                        list(2, this::trimmed),
                        maybe(
                                () ->
                                        new TrimProblem(
                                                one(TrimProblem.Kind.values()), number(), text())),
                        bool(),
                        maybe(() -> one(TrimTask.Kind.values())),
                        maybe(this::name),
                        trimFigures()),
                new Reply.Studied(study()),
                new Reply.ScheduleReplayed(
                        new ReplayFinding(
                                one(ReplayFinding.Ending.values()),
                                number(),
                                text(),
                                maybe(this::name),
                                list(
                                        2,
                                        () ->
                                                new ReplayFinding.Mismatch(
                                                        one(ReplayFinding.Part.values()),
                                                        name(),
                                                        maybe(this::name))),
                                maybe(this::trace))),
                new Reply.Ordered(list(3, this::step), number(), bool(), maybe(this::text)),
                new Reply.Failed(bool(), list(2, this::diagnostic)));
    }

    List<CheckEvent> events() {
        return List.of(
                new CheckEvent.Started(list(3, this::name), maybe(this::path)),
                new CheckEvent.Progress(figures(), random.nextLong(), random.nextLong()),
                new CheckEvent.Graph(delta()),
                new CheckEvent.Log(text(), bool()),
                new CheckEvent.Violation(
                        one(CheckEvent.ViolationKind.values()),
                        list(2, this::name),
                        text(),
                        maybe(this::trace),
                        list(4, this::number),
                        maybe(this::trace)),
                new CheckEvent.CallStack(list(3, this::range)),
                new CheckEvent.Coverage(
                        size(),
                        bool(),
                        list(2, () -> new ActionCount(name(), maybe(this::range), size(), size())),
                        list(2, () -> new ExpressionCount(range(), size())),
                        list(
                                2,
                                () ->
                                        new Premise(
                                                name(),
                                                one(Premise.Kind.values()),
                                                text(),
                                                range(),
                                                number(),
                                                maybe(this::trace),
                                                list(2, this::number)))),
                new CheckEvent.Finished(
                        one(CheckEvent.Stage.values()),
                        bool(),
                        figures(),
                        random.nextDouble(),
                        list(2, this::diagnostic)));
    }

    private TrimTask task() {
        return new TrimTask(
                maybe(this::trace),
                maybe(() -> one(TrimTask.Kind.values())),
                maybe(this::name),
                Set.copyOf(list(1, this::name)),
                Map.of(name(), name()),
                List.of(one(Measure.values())),
                size());
    }

    private Trimmed trimmed() {
        return new Trimmed(
                one(Trimmed.Stage.values()),
                trace(),
                new Cost(number(), number(), number(), number(), number()),
                one(Trimmed.Word.values()),
                List.of(one(Measure.values())),
                maybe(() -> one(Pace.Reason.values())),
                Map.of(one(Measure.values()), number()),
                trimFigures());
    }

    private TrimStudy study() {
        return new TrimStudy(
                list(
                        2,
                        () ->
                                new TrimStudy.StepStudy(
                                        maybe(this::trace), bool(), list(2, this::number))),
                list(2, this::step),
                list(2, () -> new TrimStudy.Freedom(number(), name(), value())),
                maybe(this::trace),
                number(),
                list(
                        2,
                        () ->
                                new TrimStudy.Found(
                                        new Cost(number(), number(), number(), number(), number()),
                                        trace())),
                bool());
    }

    private TrimFigures trimFigures() {
        return new TrimFigures(size(), size(), size(), size(), size());
    }

    private SpecSource source() {
        return new SpecSource(
                path(),
                name(),
                Map.of(name(), text()),
                text(),
                text(),
                list(2, this::path),
                list(2, this::path));
    }

    private Reply.Successor successor() {
        return new Reply.Successor(step(), state(), maybe(this::range), bool());
    }

    private Explanation explanation(int depth) {
        Supplier<Explanation> part = () -> explanation(depth - 1);
        return new Explanation(
                text(),
                range(),
                maybe(this::value),
                maybe(this::text),
                List.of(),
                depth == 0 ? List.of() : list(2, part));
    }

    private Search search() {
        Search.Mode mode = one(Search.Mode.values());
        return new Search(
                mode,
                1 + random.nextInt(99),
                size(),
                random.nextLong(),
                random.nextInt(Search.FINGERPRINTS),
                size(),
                bool(),
                mode == Search.Mode.BREADTH_FIRST ? maybe(this::reach) : null);
    }

    private Reach reach() {
        int number = 1 + random.nextInt(65_535);
        return bool() ? new Reach.Kept(path(), bool(), number) : new Reach.Shared(text(), number);
    }

    private Figures figures() {
        return new Figures(size(), size(), size(), number(), size(), size());
    }

    GraphDelta delta() {
        int edges = random.nextInt(5);
        return new GraphDelta(
                random.longs(random.nextInt(4)).toArray(),
                random.ints(random.nextInt(3)).toArray(),
                list(2, () -> new GraphDelta.Label(step(), maybe(this::range))),
                random.ints(edges).toArray(),
                random.ints(edges).toArray(),
                random.ints(edges).toArray());
    }
}
