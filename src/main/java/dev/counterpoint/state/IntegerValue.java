package dev.counterpoint.state;

import java.math.BigInteger;

/** An integer of any size. */
public record IntegerValue(BigInteger value) implements Value {
    /** The integer of a Java number. */
    public static IntegerValue of(long value) {
        return new IntegerValue(BigInteger.valueOf(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
