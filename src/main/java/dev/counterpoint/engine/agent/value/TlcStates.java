package dev.counterpoint.engine.agent.value;

import dev.counterpoint.state.BooleanValue;
import dev.counterpoint.state.FunctionValue;
import dev.counterpoint.state.IntegerValue;
import dev.counterpoint.state.ModelValue;
import dev.counterpoint.state.OpaqueValue;
import dev.counterpoint.state.RecordValue;
import dev.counterpoint.state.SequenceValue;
import dev.counterpoint.state.SetValue;
import dev.counterpoint.state.State;
import dev.counterpoint.state.StringValue;
import dev.counterpoint.state.Value;

import tla2sany.semantic.OpDeclNode;

import tlc2.tool.TLCState;
import tlc2.value.IValue;
import tlc2.value.impl.BoolValue;
import tlc2.value.impl.FcnRcdValue;
import tlc2.value.impl.IntValue;
import tlc2.value.impl.SetEnumValue;
import tlc2.value.impl.TupleValue;

import util.UniqueString;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** TLC's states as ours, and our states and values as TLC's, for one loaded spec. */
public final class TlcStates {
    private final UniqueString[] names;
    private final List<String> variables;

    /** For a spec with these variables. */
    public TlcStates(OpDeclNode[] variables) {
        names =
                Arrays.stream(asDeclared(variables))
                        .map(OpDeclNode::getName)
                        .toArray(UniqueString[]::new);
        this.variables = Arrays.stream(names).map(UniqueString::toString).toList();
    }

    /** Variables in the order of their declarations: SANY has them in that of a hash table. */
    public static OpDeclNode[] asDeclared(OpDeclNode[] variables) {
        List<String> modules =
                Arrays.stream(variables).map(v -> v.getLocation().source()).distinct().toList();
        return Arrays.stream(variables)
                .sorted(
                        Comparator.<OpDeclNode>comparingInt(
                                        v -> modules.indexOf(v.getLocation().source()))
                                .thenComparingInt(v -> v.getLocation().beginLine())
                                .thenComparingInt(v -> v.getLocation().beginColumn()))
                .toArray(OpDeclNode[]::new);
    }

    /** The variables' names in the order of their declarations. */
    public List<String> variables() {
        return variables;
    }

    /**
     * A state of TLC as ours.
     *
     * @throws IllegalArgumentException with a sentence, where a variable has no value yet
     */
    public State of(TLCState state) {
        List<Value> values = new ArrayList<>(names.length);
        for (UniqueString name : names) {
            IValue value = state.lookup(name);
            if (value == null) {
                throw new IllegalArgumentException("The variable " + name + " has no value.");
            }
            values.add(TlcValues.of(value));
        }
        return new State(variables, values);
    }

    /**
     * One of our states as TLC's; variables are matched by name.
     *
     * @throws IllegalArgumentException with a sentence, where TLC cannot have such a state
     */
    public TLCState toTlc(State state) {
        TLCState result = TLCState.Empty.createEmpty();
        for (UniqueString name : names) {
            Value value = state.get(name.toString());
            if (value == null) {
                throw new IllegalArgumentException("The state has no variable " + name + ".");
            }
            result.bind(name, toTlc(value));
        }
        return result;
    }

    /**
     * One of our states as TLC's, which may lack variables.
     *
     * @throws IllegalArgumentException with a sentence, where TLC cannot have such a state
     */
    public TLCState partlyToTlc(State state) {
        TLCState result = TLCState.Empty.createEmpty();
        for (UniqueString name : names) {
            Value value = state.get(name.toString());
            if (value != null) {
                result.bind(name, toTlc(value));
            }
        }
        return result;
    }

    /**
     * One of our values as TLC's, normalized.
     *
     * @throws IllegalArgumentException with a sentence, where TLC cannot have such a value
     */
    public static tlc2.value.impl.Value toTlc(Value value) {
        return switch (value) {
            case BooleanValue v -> v.value() ? BoolValue.ValTrue : BoolValue.ValFalse;
            case IntegerValue v -> integer(v);
            case StringValue v ->
                    new tlc2.value.impl.StringValue(UniqueString.uniqueStringOf(v.value()));
            case ModelValue v -> tlc2.value.impl.ModelValue.make(v.name());
            case SetValue v -> new SetEnumValue(all(v.elements()), false).normalize();
            case SequenceValue v -> new TupleValue(all(v.elements()));
            case RecordValue v ->
                    new tlc2.value.impl.RecordValue(
                                    v.fields().keySet().stream()
                                            .map(UniqueString::uniqueStringOf)
                                            .toArray(UniqueString[]::new),
                                    all(v.fields().values()),
                                    false)
                            .normalize();
            case FunctionValue v ->
                    new FcnRcdValue(all(v.entries().keySet()), all(v.entries().values()), false)
                            .normalize();
            case OpaqueValue v ->
                    throw new IllegalArgumentException(
                            "The value " + v.text() + " cannot be put into a state.");
        };
    }

    private static tlc2.value.impl.Value[] all(Collection<Value> values) {
        return values.stream().map(TlcStates::toTlc).toArray(tlc2.value.impl.Value[]::new);
    }

    private static IntValue integer(IntegerValue value) {
        try {
            return IntValue.gen(value.value().intValueExact());
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException(
                    "TLC's integers have 32 bits: " + value + " is too large.", e);
        }
    }
}
