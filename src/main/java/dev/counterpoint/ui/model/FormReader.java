package dev.counterpoint.ui.model;

import dev.counterpoint.lang.CfgReader;
import dev.counterpoint.lang.CfgSection;
import dev.counterpoint.lang.ConstantText;
import dev.counterpoint.lang.DeclaredNames;
import dev.counterpoint.lang.ModelAdvice;
import dev.counterpoint.lang.ModelChecker;
import dev.counterpoint.lang.ModelChoices;
import dev.counterpoint.lang.ModelModule;
import dev.counterpoint.spec.Declaration;
import dev.counterpoint.spec.Diagnostic;
import dev.counterpoint.spec.Model;
import dev.counterpoint.spec.Model.Assignment;
import dev.counterpoint.spec.Spec;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes of a model's text, and what is known of its spec, what the form shows. */
final class FormReader {
    private Known known = Known.NOTHING;
    private ModelChoices choices = ModelChoices.NONE;

    void know(Known fresh) {
        known = fresh;
        Spec spec = fresh.spec();
        choices = spec == null ? ModelChoices.NONE : ModelChoices.of(spec, fresh.cards());
    }

    ModelChoices choices() {
        return choices;
    }

    /** Names that may not be used for something else. */
    Set<String> names() {
        Spec spec = known.spec();
        return spec == null ? Set.of() : new ModelChecker(spec, Set.of()).names();
    }

    /**
     * What there is to show.
     *
     * @param module the text of a module around the spec; empty where the spec is not within one
     * @param pending values that are not in the text, because it cannot hold them
     */
    FormState read(
            ModelTarget target,
            String text,
            String module,
            Map<String, ConstantText> pending,
            boolean dirty) {
        CfgReader.Reading reading = CfgReader.read(target.config(), text);
        Model model = reading.model();
        Spec spec = known.spec();
        List<ModelAdvice> advice = List.of();
        ModelChecker checker = null;
        if (spec != null) {
            checker = new ModelChecker(spec, around(target, module));
            advice = checker.check(model);
        }
        List<Diagnostic> unreadable =
                reading.diagnostics().stream()
                        .filter(d -> d.severity() == Diagnostic.Severity.ERROR)
                        .toList();
        return new FormState(
                target,
                text,
                model,
                choices,
                rows(model, module, pending, advice, checker),
                unreadable,
                advice,
                dirty);
    }

    private static Set<String> around(ModelTarget target, String module) {
        if (module.isEmpty()) {
            return Set.of();
        }
        DeclaredNames names = DeclaredNames.of(target.module(), module);
        Set<String> all = new HashSet<>(names.definitions());
        all.addAll(names.constants().keySet());
        return all;
    }

    private List<ConstantRow> rows(
            Model model,
            String module,
            Map<String, ConstantText> pending,
            List<ModelAdvice> advice,
            @Nullable ModelChecker checker) {
        List<ConstantRow> rows = new ArrayList<>();
        Set<String> declared = new HashSet<>();
        for (Declaration constant : choices.constants()) {
            declared.add(constant.name());
            Assignment given = last(model, constant.name());
            rows.add(
                    row(
                            constant.name(),
                            constant.arity(),
                            true,
                            given,
                            model,
                            module,
                            pending,
                            advice,
                            checker));
        }
        for (Assignment other : model.constants()) {
            boolean own = !other.override() && other.name().equals(other.value());
            boolean more = known.spec() != null && own;
            if (!declared.contains(other.name()) && !more) {
                rows.add(
                        row(
                                other.name(),
                                0,
                                false,
                                other,
                                model,
                                module,
                                pending,
                                advice,
                                checker));
            }
        }
        return rows;
    }

    private static @Nullable Assignment last(Model model, String name) {
        return model.constants().stream()
                .filter(c -> c.name().equals(name) && c.inModule() == null)
                .reduce((a, b) -> b)
                .orElse(null);
    }

    private static ConstantRow row(
            String name,
            int arity,
            boolean declared,
            @Nullable Assignment given,
            Model model,
            String module,
            Map<String, ConstantText> pending,
            List<ModelAdvice> advice,
            @Nullable ModelChecker checker) {
        ConstantText waiting = pending.get(name);
        String written = waiting == null ? written(given, module) : waiting.text();
        ConstantText value = waiting == null ? ConstantText.of(written) : waiting;
        boolean inModule = given != null && given.override() && !written.startsWith("<-");
        String problem =
                waiting != null
                        ? waiting.problem()
                        : advice.stream()
                                .filter(a -> a.section() == CfgSection.CONSTANTS)
                                .filter(a -> name.equals(a.name()))
                                .map(ModelAdvice::sentence)
                                .findFirst()
                                .orElse("");
        boolean set = value.kind() == ConstantText.Kind.SET_OF_MODEL_VALUES;
        String symmetry = checker == null || !set ? null : checker.symmetryOf(name);
        return new ConstantRow(
                name,
                given == null ? null : given.inModule(),
                arity,
                declared,
                written,
                inModule ? "said in the module around the spec" : value.kind().words(),
                set,
                symmetry,
                symmetry != null
                        && model.symmetry().stream().anyMatch(e -> e.name().equals(symmetry)),
                problem,
                waiting != null && waiting.kind() == ConstantText.Kind.EXPRESSION);
    }

    private static String written(@Nullable Assignment given, String module) {
        if (given == null) {
            return "";
        }
        return given.override()
                ? ModelModule.valueOf(module, given.value()).orElse("<- " + given.value())
                : given.value();
    }
}
