package dev.counterpoint.state;

import java.util.function.Consumer;

/** What became of one place (an index, a field, a key) between two values. */
public sealed interface Part {
    /** It was there before and is unchanged. */
    record Kept(Value value) implements Part {}

    /** It was not there before. */
    record Added(Value value) implements Part {}

    /** It is no longer there. */
    record Removed(Value value) implements Part {}

    /** It is there before and after, with another value. */
    record Altered(Diff diff) implements Part {}

    /** Hands over the value before, if there was one. */
    default void before(Consumer<Value> consumer) {
        switch (this) {
            case Kept(Value value) -> consumer.accept(value);
            case Removed(Value value) -> consumer.accept(value);
            case Altered(Diff diff) -> consumer.accept(diff.before());
            case Added(Value value) -> {}
        }
    }

    /** Hands over the value after, if there is one. */
    default void after(Consumer<Value> consumer) {
        switch (this) {
            case Kept(Value value) -> consumer.accept(value);
            case Added(Value value) -> consumer.accept(value);
            case Altered(Diff diff) -> consumer.accept(diff.after());
            case Removed(Value value) -> {}
        }
    }
}
