package dev.counterpoint.export;

import dev.counterpoint.graph.picture.Rgba;
import dev.counterpoint.state.Binding;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;

/**
 * A graph as GEXF 1.3, for Gephi, with places. The data of nodes and edges are those of {@link
 * GraphMlExport}. The same graph gives the same bytes.
 */
public final class GexfExport {
    private GexfExport() {}

    /** Writes it in UTF-8, and flushes but does not close. */
    public static void write(GraphFile file, OutputStream out) throws IOException {
        XmlFile xml = new XmlFile(out);
        GraphNames names = GraphNames.of(file);
        xml.open(
                "gexf",
                "xmlns",
                "http://gexf.net/1.3",
                "xmlns:viz",
                "http://gexf.net/1.3/viz",
                "version",
                "1.3");
        xml.open("meta")
                .text("creator", "Counterpoint")
                .text("description", file.picture().title() + " " + file.picture().extent())
                .close("meta");
        xml.open("graph", "defaultedgetype", "directed");
        xml.open("attributes", "class", "node");
        attribute(xml, "state", "state", "integer");
        attribute(xml, "states", "states", "integer");
        attribute(xml, "initial", "initial", "boolean");
        attribute(xml, "level", "level", "integer");
        attribute(xml, "kind", "kind", "string");
        attribute(xml, "meaning", "meaning", "string");
        for (String name : names.all()) {
            attribute(xml, "v" + names.number(name), name, "string");
        }
        xml.close("attributes").open("attributes", "class", "edge");
        attribute(xml, "action", "action", "string");
        attribute(xml, "transitions", "transitions", "integer");
        attribute(xml, "environment", "environment", "boolean");
        attribute(xml, "counterexample", "counterexample", "boolean");
        attribute(xml, "presence", "presence", "string");
        xml.close("attributes").open("nodes");
        file.forEachNode(node -> node(xml, node, names));
        xml.close("nodes").open("edges");
        file.forEachEdge(edge -> edge(xml, edge));
        xml.close("edges").close("graph").close("gexf").flush();
    }

    private static void attribute(XmlFile xml, String id, String title, String type)
            throws IOException {
        xml.empty("attribute", "id", id, "title", title, "type", type);
    }

    private static void node(XmlFile xml, GraphFile.Node node, GraphNames names)
            throws IOException {
        xml.open("node", "id", "n" + node.number(), "label", node.label());
        xml.open("attvalues");
        values(xml, node.data());
        for (Binding value : node.values()) {
            value(xml, "v" + names.number(value.name()), value.value());
        }
        xml.close("attvalues");
        Rgba color = node.color();
        if (color != null) {
            xml.empty(
                    "viz:color",
                    "r",
                    "" + color.red(),
                    "g",
                    "" + color.green(),
                    "b",
                    "" + color.blue());
        }
        // Upwards is positive there.
        xml.empty("viz:position", "x", "" + node.x(), "y", "" + (0 - node.y()), "z", "0.0");
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
                "n" + edge.target(),
                "label",
                edge.label());
        xml.open("attvalues");
        values(xml, edge.data());
        xml.close("attvalues").close("edge");
    }

    private static void values(XmlFile xml, Map<String, Object> all) throws IOException {
        for (Map.Entry<String, Object> one : all.entrySet()) {
            value(xml, one.getKey(), one.getValue());
        }
    }

    private static void value(XmlFile xml, String id, Object value) throws IOException {
        xml.empty("attvalue", "for", id, "value", String.valueOf(value));
    }
}
