package dev.counterpoint.cli;

import dev.counterpoint.check.CheckRequest;
import dev.counterpoint.check.ModelSource;
import dev.counterpoint.check.RecordedGraph;
import dev.counterpoint.check.StateExpressions;
import dev.counterpoint.engine.Explorer;
import dev.counterpoint.engine.protocol.SpecSource;
import dev.counterpoint.graph.Cancel;
import dev.counterpoint.graph.ExpressionColumn;
import dev.counterpoint.graph.Label;
import dev.counterpoint.graph.Progress;
import dev.counterpoint.graph.projection.Grouping;
import dev.counterpoint.lang.Card;
import dev.counterpoint.lang.CardKind;
import dev.counterpoint.lang.Spelling;
import dev.counterpoint.spec.Spec;
import dev.counterpoint.state.Binding;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the spec of a graph is asked: its actions, its variables, values of expressions. */
final class GraphQuestions implements AutoCloseable {
    private static final Pattern UNKNOWN = Pattern.compile("(\\w+) is not defined here\\.");

    private final Supplier<Explorer> explorers;
    private final CheckRequest request;
    private @Nullable Explorer explorer;
    private @Nullable List<Card> cards;

    GraphQuestions(Supplier<Explorer> explorers, CheckRequest request) {
        this.explorers = explorers;
        this.request = request;
    }

    private Explorer explorer() {
        if (explorer == null) {
            explorer = explorers.get();
        }
        return explorer;
    }

    /**
     * Refuses what the model has no answer to, before it is checked. Of a model that cannot be
     * loaded the check will tell.
     */
    void check(GraphViewOptions options, LayoutOption layout) {
        boolean asks = options.asks() || layout.variable() != null || layout.property() != null;
        Optional<SpecSource> source = asks ? ModelSource.of(request) : Optional.empty();
        try {
            if (source.isPresent()) {
                check(options, layout, explorer().load(source.get()).join().variables());
            }
        } catch (CompletionException e) {
            // An engine that cannot answer this will not answer the check either, which tells why.
            close();
        }
    }

    private void check(GraphViewOptions options, LayoutOption layout, List<String> variables) {
        if (variables.isEmpty()) {
            return;
        }
        options.checkVariables("--project", options.variables(), variables);
        String variable = layout.variable();
        if (variable != null) {
            options.checkVariables("--color", List.of(variable), variables);
        }
        options.expressions().forEach((o, e) -> check(options, o, e, variables));
        String property = layout.property();
        if (property != null) {
            check(options, "--color", property, variables);
        }
    }

    private void check(
            GraphViewOptions options, String option, String expression, List<String> variables) {
        String error = explorer().evaluateAll(expression, List.of()).join().error();
        if (error != null) {
            throw options.wrongExpression(option, withNearName(error, variables));
        }
    }

    /** Names a definition or variable that a misspelt name was probably meant to be. */
    private String withNearName(String error, List<String> variables) {
        Matcher unknown = UNKNOWN.matcher(error);
        Spec spec = unknown.matches() ? parsed() : null;
        if (spec == null) {
            return error;
        }
        List<String> known = new ArrayList<>(variables);
        spec.modules().forEach(m -> m.definitions().forEach(d -> known.add(d.name())));
        return unknown.group(1) + " is not defined here" + Spelling.meant(unknown.group(1), known);
    }

    /** What an expression is in all recorded states. */
    ExpressionColumn evaluate(String expression, RecordedGraph recorded) {
        return new StateExpressions(explorer(), recorded)
                .evaluate(
                        expression,
                        recorded.graph().states(),
                        Grouping.MOST,
                        Progress.NONE,
                        Cancel.ON_INTERRUPT);
    }

    /** The names of the actions that are not the system's. */
    Set<String> environmentActions() {
        return cards().stream()
                .filter(card -> card.kind() == CardKind.ENVIRONMENT_ACTION)
                .map(Card::name)
                .collect(Collectors.toSet());
    }

    /** Who acts in a step, by the parameter that says so. */
    Function<Label, @Nullable Binding> actors() {
        Map<String, String> parameters =
                cards().stream()
                        .filter(card -> card.actor() != null)
                        .collect(
                                Collectors.toMap(
                                        Card::name,
                                        card -> String.valueOf(card.actor()),
                                        (first, second) -> first));
        return label -> {
            String parameter = parameters.get(label.step().action());
            return label.step().parameters().stream()
                    .filter(binding -> binding.name().equals(parameter))
                    .findFirst()
                    .orElse(null);
        };
    }

    private List<Card> cards() {
        List<Card> known = cards;
        if (known == null) {
            known = read();
            cards = known;
        }
        return known;
    }

    private List<Card> read() {
        try {
            Spec spec = parsed();
            return spec == null ? List.of() : SpecCards.of(spec, request.spec());
        } catch (CompletionException e) {
            // The picture is right without dashes too.
            return List.of();
        }
    }

    private @Nullable Spec parsed() {
        return SpecCards.parse(explorer(), request.spec(), request.libraries()).spec();
    }

    @Override
    public void close() {
        if (explorer != null) {
            explorer.close();
            explorer = null;
        }
    }
}
