package dev.counterpoint.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

import dev.counterpoint.graph.GraphView;
import dev.counterpoint.graph.font.Fonts;
import dev.counterpoint.graph.picture.GraphPicture;
import dev.counterpoint.graph.picture.Pictures;
import dev.counterpoint.state.Binding;
import dev.counterpoint.state.IntegerValue;
import dev.counterpoint.state.StringValue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import javax.xml.parsers.DocumentBuilderFactory;

class GraphDataExportTest {
    private static final String NASTY = "a<b & \"c\"\n\u0001 ]]> é 😀";
    private static final Fonts FONTS = new Fonts();

    /** A format's way of writing. */
    private interface Format {
        void write(GraphFile file, OutputStream out) throws IOException;
    }

    @Property(tries = 25)
    void graphMlHasEachNodeAndTransitionOfThePicture(
            @ForAll @IntRange(min = 1, max = 40) int states,
            @ForAll @IntRange(min = 1, max = 5) int levels)
            throws Exception {
        GraphFile file = file(states, levels);
        Document xml = parse(bytes(file, GraphMlExport::write));
        assertThat(ids(xml, "node")).hasSize(file.nodes());
        assertThat(edges(xml)).containsExactlyElementsOf(edges(file));
        Set<String> keys = ids(xml, "key");
        for (Element data : elements(xml, "data")) {
            assertThat(keys).contains(data.getAttribute("key"));
        }
    }

    @Property(tries = 25)
    void gexfHasEachNodeAndTransitionOfThePicture(
            @ForAll @IntRange(min = 1, max = 40) int states,
            @ForAll @IntRange(min = 1, max = 5) int levels)
            throws Exception {
        GraphFile file = file(states, levels);
        Document xml = parse(bytes(file, GexfExport::write));
        assertThat(ids(xml, "node")).hasSize(file.nodes());
        assertThat(edges(xml)).containsExactlyElementsOf(edges(file));
        assertThat(ids(xml, "edge")).hasSameSizeAs(edges(file));
        Set<String> attributes = ids(xml, "attribute");
        for (Element value : elements(xml, "attvalue")) {
            assertThat(attributes).contains(value.getAttribute("for"));
        }
    }

    @Property(tries = 25)
    void jsonHasEachNodeAndTransitionOfThePicture(
            @ForAll @IntRange(min = 1, max = 40) int states,
            @ForAll @IntRange(min = 1, max = 5) int levels)
            throws Exception {
        GraphFile file = file(states, levels);
        List<String> edges = new ArrayList<>();
        int nodes = 0;
        try (JsonParser json =
                new JsonFactory().createParser(bytes(file, JsonGraphExport::write))) {
            String source = "";
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                if (token == JsonToken.VALUE_NUMBER_INT && "id".equals(json.currentName())) {
                    assertThat(json.getIntValue()).isEqualTo(nodes++);
                } else if (token == JsonToken.VALUE_NUMBER_INT
                        && "source".equals(json.currentName())) {
                    source = json.getText();
                } else if (token == JsonToken.VALUE_NUMBER_INT
                        && "target".equals(json.currentName())) {
                    edges.add("n" + source + " n" + json.getText());
                }
            }
        }
        assertThat(nodes).isEqualTo(file.nodes());
        assertThat(edges).containsExactlyElementsOf(edges(file));
    }

    @Test
    void whatXmlCannotHoldIsReplacedAndAllElseComesBack() throws Exception {
        GraphFile file = file(3, 2);
        String expected = new StringValue(NASTY).toString().replace('\u0001', '\ufffd');
        Document graphMl = parse(bytes(file, GraphMlExport::write));
        List<String> texts = new ArrayList<>();
        for (Element data : elements(graphMl, "data")) {
            texts.add(data.getTextContent());
        }
        assertThat(texts).contains(expected);
        Document gexf = parse(bytes(file, GexfExport::write));
        List<String> values = new ArrayList<>();
        for (Element value : elements(gexf, "attvalue")) {
            values.add(value.getAttribute("value"));
        }
        assertThat(values).contains(expected);
    }

    @Test
    void theSameGraphGivesTheSameBytes() throws IOException {
        List<Format> formats =
                List.of(GraphMlExport::write, GexfExport::write, JsonGraphExport::write);
        for (Format format : formats) {
            assertThat(bytes(file(20, 4), format)).isEqualTo(bytes(file(20, 4), format));
        }
    }

    private static GraphFile file(int states, int levels) {
        GraphPicture picture = Pictures.explored(states, levels, FONTS);
        return new GraphFile(
                picture,
                node ->
                        List.of(
                                new Binding("x<y>", new StringValue(NASTY)),
                                new Binding("n", IntegerValue.of(node))),
                label -> label.step().action().equals("Crash"));
    }

    private static List<String> edges(GraphFile file) throws IOException {
        List<String> edges = new ArrayList<>();
        file.forEachEdge(edge -> edges.add("n" + edge.source() + " n" + edge.target()));
        GraphView graph = file.picture().list().graph();
        List<String> transitions = new ArrayList<>();
        for (int node = 0; node < graph.nodes(); node++) {
            graph.forEachSuccessor(node, (s, t, l) -> transitions.add("n" + s + " n" + t));
        }
        assertThat(edges).containsAll(transitions);
        return edges;
    }

    private static List<String> edges(Document xml) {
        List<String> edges = new ArrayList<>();
        for (Element edge : elements(xml, "edge")) {
            edges.add(edge.getAttribute("source") + " " + edge.getAttribute("target"));
        }
        return edges;
    }

    private static Set<String> ids(Document xml, String tag) {
        Set<String> ids = new HashSet<>();
        for (Element element : elements(xml, tag)) {
            assertThat(ids.add(element.getAttribute("id"))).isTrue();
        }
        return ids;
    }

    private static List<Element> elements(Document xml, String tag) {
        NodeList found = xml.getElementsByTagName(tag);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    private static byte[] bytes(GraphFile file, Format format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        format.write(file, out);
        return out.toByteArray();
    }

    private static Document parse(byte[] xml) throws Exception {
        return DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml));
    }
}
