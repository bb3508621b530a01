package dev.counterpoint.regression;

import dev.counterpoint.export.TraceFile;
import dev.counterpoint.export.TraceMeta;
import dev.counterpoint.lang.BehaviorParts;
import dev.counterpoint.lang.GeneratedModel;
import dev.counterpoint.spec.Declaration;
import dev.counterpoint.spec.Model;
import dev.counterpoint.spec.SourceRange;
import dev.counterpoint.spec.Spec;
import dev.counterpoint.state.State;
import dev.counterpoint.state.Step;
import dev.counterpoint.state.Trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A schedule as a module around the spec, and a model for it: the spec may do nothing but the
 * schedule's steps, and the violated property is asked for. TLC passes it where a step is no longer
 * possible, or all are and the property holds.
 */
final class ScheduleModule {
    private static final SourceRange NOWHERE = new SourceRange("schedule", 1, 1, 1, 1);

    private final TraceFile file;
    private final Trace trace;
    private final Spec spec;
    private final Model model;
    private final BehaviorParts parts;
    private final String name;
    private final String prefix;
    private final int last;
    private final StringBuilder text = new StringBuilder();

    /**
     * Of a schedule.
     *
     * @param words all names in the spec's modules, from which the module's must differ
     */
    ScheduleModule(
            TraceFile file,
            Spec spec,
            Model model,
            BehaviorParts parts,
            String name,
            Set<String> words) {
        this.file = file;
        trace = file.trace();
        this.spec = spec;
        this.model = model;
        this.parts = parts;
        this.name = name;
        last = trace.states().size() - 1;
        String free = "Schedule";
        for (int i = 2; isTaken(free, words); i++) {
            free = "Schedule" + i;
        }
        prefix = free;
    }

    private static boolean isTaken(String prefix, Set<String> words) {
        return words.stream().anyMatch(w -> w.startsWith(prefix));
    }

    /** The module's text. */
    String module() {
        body();
        String body = text.toString();
        Set<String> needed = new TreeSet<>();
        if (body.contains(":>") || body.contains("@@")) {
            needed.add("TLC");
        }
        if (body.contains("-")) {
            needed.add("Integers");
        }
        String bar = "-".repeat(Math.max(4, 36 - name.length() / 2));
        StringBuilder module = new StringBuilder(bar + " MODULE " + name + " " + bar + "\n");
        comment(module);
        module.append("EXTENDS ").append(spec.root().name());
        needed.forEach(m -> module.append(", ").append(m));
        module.append("\n\n");
        List<String> values = modelValues();
        if (!values.isEmpty()) {
            module.append("CONSTANTS ").append(String.join(", ", values)).append("\n\n");
        }
        module.append("\\* How many steps of the schedule were taken.\nVARIABLE ");
        module.append(prefix).append("Step\n\n").append(body);
        return module.append("=".repeat(bar.length() * 2 + name.length() + 9))
                .append('\n')
                .toString();
    }

    private void comment(StringBuilder module) {
        module.append("\\* ").append(oneLine(file.headline())).append('\n');
        TraceMeta.Property property = file.meta().property();
        if (property != null && property.plain() != null) {
            module.append("\\* ").append(oneLine(property.plain())).append('\n');
        }
        module.append(
                "\\* TLC passes this once the spec does not allow the schedule any more, or the\n");
        module.append("\\* schedule does no harm. Keep it beside ").append(spec.root().name());
        module.append(".tla.\n");
    }

    private static String oneLine(String words) {
        return words.replaceAll("\\s+", " ");
    }

    private void body() {
        for (int i = 0; i < parts.initial().size(); i++) {
            define(prefix + "From" + (i + 1), parts.initial().get(i));
        }
        define(prefix + "Any", parts.next());
        line(prefix + "Init ==");
        for (int i = 0; i < parts.initial().size(); i++) {
            line("    /\\ " + prefix + "From" + (i + 1));
        }
        line("    /\\ " + prefix + "Step = 0");
        ModuleSteps.equalities(trace.states().getFirst())
                .forEach((variable, value) -> line("    /\\ " + variable + " = " + value));
        line("");
        line(prefix + "Next ==");
        ModuleSteps steps = new ModuleSteps(spec);
        for (int i = 0; i < trace.steps().size(); i++) {
            step(i, steps, trace.steps().get(i), trace.states().get(i + 1), i + 1);
        }
        Step closing = trace.closing();
        if (goesRound() && closing != null) {
            int loop = trace.loop().orElseThrow();
            step(last, steps, closing, trace.states().get(loop), loop);
        }
        if (trace.steps().isEmpty()) {
            line("    /\\ FALSE");
            line("    /\\ UNCHANGED <<" + String.join(", ", variables()) + ">>");
        }
        line("");
        harmless();
    }

