package dev.counterpoint.engine.agent.trim;

import tla2sany.semantic.ExprNode;

import tlc2.tool.impl.FastTool;

/** The spec's assumptions about its constants. */
record Assumptions(FastTool tool) {
    /** Whether all are true that TLC checks; one that cannot be evaluated is not. */
    boolean hold() {
        ExprNode[] assumptions = tool.getAssumptions();
        boolean[] axioms = tool.getAssumptionIsAxiom();
        try {
            for (int i = 0; i < assumptions.length; i++) {
                if (!axioms[i] && !tool.isValid(assumptions[i])) {
                    return false;
                }
            }
            return true;
        } catch (RuntimeException | StackOverflowError e) {
            return false;
        }
    }
}
