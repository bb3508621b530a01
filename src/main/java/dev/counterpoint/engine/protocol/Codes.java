package dev.counterpoint.engine.protocol;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Numbers for the constants of an enum: their places, from 0, in a list that is written out. */
final class Codes<E extends Enum<E>> {
    private final List<E> constants;
    private final Map<E, Integer> numbers;

    Codes(Class<E> type, List<E> constants) {
        this.constants = List.copyOf(constants);
        this.numbers = new EnumMap<>(type);
        for (E constant : constants) {
            numbers.put(constant, numbers.size());
        }
        if (numbers.size() != type.getEnumConstants().length) {
            throw new IllegalArgumentException("not all numbered: " + type);
        }
    }

    void write(MessageWriter out, E constant) {
        out.bytes().put(numbers.getOrDefault(constant, -1));
    }

    E read(MessageReader in) {
        int number = in.bytes().get();
        if (number >= constants.size()) {
            throw new ProtocolException("an unknown constant: " + number);
        }
        return constants.get(number);
    }
}