    private List<String> variables() {
        List<String> names = new ArrayList<>(trace.variables());
        names.add(prefix + "Step");
        return names;
    }

    private void step(int at, ModuleSteps steps, Step step, State after, int next) {
        line("    \\/ /\\ " + prefix + "Step = " + at);
        if (step.equals(Step.STUTTERING)) {
            line("       /\\ UNCHANGED <<" + String.join(", ", trace.variables()) + ">>");
        } else {
            List<String> conjuncts = steps.of(step, after);
            boolean named = conjuncts.size() == 1 && !conjuncts.getFirst().contains("' = ");
            // By states, the spec has to make the next state before it can be compared.
            if (!named) {
                line("       /\\ " + prefix + "Any");
            }
            conjuncts.forEach(c -> line("       /\\ " + c));
            if (named) {
                line("       /\\ " + prefix + "Any");
            }
        }
        line("       /\\ " + prefix + "Step' = " + next);
    }

    private boolean goesRound() {
        return trace.isLasso() && !trace.endsStuttering();
    }

    /** What is asked for besides the property itself. */
    private void harmless() {
        if (isDeadlock()) {
            line(
                    prefix
                            + "GoesOn == "
                            + prefix
                            + "Step = "
                            + last
                            + " => ENABLED "
                            + prefix
                            + "Any");
            line("");
        }
        if (!trace.isLasso()) {
            return;
        }
        List<String> premises = new ArrayList<>();
        for (int i = 0; i < parts.fairness().size(); i++) {
            define(prefix + "Fairness" + (i + 1), parts.fairness().get(i));
            premises.add(prefix + "Fairness" + (i + 1));
        }
        String step = prefix + "Step";
        premises.add(
                goesRound()
                        ? "[]<><<%s = %d /\\ %s' = %d>>_%s"
                                .formatted(step, last, step, trace.loop().orElseThrow(), step)
                        : "<>[](" + step + " = " + last + ")");
        line(prefix + "DoesNoHarm == (" + String.join(" /\\ ", premises) + ") => " + property());
        line("");
    }

    private boolean isDeadlock() {
        TraceMeta.Property property = file.meta().property();
        return property != null && property.kind().equals("deadlock");
    }

    private String property() {
        TraceMeta.Property property = file.meta().property();
        return property == null ? "TRUE" : Objects.requireNonNullElse(property.name(), "TRUE");
    }

    private void define(String defined, String as) {
        line(as.contains("\n") ? defined + " ==\n" + as : defined + " == " + as);
        line("");
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    /** The model of the module, as files. */
    GeneratedModel model(Set<String> names, Set<String> modules) {
        List<Model.Assignment> constants = new ArrayList<>(model.constants());
        modelValues()
                .forEach(
                        v -> {
                            constants.removeIf(c -> c.name().equals(v));
                            constants.add(new Model.Assignment(v, v, false, null, NOWHERE));
                        });
        List<Model.Entry> invariants = new ArrayList<>();
        List<Model.Entry> properties = new ArrayList<>();
        TraceMeta.Property property = file.meta().property();
        if (isDeadlock()) {
            invariants.add(new Model.Entry(prefix + "GoesOn", NOWHERE));
        } else if (trace.isLasso()) {
            properties.add(new Model.Entry(prefix + "DoesNoHarm", NOWHERE));
        } else if (property != null && property.name() != null) {
            boolean ofSteps = property.kind().equals("property");
            (ofSteps ? properties : invariants).add(new Model.Entry(property.name(), NOWHERE));
        }
        Model own =
                new Model(
                        constants,
                        null,
                        new Model.Entry(prefix + "Init", NOWHERE),
                        new Model.Entry(prefix + "Next", NOWHERE),
                        invariants,
                        properties,
                        model.constraints(),
                        model.actionConstraints(),
                        List.of(),
                        null,
                        null,
                        null,
                        false);
        return GeneratedModel.of(name, own, names, modules);
    }

    /** Model values that the module mentions and the spec does not declare. */
    private List<String> modelValues() {
        Set<String> declared =
                spec.constants().stream().map(Declaration::name).collect(Collectors.toSet());
        return ModelValues.in(trace).stream().filter(v -> !declared.contains(v)).toList();
    }
}
