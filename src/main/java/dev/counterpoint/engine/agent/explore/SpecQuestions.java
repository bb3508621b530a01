package dev.counterpoint.engine.agent.explore;

import dev.counterpoint.engine.agent.parse.SanyParser;
import dev.counterpoint.engine.agent.parse.SpecResolver;
import dev.counterpoint.engine.agent.report.Complaints;
import dev.counterpoint.engine.agent.value.TlcValues;
import dev.counterpoint.engine.protocol.Reply;
import dev.counterpoint.engine.protocol.Request;
import dev.counterpoint.engine.protocol.SpecSource;
import dev.counterpoint.spec.Diagnostic;
import dev.counterpoint.state.State;

import org.jspecify.annotations.Nullable;

import tla2sany.semantic.OpDefNode;

import tlc2.tool.TLCState;
import tlc2.util.Context;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/** Answers questions about one loaded model. What the spec is to blame for is in the answers. */
public final class SpecQuestions {
    /** What came of loading a model. */
    public record Loading(@Nullable SpecQuestions questions, Reply.Loaded reply) {}

    private static final int ACTION = 2;
    private static final String TEMPORAL = "A temporal formula has no value in one state.";
    private static final String NO_NEXT = "This talks about the next state, but there is none.";

    private final LoadedSpec spec;
    private final Complaints complaints;
    private final Transitions transitions;
    private final Formulas formulas;
    private @Nullable Expressions expressions;

    private SpecQuestions(LoadedSpec spec, Complaints complaints) {
        this.spec = spec;
        this.complaints = complaints;
        this.transitions = new Transitions(spec);
        this.formulas = new Formulas(spec.tool());
    }

    /** Has TLC read a model. */
    public static Loading load(SpecSource source, Path folder) {
        SpecResolver resolver = new SpecResolver(source, folder);
        Complaints complaints = new Complaints(source, resolver);
        try {
            LoadedSpec spec = LoadedSpec.read(source, resolver, folder);
            return new Loading(
                    new SpecQuestions(spec, complaints),
                    new Reply.Loaded(spec.states().variables(), List.of()));
        } catch (RuntimeException | StackOverflowError e) {
            List<Diagnostic> found = complaints.whileReading(e).diagnostics();
            List<Diagnostic> errors =
                    found.isEmpty() ? SanyParser.diagnostics(source, resolver) : found;
            return new Loading(null, new Reply.Loaded(List.of(), errors));
        }
    }

    /** The model the questions are about. */
    public LoadedSpec spec() {
        return spec;
    }

    /** Answers all but Parse, Load, Translate, Typeset, Trim, replays, Check and Stop. */
    public Reply answer(Request request) {
        spec.makeCurrent();
        return switch (request) {
            case Request.InitialStates initial ->
                    orFailed(() -> transitions.initialStates(initial.limit()));
            case Request.Successors successors ->
                    orFailed(() -> transitions.successors(successors.state(), successors.limit()));
            case Request.Evaluate evaluate -> evaluate(evaluate);
            case Request.EvaluateAll all -> evaluateAll(all);
            case Request.Explain explain -> orFailed(() -> explain(explain));
            case Request.EvaluateProperty property -> evaluateProperty(property);
            case Request.Replay replay -> orFailed(() -> replay(replay));
            case Request.WhyDisabled r ->
                    orFailed(
                            () ->
                                    new Reply.Disabled(
                                            new DisabledActions(spec, this::sentence, r.state())
                                                    .all()));
            case Request.FairnessHints r ->
                    orFailed(
                            () ->
                                    new Reply.FairnessMissing(
                                            new FairnessHints(transitions).of(r.lasso())));
            case Request.Study r -> throw new IllegalArgumentException("not here: " + r);
            case Request.Trim r -> throw new IllegalArgumentException("not here: " + r);
            case Request.ReplaySchedule r -> throw new IllegalArgumentException("not here: " + r);
            case Request.CausalOrder r -> throw new IllegalArgumentException("not here: " + r);
            case Request.TrimOn r -> throw new IllegalArgumentException("not here: " + r);
            case Request.Translate r ->
                    throw new IllegalArgumentException("not about a model: " + r);
            case Request.Typeset r -> throw new IllegalArgumentException("not about a model: " + r);
            case Request.Parse r -> throw new IllegalArgumentException("not about a model: " + r);
            case Request.Load r -> throw new IllegalArgumentException("not about a model: " + r);
            case Request.Check r -> throw new IllegalArgumentException("not a question: " + r);
            case Request.Stop r -> throw new IllegalArgumentException("not a question: " + r);
            case Request.Pause r -> throw new IllegalArgumentException("not a question: " + r);
            case Request.Work r -> throw new IllegalArgumentException("not a question: " + r);
        };
    }

