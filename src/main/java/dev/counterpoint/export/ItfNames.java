package dev.counterpoint.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Which of a trace's strings are model values. ITF writes both alike, so the file's {@code #meta}
 * has the names of the model values; where a true string has such a name, also the JSON pointer to
 * it. The second is rare and costs nothing where it does not happen.
 *
 * @param modelValues the names, sorted
 * @param strings pointers, from the trace's own root, to strings that are no model values in spite
 *     of their text
 */
record ItfNames(Set<String> modelValues, Set<String> strings) {
    static ItfNames of(TraceFile file) throws IOException {
        Set<String> modelValues = new TreeSet<>();
        Set<String> texts = new TreeSet<>();
        walk(
                file,
                json ->
                        new ItfValueWriter(json) {
                            @Override
                            void modelValue(String name) throws IOException {
                                modelValues.add(name);
                                super.modelValue(name);
                            }

                            @Override
                            void string(String text) throws IOException {
                                texts.add(text);
                                super.string(text);
                            }
                        });
        texts.retainAll(modelValues);
        return new ItfNames(modelValues, texts.isEmpty() ? Set.of() : pointers(file, texts));
    }

    private static Set<String> pointers(TraceFile file, Set<String> texts) throws IOException {
        List<String> pointers = new ArrayList<>();
        walk(
                file,
                json ->
                        new ItfValueWriter(json) {
                            @Override
                            void string(String text) throws IOException {
                                super.string(text);
                                if (texts.contains(text)) {
                                    pointers.add(
                                            json.getOutputContext().pathAsPointer().toString());
                                }
                            }
                        });
        return new TreeSet<>(pointers);
    }

    private static void walk(TraceFile file, Function<JsonGenerator, ItfValueWriter> values)
            throws IOException {
        try (JsonGenerator json =
                new JsonFactory().createGenerator(OutputStream.nullOutputStream())) {
            json.writeStartObject();
            ItfWriter.writeBody(file, json, values.apply(json));
            json.writeEndObject();
        }
    }
}
