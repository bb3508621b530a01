package tlc2.tool.impl;

import tla2sany.semantic.SemanticNode;

import tlc2.tool.TLCState;
import tlc2.value.impl.Value;

/** A formula that stands where one of the spec's stands, and whose value is ours to say. */
public abstract class OwnFormula extends SemanticNode {
    private final SemanticNode original;

    /** Where the tools ask for its place, it has that of the original. */
    protected OwnFormula(SemanticNode original) {
        super(original.getKind(), original.getTreeNode());
        this.original = original;
    }

    /** Its value in a state or on a step. */
    public abstract Value value(TLCState state, TLCState next);

    @Override
    public String levelDataToString() {
        return "";
    }

    @Override
    public String toString() {
        return original.toString();
    }
}
