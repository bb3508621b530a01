package dev.counterpoint.export;

import dev.counterpoint.graph.picture.Rgba;
import dev.counterpoint.state.Binding;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;

/**
 * A graph as GraphML, for yEd, Gephi, igraph, NetworkX. Nodes have the data {@code label}, {@code
 * state} (numbered from 0; without it several), {@code states}, {@code initial}, {@code level},
 * {@code kind}, {@code x}, {@code y} and each variable's TLA+ value, where they are coloured {@code
 * color} and what it says, {@code meaning}; edges {@code label}, {@code action}, {@code
 * transitions}, {@code environment} and {@code counterexample}, of two compared graphs {@code
 * presence}. The same graph gives the same bytes.
 */
public final class GraphMlExport {
    private static final String[][] NODE_DATA = {
        {"label", "string"}, {"state", "int"}, {"states", "int"}, {"initial", "boolean"},
        {"level", "int"}, {"kind", "string"}, {"meaning", "string"}, {"color", "string"},
        {"x", "double"}, {"y", "double"}
    };
    private static final String[][] EDGE_DATA = {
        {"label", "string"},
        {"action", "string"},
        {"transitions", "int"},
        {"environment", "boolean"},
        {"counterexample", "boolean"},
        {"presence", "string"}
    };

    private GraphMlExport() {}

    /** Writes it in UTF-8, and flushes but does not close. */
    public static void write(GraphFile file, OutputStream out) throws IOException {
        XmlFile xml = new XmlFile(out);
        GraphNames names = GraphNames.of(file);
        xml.open(
                "graphml",
                "xmlns",
                "http://graphml.graphdrawing.org/xmlns",
                "xmlns:xsi",
                "http://www.w3.org/2001/XMLSchema-instance",
                "xsi:schemaLocation",
                "http://graphml.graphdrawing.org/xmlns"
                        + " http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd");
        keys(xml, "node", "n_", NODE_DATA);
        for (String name : names.all()) {
            key(xml, "v" + names.number(name), "node", name, "string");
        }
        keys(xml, "edge", "e_", EDGE_DATA);
        xml.open("graph", "id", "states", "edgedefault", "directed");
        xml.text("desc", file.picture().title() + " " + file.picture().extent());
        file.forEachNode(node -> node(xml, node, names));
        file.forEachEdge(edge -> edge(xml, edge));
        xml.close("graph").close("graphml").flush();
    }

    private static void keys(XmlFile xml, String on, String prefix, String[][] data)
            throws IOException {
        for (String[] item : data) {
            key(xml, prefix + item[0], on, item[0], item[1]);
        }
    }

    private static void key(XmlFile xml, String id, String on, String name, String type)
            throws IOException {
        xml.empty("key", "id", id, "for", on, "attr.name", name, "attr.type", type);
    }

    private static void node(XmlFile xml, GraphFile.Node node, GraphNames names)
            throws IOException {
        xml.open("node", "id", "n" + node.number());
        data(xml, "n_label", node.label());
        data(xml, "n_", node.data());
        Rgba color = node.color();
        if (color != null) {
            data(xml, "n_color", color.hex());
        }
        data(xml, "n_x", node.x());
        data(xml, "n_y", node.y());
        for (Binding value : node.values()) {
            data(xml, "v" + names.number(value.name()), value.value());
        }
        xml.close("node");
    }

    private static void edge(XmlFile xml, GraphFile.Edge edge) throws IOException {
        xml.open(
                "edge",
                "id",
                "e" + edge.number(),
                "source",
                "n" + edge.source(),
                "target",
                "n" + edge.target());
        data(xml, "e_label", edge.label());
        data(xml, "e_", edge.data());
        xml.close("edge");
    }

    private static void data(XmlFile xml, String prefix, Map<String, Object> all)
            throws IOException {
        for (Map.Entry<String, Object> one : all.entrySet()) {
            data(xml, prefix + one.getKey(), one.getValue());
        }
    }

    private static void data(XmlFile xml, String key, Object value) throws IOException {
        xml.text("data", String.valueOf(value), "key", key);
    }
}
