package tlc2.tool.impl;

import org.jspecify.annotations.Nullable;

import tla2sany.semantic.FormalParamNode;
import tla2sany.semantic.OpDefNode;
import tla2sany.semantic.SemanticNode;

import java.util.List;

/**
 * An action that steps are named by: where disjunction, existential quantification, LET and
 * application alone lead from Next.
 *
 * @param number counts from 0 within a spec
 * @param operator the innermost operator on the way; null where Next is written without one
 * @param formula what is left to be evaluated there
 * @param parameters the operator's parameters
 * @param quantified names bound on the way that no parameter shows, outermost first; not every way
 *     that leads here binds all of them
 * @param top whether the operator is Next itself
 */
public record NamedAction(
        int number,
        @Nullable OpDefNode operator,
        SemanticNode formula,
        List<FormalParamNode> parameters,
        List<FormalParamNode> quantified,
        boolean top) {
    public NamedAction {
        parameters = List.copyOf(parameters);
        quantified = List.copyOf(quantified);
    }
}
