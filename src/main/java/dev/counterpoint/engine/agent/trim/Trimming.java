package dev.counterpoint.engine.agent.trim;

import dev.counterpoint.engine.agent.explore.LoadedSpec;
import dev.counterpoint.engine.agent.explore.SpecQuestions;
import dev.counterpoint.engine.protocol.Reply;
import dev.counterpoint.engine.protocol.Request;
import dev.counterpoint.engine.protocol.TrimFigures;
import dev.counterpoint.engine.protocol.TrimProblem;
import dev.counterpoint.engine.protocol.TrimStudy;
import dev.counterpoint.engine.protocol.TrimTask;
import dev.counterpoint.engine.protocol.Trimmed;
import dev.counterpoint.engine.protocol.Trimmed.Stage;
import dev.counterpoint.engine.protocol.Trimmed.Word;
import dev.counterpoint.state.Trace;
import dev.counterpoint.trim.space.Cost;
import dev.counterpoint.trim.space.DeltaDebugging;
import dev.counterpoint.trim.space.Measure;
import dev.counterpoint.trim.space.Optimum;
import dev.counterpoint.trim.space.Pace;
import dev.counterpoint.trim.space.Path;
import dev.counterpoint.trim.space.Subsequence;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** One trace being trimmed, in moments. */
final class Trimming {
    /** The first stages are to be over soon: their results are shown while the last goes on. */
    private static final long SOON_MILLIS = 700;

    private static final int MOST_PLACES = 200_000;

    private final LoadedSpec spec;
    private final SpecQuestions questions;
    private final TrimTask task;
    private final TlcSpace space;
    private final Slices slices;
    private final List<Trimmed> results = new ArrayList<>();
    private @Nullable TrimProblem problem;
    private @Nullable Target target;
    private @Nullable Optimum optimum;

    Trimming(LoadedSpec spec, SpecQuestions questions, TrimTask task) {
        this.spec = spec;
        this.questions = questions;
        this.task = task;
        this.space = new TlcSpace(spec, task);
        this.slices = new Slices(task.budgetMillis());
        slices.begin(this::run);
    }

    /** Works for a moment, and tells what came of it. */
    Reply.Trimming goOn(int millis) {
        slices.goOn(millis);
        return told();
    }

    /** Ends it. */
    Reply.Trimming stop() {
        slices.stop();
        return told();
    }

    private Reply.Trimming told() {
        Reply.Trimming reply =
                new Reply.Trimming(
                        results,
                        problem,
                        slices.isDone(),
                        target == null ? null : target.kind(),
                        target == null ? null : target.property(),
                        figures());
        results.clear();
        return reply;
    }

    boolean isDone() {
        return slices.isDone();
    }

    /** More about a counterexample that is no lasso; null where there is none. */
    @Nullable TrimStudy study(Request.Study request) {
        Target aim = target;
        if (aim == null || request.trace().isLasso()) {
            return null;
        }
        Path path = new GivenTrace(space, questions, request.trace()).find().path();
        Pace pace = Slices.until(request.millis());
        return path == null
                ? null
                : new Study(space, path, task.order(), new Proof(questions, aim), pace)
                        .about(request.topic());
    }

    private TrimFigures figures() {
        return new TrimFigures(
                space.size(),
                space.steps(),
                optimum == null ? 0 : optimum.expanded(),
                space.failures(),
                slices.elapsedMillis());
    }

    private void run() {
        try {
            Trace trace = task.trace();
            if (trace == null) {
                fromScratch();
                return;
            }
            GivenTrace.Found found = new GivenTrace(space, questions, trace).find();
            if (found.path() == null) {
                problem = found.problem();
                return;
            }
            LassoTrimming lassos = new LassoTrimming(spec, questions, space, task.property());
            Aim.Found aim = new Aim(space, spec.tool(), task, found.path()).find();
            String temporal = aim.path() == null ? lassos.violated(trace) : null;
            if (temporal != null) {
                target = new EndTarget(TrimTask.Kind.PROPERTY, temporal, state -> false);
                lasso(lassos, trace);
                return;
            }
            if (aim.path() == null || aim.target() == null) {
                problem = aim.problem();
                return;
            }
            target = aim.target();
            trim(aim.path());
        } catch (Pace.Ended e) {
            if (target == null) {
                problem = notEvaluated("The budget was over before the trace was replayed.");
            }
        } catch (RuntimeException | StackOverflowError e) {
            problem = notEvaluated(questions.sentence(e));
        }
    }

    private static TrimProblem notEvaluated(String sentence) {
        return new TrimProblem(TrimProblem.Kind.NOT_EVALUATED, -1, sentence);
    }

    /** The best counterexample where none is known. */
    private void fromScratch() {
        if (!new Assumptions(spec.tool()).hold()) {
            problem = notViolated("An assumption is false.");
            return;
        }
        Target aim = Aim.said(space, spec.tool(), task);
        if (aim != null) {
            target = aim;
            space.aimAt(aim);
            Optimum search = new Optimum(space, task.order(), null, slices);
            optimum = search;
            Path found = search.find();
            if (found != null) {
                tell(Stage.BEST, found, Word.OPTIMAL, search.proved(), null, Map.of());
                return;
            }
        }
        LassoTrimming lassos = new LassoTrimming(spec, questions, space, task.property());
        Trace lasso = task.kind() == TrimTask.Kind.PROPERTY ? lassos.shortest(slices) : null;
        if (lasso == null) {
            problem = notViolated("There is no counterexample.");
        } else {
            tell(lassos, Stage.BEST, lasso, Word.OPTIMAL, null);
        }
    }

