package dev.counterpoint.regression;

import dev.counterpoint.state.Binding;
import dev.counterpoint.state.BooleanValue;
import dev.counterpoint.state.FunctionValue;
import dev.counterpoint.state.IntegerValue;
import dev.counterpoint.state.ModelValue;
import dev.counterpoint.state.RecordValue;
import dev.counterpoint.state.SequenceValue;
import dev.counterpoint.state.SetValue;
import dev.counterpoint.state.Step;
import dev.counterpoint.state.StringValue;
import dev.counterpoint.state.Trace;
import dev.counterpoint.state.Value;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An action of a schedule as a method of the adapter that drives a system. */
record Driven(String method, String action, List<Parameter> parameters) {
    private static final long LONGEST = Long.SIZE - 1L;

    /**
     * A parameter of the method.
     *
     * @param written as the spec names it
     */
    record Parameter(String name, String written, String type) {
        /** How its value is taken out of a step. */
        String taken(int index) {
            String value = "step.parameters.get(" + index + ")";
            return switch (type) {
                case "boolean" -> "(Boolean) " + value;
                case "long" -> "(Long) " + value;
                case "Object" -> value;
                default -> "(" + type + ") " + value;
            };
        }
    }

    /** The methods for a trace's actions, in the order in which they are first taken. */
    static List<Driven> of(Trace trace) {
        Map<List<String>, List<Step>> byShape = new LinkedHashMap<>();
        for (Step step : steps(trace)) {
            byShape.computeIfAbsent(shape(step), s -> new ArrayList<>()).add(step);
        }
        JavaNames methods = new JavaNames();
        List<Driven> driven = new ArrayList<>();
        for (List<Step> steps : byShape.values()) {
            Step first = steps.getFirst();
            JavaNames names = new JavaNames();
            List<Parameter> parameters = new ArrayList<>();
            for (int i = 0; i < first.parameters().size(); i++) {
                int at = i;
                String written = first.parameters().get(i).name();
                parameters.add(
                        new Parameter(
                                names.lower(written),
                                written,
                                type(
                                        steps.stream()
                                                .map(s -> s.parameters().get(at).value())
                                                .toList())));
            }
            driven.add(new Driven(methods.lower(first.action()), first.action(), parameters));
        }
        return driven;
    }

    /** The steps that a system has to take. */
    static List<Step> steps(Trace trace) {
        return Stream.concat(trace.steps().stream(), Stream.ofNullable(trace.closing()))
                .filter(step -> !step.equals(Step.STUTTERING))
                .toList();
    }

    private static List<String> shape(Step step) {
        List<String> shape = new ArrayList<>(List.of(step.action()));
        step.parameters().stream().map(Binding::name).forEach(shape::add);
        return shape;
    }

    private static String type(List<Value> values) {
        List<String> types = values.stream().map(Driven::type).distinct().toList();
        if (types.size() == 1) {
            return types.getFirst();
        }
        boolean numbers = types.stream().allMatch(t -> t.equals("long") || t.equals("BigInteger"));
        return numbers ? "Number" : "Object";
    }

    private static String type(Value value) {
        return switch (value) {
            case BooleanValue v -> "boolean";
            case IntegerValue v -> v.value().bitLength() <= LONGEST ? "long" : "BigInteger";
            case StringValue v -> "String";
            case ModelValue v -> "String";
            case SequenceValue v -> "List<?>";
            case SetValue v -> "Set<?>";
            case RecordValue v -> "Map<?, ?>";
            case FunctionValue v -> "Map<?, ?>";
            default -> "Object";
        };
    }

    /** As it is declared. */
    String declaration() {
        return "boolean "
                + method
                + parameters.stream()
                        .map(p -> p.type() + " " + p.name())
                        .collect(Collectors.joining(", ", "(", ")"));
    }

    /** As it is called with the parameters of a step. */
    String call() {
        List<String> arguments = new ArrayList<>();
        for (int i = 0; i < parameters.size(); i++) {
            arguments.add(parameters.get(i).taken(i));
        }
        return method + "(" + String.join(", ", arguments) + ")";
    }

    /** As the spec writes it. */
    String written() {
        return parameters.isEmpty()
                ? action
                : parameters.stream()
                        .map(Parameter::written)
                        .collect(Collectors.joining(", ", action + "(", ")"));
    }
}
