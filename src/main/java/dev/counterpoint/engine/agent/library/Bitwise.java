package dev.counterpoint.engine.agent.library;

import static dev.counterpoint.engine.agent.library.Arguments.number;

import tlc2.overrides.TLAPlusOperator;
import tlc2.value.impl.IntValue;
import tlc2.value.impl.Value;

/** The module Bitwise, for natural numbers. */
@SuppressWarnings("MemberName") // TLC's messages name the methods.
public final class Bitwise {
    private static final String MODULE = "Bitwise";
    private static final int MOST = 31;

    private Bitwise() {}

    /** The bits that both have. */
    @TLAPlusOperator(identifier = "&", module = MODULE, warn = false)
    public static Value And(Value x, Value y) {
        return IntValue.gen(natural("&", x) & natural("&", y));
    }

    /** The bits that one has. */
    @TLAPlusOperator(identifier = "|", module = MODULE, warn = false)
    public static Value Or(Value x, Value y) {
        return IntValue.gen(natural("|", x) | natural("|", y));
    }

    /** The bits that one has and not the other. */
    @TLAPlusOperator(identifier = "^^", module = MODULE, warn = false)
    public static Value Xor(Value x, Value y) {
        return IntValue.gen(natural("^^", x) ^ natural("^^", y));
    }

    /** The bits up to the highest that it does not have. */
    @TLAPlusOperator(identifier = "Not", module = MODULE, warn = false)
    public static Value Not(Value x) {
        int bits = natural("Not", x);
        int all = bits == 0 ? 0 : Integer.highestOneBit(bits) * 2 - 1;
        return IntValue.gen(all & ~bits);
    }

    /** The bits moved down. */
    @TLAPlusOperator(identifier = "shiftR", module = MODULE, warn = false)
    public static Value shiftR(Value n, Value places) {
        int moved = natural("shiftR", places);
        return IntValue.gen(moved > MOST ? 0 : natural("shiftR", n) >> moved);
    }

    private static int natural(String operator, Value value) {
        int number = number(operator, value);
        if (number < 0) {
            throw Arguments.wrong(operator, "natural number", value);
        }
        return number;
    }
}
