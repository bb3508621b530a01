package dev.counterpoint.export;

import dev.counterpoint.state.Binding;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** The names under which nodes of a graph have values, numbered in the order of their coming. */
final class GraphNames {
    private final Map<String, Integer> numbers = new LinkedHashMap<>();

    static GraphNames of(GraphFile file) throws IOException {
        GraphNames names = new GraphNames();
        file.forEachNode(node -> node.values().forEach(names::add));
        return names;
    }

    private void add(Binding value) {
        numbers.putIfAbsent(value.name(), numbers.size());
    }

    int number(String name) {
        return numbers.getOrDefault(name, -1);
    }

    Iterable<String> all() {
        return numbers.keySet();
    }
}
