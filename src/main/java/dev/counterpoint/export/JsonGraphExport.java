package dev.counterpoint.export;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;

import dev.counterpoint.graph.Spine;
import dev.counterpoint.graph.picture.Rgba;
import dev.counterpoint.state.Binding;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * A graph as plain JSON for scripts. One object:
 *
 * <ul>
 *   <li>{@code schema}: {@code counterpoint/graph/1}
 *   <li>{@code title}: the verdict in one sentence; {@code shown}, {@code states}: how many states
 *       the graph here stands for one by one, and how many there are
 *   <li>{@code nodes}: a list of {id, state, states, initial, level, kind, x, y, values}: the
 *       state's number from 0, null where the node stands for several; how many it stands for; the
 *       length of the shortest path to it, -1 where none is known; {@code state}, {@code
 *       counterexample}, {@code path}, {@code loop}, {@code violating} or {@code group}; where the
 *       picture has it; a list of {name, value}; where states are coloured also {@code color}, as
 *       in {@code #0072b2}, and what it says, {@code meaning}
 *   <li>{@code edges}: a list of {source, target, action, parameters, transitions, environment,
 *       counterexample}: the ids of nodes, how many transitions it stands for; of two compared
 *       graphs also {@code presence}: {@code went}, {@code came} or {@code stayed}
 *   <li>{@code counterexample}: {nodes, loop}: its nodes in their order, and the index in that list
 *       to which a lasso goes back, or null; null where there is none
 *   <li>{@code path}: the same for a path in which nothing is violated
 * </ul>
 *
 * Every value is a string, its TLA+ expression. The same graph gives the same bytes.
 */
public final class JsonGraphExport {
    private static final String SCHEMA = "counterpoint/graph/1";

    private JsonGraphExport() {}

    /** Writes it in UTF-8, and flushes but does not close. */
    public static void write(GraphFile file, OutputStream out) throws IOException {
        JsonGenerator json = new JsonFactory().createGenerator(out, JsonEncoding.UTF8);
        json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        json.setPrettyPrinter(new JsonLayout(2));
        json.writeStartObject();
        json.writeStringField("schema", SCHEMA);
        json.writeStringField("title", file.picture().title());
        json.writeNumberField("shown", file.picture().shown());
        json.writeNumberField("states", file.picture().all());
        json.writeArrayFieldStart("nodes");
        file.forEachNode(node -> node(json, node));
        json.writeEndArray();
        json.writeArrayFieldStart("edges");
        file.forEachEdge(edge -> edge(json, edge));
        json.writeEndArray();
        json.writeFieldName("counterexample");
        spine(json, file.isCounterexample() ? file.picture().list().spine() : null);
        json.writeFieldName("path");
        spine(json, file.isCounterexample() ? null : file.picture().list().spine());
        json.writeEndObject();
        json.writeRaw('\n');
        json.close();
    }

    private static void node(JsonGenerator json, GraphFile.Node node) throws IOException {
        json.writeStartObject();
        json.writeNumberField("id", node.number());
        if (node.state() < 0) {
            json.writeNullField("state");
        } else {
            json.writeNumberField("state", node.state());
        }
        json.writeNumberField("states", node.states());
        json.writeBooleanField("initial", node.initial());
        json.writeNumberField("level", node.level());
        json.writeStringField("kind", node.kind());
        json.writeNumberField("x", node.x());
        json.writeNumberField("y", node.y());
        Rgba color = node.color();
        if (color != null) {
            json.writeStringField("color", color.hex());
            json.writeStringField("meaning", node.meaning());
        }
        values(json, "values", node.values());
        json.writeEndObject();
    }

    private static void edge(JsonGenerator json, GraphFile.Edge edge) throws IOException {
        json.writeStartObject();
        json.writeNumberField("source", edge.source());
        json.writeNumberField("target", edge.target());
        json.writeStringField("action", edge.action());
        values(json, "parameters", edge.parameters());
        json.writeNumberField("transitions", edge.transitions());
        json.writeBooleanField("environment", edge.environment());
        json.writeBooleanField("counterexample", edge.counterexample());
        if (!edge.presence().isEmpty()) {
            json.writeStringField("presence", edge.presence());
        }
        json.writeEndObject();
    }

    private static void values(JsonGenerator json, String field, List<Binding> values)
            throws IOException {
        json.writeArrayFieldStart(field);
        for (Binding value : values) {
            json.writeStartObject();
            json.writeStringField("name", value.name());
            json.writeStringField("value", value.value().toString());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void spine(JsonGenerator json, @Nullable Spine spine) throws IOException {
        if (spine == null) {
            json.writeNull();
            return;
        }
        json.writeStartObject();
        json.writeArrayFieldStart("nodes");
        for (int node : spine.states()) {
            json.writeNumber(node);
        }
        json.writeEndArray();
        if (spine.loop().isPresent()) {
            json.writeNumberField("loop", spine.loop().getAsInt());
        } else {
            json.writeNullField("loop");
        }
        json.writeEndObject();
    }
}
