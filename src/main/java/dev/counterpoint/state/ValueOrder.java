package dev.counterpoint.state;

import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** The total order of values: by kind, then by size where there is one, then by content. */
final class ValueOrder {
    private ValueOrder() {}

    static int compare(Value a, Value b) {
        int kinds = Integer.compare(rank(a), rank(b));
        return kinds != 0 ? kinds : compareSameKind(a, b);
    }

    private static int rank(Value value) {
        return switch (value) {
            case BooleanValue v -> 0;
            case IntegerValue v -> 1;
            case StringValue v -> 2;
            case ModelValue v -> 3;
            case SetValue v -> 4;
            case SequenceValue v -> 5;
            case RecordValue v -> 6;
            case FunctionValue v -> 7;
            case OpaqueValue v -> 8;
        };
    }

    private static int compareSameKind(Value a, Value b) {
        return switch (a) {
            case BooleanValue v -> Boolean.compare(v.value(), ((BooleanValue) b).value());
            case IntegerValue v -> v.value().compareTo(((IntegerValue) b).value());
            case StringValue v -> v.value().compareTo(((StringValue) b).value());
            case ModelValue v -> v.name().compareTo(((ModelValue) b).name());
            case SetValue v -> compareAll(v.elements(), ((SetValue) b).elements());
            case SequenceValue v -> compareAll(v.elements(), ((SequenceValue) b).elements());
            case RecordValue v -> compareMaps(v.fields(), ((RecordValue) b).fields());
            case FunctionValue v -> compareMaps(v.entries(), ((FunctionValue) b).entries());
            case OpaqueValue v -> v.text().compareTo(((OpaqueValue) b).text());
        };
    }

    private static <T extends Comparable<? super T>> int compareAll(
            List<T> a, java.util.List<T> b) {
        int sizes = Integer.compare(a.size(), b.size());
        for (int i = 0; sizes == 0 && i < a.size(); i++) {
            sizes = a.get(i).compareTo(b.get(i));
        }
        return sizes;
    }

    private static <K extends Comparable<? super K>> int compareMaps(
            Map<K, Value> a, Map<K, Value> b) {
        int result = Integer.compare(a.size(), b.size());
        Iterator<Map.Entry<K, Value>> left = a.entrySet().iterator();
        Iterator<Map.Entry<K, Value>> right = b.entrySet().iterator();
        while (result == 0 && left.hasNext()) {
            Map.Entry<K, Value> x = left.next();
            Map.Entry<K, Value> y = right.next();
            result = x.getKey().compareTo(y.getKey());
            if (result == 0) {
                result = x.getValue().compareTo(y.getValue());
            }
        }
        return result;
    }
}