    private Reply orFailed(Supplier<Reply> answer) {
        try {
            return answer.get();
        } catch (RuntimeException | StackOverflowError e) {
            return new Reply.Failed(false, List.of(diagnostic(e)));
        }
    }

    private Reply evaluate(Request.Evaluate request) {
        try {
            Expressions.Compiled compiled = compile(request.expression());
            OpDefNode definition = compiled.definition();
            Formulas inside = new Formulas(compiled.spec().tool());
            int level = inside.level(definition.getBody(), Context.Empty);
            if (level > ACTION) {
                return unevaluated(TEMPORAL);
            }
            if (level == ACTION && request.next() == null) {
                return unevaluated(NO_NEXT);
            }
            boolean alone = request.state().variables().isEmpty();
            if (level > 0 && alone && !spec.states().variables().isEmpty()) {
                return unevaluated("This talks about a state, but none is looked at.");
            }
            compiled.spec().makeCurrent();
            TLCState from = alone ? TLCState.Empty : spec.states().toTlc(request.state());
            TLCState to = toTlc(request.next());
            return new Reply.Evaluated(
                    TlcValues.of(inside.value(definition.getBody(), Context.Empty, from, to)),
                    null);
        } catch (RuntimeException | StackOverflowError e) {
            return unevaluated(sentence(e));
        }
    }

    private Reply evaluateAll(Request.EvaluateAll request) {
        try {
            Expressions.Compiled compiled = compile(request.expression());
            int level =
                    new Formulas(compiled.spec().tool())
                            .level(compiled.definition().getBody(), Context.Empty);
            if (level >= ACTION) {
                return new Reply.EvaluatedAll(
                        level > ACTION ? TEMPORAL : NO_NEXT, List.of(), List.of(), List.of());
            }
            compiled.spec().makeCurrent();
            return new ManyStates(compiled, spec.states(), this::sentence)
                    .evaluate(request.states());
        } catch (RuntimeException | StackOverflowError e) {
            return new Reply.EvaluatedAll(sentence(e), List.of(), List.of(), List.of());
        }
    }

    private Expressions.Compiled compile(String expression) {
        if (expressions == null) {
            expressions = new Expressions(spec);
        }
        return expressions.compile(expression);
    }

    private static Reply unevaluated(String sentence) {
        return new Reply.Evaluated(null, sentence);
    }

    private Reply explain(Request.Explain request) {
        OpDefNode definition = definition(request.definition());
        TLCState from = spec.states().toTlc(request.state());
        TLCState to = toTlc(request.next());
        return new Reply.Explained(
                new Explainer(formulas, spec.texts(), this::sentence, from, to)
                        .explain(subject(definition), Context.Empty));
    }

    /** Of a formula that must always hold, what must hold in the state or on the step. */
    private tla2sany.semantic.SemanticNode subject(OpDefNode definition) {
        Formulas.Meaning always =
                new PropertyEvaluator(spec.tool(), List.of(TLCState.Empty), 0)
                        .underBox(definition.getBody(), Context.Empty);
        boolean temporal = formulas.level(definition.getBody(), Context.Empty) > ACTION;
        if (temporal && always == null) {
            throw new IllegalArgumentException(
                    "The temporal formula "
                            + definition.getName()
                            + " has no value in one state; it can be evaluated on a trace.");
        }
        return always == null ? definition.getBody() : always.node();
    }

    private Reply evaluateProperty(Request.EvaluateProperty request) {
        try {
            return new Properties(spec).evaluate(definition(request.property()), request.trace());
        } catch (RuntimeException | StackOverflowError e) {
            return new Reply.PropertyEvaluated(-1, List.of(), sentence(e));
        }
    }

    private Reply replay(Request.Replay request) {
        WhyNot whyNot = new WhyNot(spec, this::sentence);
        return new Replayer(transitions, whyNot, request.steps(), request.states()).replay();
    }

    private OpDefNode definition(String name) {
        OpDefNode definition = spec.definition(name);
        if (definition == null) {
            throw new IllegalArgumentException(
                    name + " is not defined in " + spec.source().rootModule() + ".");
        }
        if (definition.getParams().length > 0) {
            throw new IllegalArgumentException(name + " has parameters.");
        }
        return definition;
    }

    private @Nullable TLCState toTlc(@Nullable State state) {
        return state == null ? null : spec.states().toTlc(state);
    }

    /** What TLC has thrown, in words. */
    public String sentence(Throwable thrown) {
        return diagnostic(thrown).message();
    }

    private Diagnostic diagnostic(Throwable thrown) {
        if (thrown instanceof IllegalArgumentException && thrown.getMessage() != null) {
            return Diagnostic.error("evaluation", thrown.getMessage(), spec.source().file(), null);
        }
        return complaints.whileChecking(thrown).diagnostics().getFirst();
    }
}
