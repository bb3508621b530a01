package dev.counterpoint.lang.toml;

import java.util.List;
import java.util.Map;

/** A value and where it stands. */
public sealed interface TomlValue {
    /** The offset of its first character. */
    int start();

    /** The offset after its last character. */
    int end();

    /** What it is, in words. */
    String what();

    /** A string, without quotes and escapes. */
    record Text(String text, int start, int end) implements TomlValue {
        @Override
        public String what() {
            return "a string";
        }
    }

    /** A whole number. */
    record Whole(long number, int start, int end) implements TomlValue {
        @Override
        public String what() {
            return "a number";
        }
    }

    /** {@code true} or {@code false}. */
    record Truth(boolean value, int start, int end) implements TomlValue {
        @Override
        public String what() {
            return "yes or no";
        }
    }

    /** A number with a fraction, a date or a time: no setting has one. */
    record Other(String text, int start, int end) implements TomlValue {
        @Override
        public String what() {
            return "a fraction, date or time";
        }
    }

    /** Values in brackets. */
    record Items(List<TomlValue> items, int start, int end) implements TomlValue {
        public Items {
            items = List.copyOf(items);
        }

        @Override
        public String what() {
            return "a list";
        }
    }

    /** Values by key, in braces. */
    record Inline(Map<String, TomlValue> values, int start, int end) implements TomlValue {
        public Inline {
            values = Map.copyOf(values);
        }

        @Override
        public String what() {
            return "a table";
        }
    }
}
