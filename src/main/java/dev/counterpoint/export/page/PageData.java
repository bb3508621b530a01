package dev.counterpoint.export.page;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;

import dev.counterpoint.export.ItfWriter;
import dev.counterpoint.export.MessageWords;
import dev.counterpoint.export.SharedTrace;
import dev.counterpoint.export.TraceActors;
import dev.counterpoint.export.TraceMeta;
import dev.counterpoint.export.TraceStory;
import dev.counterpoint.state.State;
import dev.counterpoint.state.Step;
import dev.counterpoint.state.Trace;
import dev.counterpoint.state.trace.Actors;
import dev.counterpoint.state.trace.Message;
import dev.counterpoint.state.trace.Messages;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the page's script reads: the trace as ITF, and what is worked out about it beforehand. */
final class PageData {
    private static final int MESSAGE_CHARS = 80;

    private final SharedTrace shared;
    private final Trace trace;

    PageData(SharedTrace shared) {
        this.shared = shared;
        trace = shared.file().trace();
    }

    /** Whether the property is false in the last state. */
    boolean isViolating() {
        TraceMeta.Property property = shared.file().meta().property();
        return property != null && !trace.isLasso() && !property.kind().equals("witness");
    }

    String itf() throws IOException {
        return json(json -> ItfWriter.write(shared.file(), json));
    }

    String view(Actors actors) throws IOException {
        return json(
                json -> {
                    json.writeStartObject();
                    json.writeBooleanField("violating", isViolating());
                    story(json);
                    lanes(actors, json);
                    if (trace.isLasso()) {
                        Step closing = trace.closing();
                        boolean unnamed = closing == null || closing.equals(Step.UNKNOWN);
                        json.writeStringField(
                                "closing",
                                unnamed || Step.STUTTERING.equals(closing)
                                        ? "for ever"
                                        : closing + ", and so on for ever");
                    }
                    twins(json);
                    branches(json);
                    json.writeEndObject();
                });
    }

    private void story(JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("story");
        List<TraceStory.Sentence> story = TraceStory.of(shared.file().meta()).of(trace);
        for (TraceStory.Sentence sentence : story.subList(0, trace.steps().size())) {
            json.writeStartArray();
            json.writeString(sentence.plain());
            json.writeString(sentence.changes());
            json.writeEndArray();
        }
        json.writeEndArray();
    }

    private void lanes(Actors actors, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("lanes");
        json.writeArrayFieldStart("actors");
        for (Object actor : actors.actors()) {
            json.writeString(actor.toString());
        }
        json.writeEndArray();
        json.writeArrayFieldStart("of");
        for (int actor : actors.ofStep()) {
            json.writeNumber(actor);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("messages");
        for (Message message : Messages.of(trace, actors, () -> false)) {
            json.writeStartArray();
            json.writeNumber(message.sent());
            json.writeNumber(message.received());
            json.writeNumber(message.from());
            json.writeNumber(message.to());
            json.writeString(message.channel());
            json.writeString(MessageWords.of(message.content(), MESSAGE_CHARS));
            json.writeEndArray();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /** For each state the first that equals it, where some are equal. */
    private void twins(JsonGenerator json) throws IOException {
        Map<State, Integer> first = new HashMap<>();
        int[] twins = new int[trace.states().size()];
        boolean any = false;
        for (int i = 0; i < twins.length; i++) {
            Integer before = first.putIfAbsent(trace.states().get(i), i);
            twins[i] = before == null ? i : before;
            any |= before != null;
        }
        if (any) {
            json.writeFieldName("twins");
            json.writeArray(twins, 0, twins.length);
        }
    }

    private void branches(JsonGenerator json) throws IOException {
        List<SharedTrace.Branch> branches = shared.branches();
        if (branches == null) {
            return;
        }
        TraceMeta meta = shared.file().meta();
        json.writeArrayFieldStart("branches");
        for (SharedTrace.Branch branch : branches) {
            json.writeStartArray();
            json.writeNumber(branch.state());
            json.writeString(branch.step().toString());
            json.writeNumber(branch.target());
            json.writeNumber(TraceActors.isEnvironment(meta, branch.step().action()) ? 1 : 0);
            json.writeEndArray();
        }
        json.writeEndArray();
    }

    /** What writes JSON. */
    private interface Content {
        void write(JsonGenerator json) throws IOException;
    }

    private static String json(Content content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = new JsonFactory().createGenerator(bytes)) {
            content.write(json);
        }
        return ScriptJson.escaped(bytes.toString(StandardCharsets.UTF_8));
    }
}