    private static TrimProblem notViolated(String sentence) {
        return new TrimProblem(TrimProblem.Kind.NOT_VIOLATED, -1, sentence);
    }

    private void lasso(LassoTrimming lassos, Trace given) {
        Trace best = lassos.closed(given);
        if (best == null) {
            String sentence =
                    "No step of the spec leads back from the last state to the loop's first.";
            problem = new TrimProblem(TrimProblem.Kind.NOT_OF_THE_SPEC, -1, sentence);
            return;
        }
        tell(lassos, Stage.GIVEN, best, Word.LOCALLY_MINIMAL, null);
        try {
            Trace direct = lassos.withoutDetours(best);
            if (direct != null) {
                best = direct;
                tell(lassos, Stage.DETOURS, best, Word.LOCALLY_MINIMAL, null);
            }
            Trace shortest = lassos.shortest(slices);
            if (shortest == null) {
                problem = defect("no counterexample was found, though there is the given one");
            } else {
                tell(lassos, Stage.BEST, shortest, Word.OPTIMAL, null);
            }
        } catch (Pace.Ended e) {
            tell(lassos, Stage.BEST, best, Word.BUDGET_EXPIRED, e.reason());
        }
    }

    private void tell(
            LassoTrimming lassos, Stage stage, Trace trace, Word word, Pace.@Nullable Reason end) {
        String flaw = stage == Stage.GIVEN ? null : lassos.flaw(trace);
        if (flaw != null) {
            problem = defect(flaw);
            return;
        }
        Cost cost = lassos.cost(trace);
        TrimFigures sofar = figures();
        TrimFigures figures =
                new TrimFigures(
                        sofar.states(),
                        sofar.steps(),
                        lassos.nodes(),
                        sofar.unevaluated(),
                        sofar.elapsedMillis());
        results.add(new Trimmed(stage, trace, cost, word, List.of(), end, Map.of(), figures));
    }

    private static TrimProblem defect(String flaw) {
        return new TrimProblem(
                TrimProblem.Kind.DEFECT,
                -1,
                "A trimmed trace was thrown away, since "
                        + flaw
                        + ": this is a defect of this program.");
    }

    private void trim(Path given) {
        tell(Stage.GIVEN, given, Word.LOCALLY_MINIMAL, List.of(), null, Map.of());
        Path best = given;
        try {
            best = improved(best, DeltaDebugging.withoutDetours(given), Stage.DETOURS);
            Path part = part(given);
            if (part != null) {
                best = improved(best, part, Stage.PART);
            } else {
                best = improved(best, fewerSteps(best), Stage.STEPS);
            }
            best(best);
        } catch (Pace.Ended e) {
            end(best, e.reason());
        }
    }

    private Path improved(Path best, Path other, Stage stage) {
        Comparator<Cost> order = Cost.comparator(task.order());
        if (order.compare(other.cost(space), best.cost(space)) >= 0) {
            return best;
        }
        tell(stage, other, Word.LOCALLY_MINIMAL, List.of(), null, Map.of());
        return other;
    }

    private @Nullable Path part(Path given) {
        try {
            Pace pace = slices.atMost(SOON_MILLIS);
            return new Subsequence(space, given, pace, MOST_PLACES).shortest();
        } catch (Pace.Ended e) {
            slices.tick();
            return null;
        }
    }

    private Path fewerSteps(Path best) {
        try {
            return new DeltaDebugging(space, best, slices.atMost(SOON_MILLIS)).smaller();
        } catch (Pace.Ended e) {
            slices.tick();
            return best;
        }
    }

    private void best(Path known) {
        Optimum search = new Optimum(space, task.order(), known.cost(space), slices);
        optimum = search;
        try {
            Path found = search.find();
            Path best = found == null ? known : found;
            tell(Stage.BEST, best, Word.OPTIMAL, search.proved(), null, Map.of());
        } catch (Pace.Ended e) {
            Path found = search.found();
            Path best = found == null ? known : Optimum.better(space, task.order(), known, found);
            tell(
                    Stage.BEST,
                    best,
                    Word.BUDGET_EXPIRED,
                    search.proved(),
                    e.reason(),
                    search.ruledOut());
        }
    }

    /** The best so far, with why it ended. */
    private void end(Path best, Pace.Reason reason) {
        tell(Stage.BEST, best, Word.BUDGET_EXPIRED, List.of(), reason, Map.of());
    }

    private void tell(
            Stage stage,
            Path path,
            Word word,
            List<Measure> proved,
            Pace.@Nullable Reason ended,
            Map<Measure, Integer> ruledOut) {
        Trace trace = space.trace(path);
        Target aim = target;
        String flaw =
                stage == Stage.GIVEN || aim == null ? null : new Proof(questions, aim).flaw(trace);
        if (flaw != null) {
            problem = defect(flaw);
            return;
        }
        results.add(
                new Trimmed(
                        stage, trace, path.cost(space), word, proved, ended, ruledOut, figures()));
    }
}
