package dev.counterpoint.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.counterpoint.spec.Diagnostic;
import dev.counterpoint.spec.SourceRange;

import org.jspecify.annotations.Nullable;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** A JSON text that can be read more than once, and what is wrong with it in words. */
final class ItfInput {
    /** Opens the bytes. */
    interface Source {
        InputStream open() throws IOException;
    }

    private static final JsonFactory FACTORY =
            new JsonFactoryBuilder()
                    .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
                    .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxNestingDepth(1_000)
                                    .maxNumberLength(10_000)
                                    .maxNameLength(1_000_000)
                                    .build())
                    .build();

    private static final ObjectMapper TREES =
            new ObjectMapper(FACTORY).enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);

    private final Path name;
    private final Source source;

    ItfInput(Path name, Source source) {
        this.name = name;
        this.source = source;
    }

    /** A parser at the text's beginning, a mark of the byte order skipped. */
    JsonParser open() throws IOException {
        Reader reader =
                new BufferedReader(
                        new InputStreamReader(source.open(), StandardCharsets.UTF_8.newDecoder()),
                        1 << 16);
        reader.mark(1);
        if (reader.read() != '\uFEFF') {
            reader.reset();
        }
        return FACTORY.createParser(reader);
    }

    JsonNode tree(JsonParser json) throws IOException {
        return TREES.readTree(json);
    }

    /** What is wrong where the parser stands. */
    ItfException wrong(JsonParser json, String sentence) {
        return wrong(json.currentTokenLocation(), sentence);
    }

    ItfException wrong(@Nullable JsonLocation location, String sentence) {
        SourceRange range = null;
        if (location != null && location.getLineNr() >= 1 && location.getColumnNr() >= 1) {
            int line = location.getLineNr();
            int column = location.getColumnNr();
            Path file = name.getFileName();
            range = new SourceRange(String.valueOf(file), line, column, line, column);
        }
        return new ItfException(Diagnostic.error("trace", sentence, name, range));
    }

    /** What went wrong while reading, in words. */
    ItfException wrong(IOException e) {
        return switch (e) {
            case JsonEOFException eof ->
                    wrong(eof.getLocation(), "The file ends in the middle of the trace.");
            case StreamConstraintsException limit ->
                    wrong(
                            limit.getLocation(),
                            String.valueOf(limit.getMessage()).contains("nesting")
                                    ? "The JSON is nested too deep for a trace."
                                    : "A number or a text in it is too long for a trace.");
            case JsonProcessingException bad ->
                    wrong(
                            bad.getLocation(),
                            "This is not JSON: " + plain(bad.getOriginalMessage()));
            case CharacterCodingException bad ->
                    wrong((JsonLocation) null, "It is not UTF-8 text.");
            case NoSuchFileException none -> wrong((JsonLocation) null, "There is no such file.");
            case AccessDeniedException denied ->
                    wrong((JsonLocation) null, "The file may not be read.");
            default -> wrong((JsonLocation) null, "The file cannot be read.");
        };
    }

    /** The parser's message without its asides on code points, expected tokens and sources. */
    private static String plain(String message) {
        String first = message.lines().findFirst().orElse("").strip();
        int aside = first.indexOf(" (code ");
        String text = aside < 0 ? first : first.substring(0, aside) + ")";
        text = before(" (for ", before(" (start marker", text));
        text =
                text.endsWith(".") || text.endsWith(":")
                        ? text.substring(0, text.length() - 1)
                        : text;
        return (text.isEmpty() ? "it cannot be read" : decapitalised(text)) + ".";
    }

    private static String before(String mark, String text) {
        int at = text.indexOf(mark);
        return at < 0 ? text : text.substring(0, at);
    }

    private static String decapitalised(String text) {
        return Character.toLowerCase(text.charAt(0)) + text.substring(1);
    }
}
