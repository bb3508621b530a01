package dev.counterpoint.lang;

import dev.counterpoint.spec.Definition;
import dev.counterpoint.spec.Expression;
import dev.counterpoint.spec.Expression.Operator;
import dev.counterpoint.spec.Expression.Operator.OperatorKind;
import dev.counterpoint.spec.SourceRange;
import dev.counterpoint.spec.Spec;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Which definition an operator means, and what a definition uses. */
final class Names {
    private final Spec spec;

    Names(Spec spec) {
        this.spec = spec;
    }

    /** The definition of the spec that an operator means; null for any other operator. */
    @Nullable Definition definition(Operator operator) {
        if (operator.kind() != OperatorKind.DEFINITION) {
            return null;
        }
        String module = operator.module();
        Stream<Definition> there =
                module == null
                        ? Stream.of()
                        : spec.modules().stream()
                                .filter(m -> m.name().equals(module))
                                .flatMap(m -> m.definitions().stream());
        // Of an instance's operator only the last part is its name in the module it is from.
        String name = operator.name().substring(operator.name().lastIndexOf('!') + 1);
        return there.filter(d -> d.name().equals(name))
                .findFirst()
                .or(() -> spec.definition(operator.name()))
                .orElse(null);
    }

    /** All definitions that one uses, directly or through others, itself not counted. */
    List<Definition> uses(Definition definition) {
        return uses(definition.body());
    }

    /** All definitions that an expression uses, directly or through others. */
    List<Definition> uses(Expression body) {
        List<Definition> found = new ArrayList<>();
        collect(body, found, new HashSet<>());
        return found;
    }

    private void collect(Expression formula, List<Definition> found, Set<SourceRange> seen) {
        Operator operator = Formulas.operator(formula);
        Definition used = operator == null ? null : definition(operator);
        if (used != null && seen.add(used.nameRange())) {
            found.add(used);
            collect(used.body(), found, seen);
        }
        Formulas.children(formula).forEach(child -> collect(child, found, seen));
    }
}
