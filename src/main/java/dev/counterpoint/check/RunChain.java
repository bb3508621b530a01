package dev.counterpoint.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * Run records as a chain: each line ends with its own digest and holds that of the line before, so
 * that a record that was changed, taken out or put in between is found. Nothing in it is secret: it
 * tells of accidents and of edits, not of somebody who writes all the lines anew.
 */
public final class RunChain {
    private static final String OWN = ",\"digest\":\"";
    private final ObjectReader reader = new JsonMapper().reader();

    /**
     * What is wrong with a line.
     *
     * @param line its number in the file, from 1
     */
    public record Problem(int line, String sentence) {}

    /**
     * What the lines say of themselves.
     *
     * @param records how many lines are records
     * @param unchained how many of them, the oldest, come from a time without digests
     * @param forgotten whether the first says that there was one before
     */
    public record Report(int records, int unchained, boolean forgotten, List<Problem> problems) {
        public Report {
            problems = List.copyOf(problems);
        }
    }

    /** {@code sha256:} and the digest in hexadecimal. */
    static String digest(byte[] bytes) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return "sha256:" + HexFormat.of().formatHex(digest.digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    static String digest(String text) {
        return digest(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The object with its own digest as its last field. */
    static String sealed(String object) {
        String body = object.substring(0, object.length() - 1);
        return body + OWN + digest(body) + "\"}";
    }

    /** Reads the lines of a file, the oldest first. */
    public Report verify(List<String> lines) {
        List<Problem> problems = new ArrayList<>();
        int records = 0;
        int unchained = 0;
        boolean forgotten = false;
        String before = null;
        boolean doubted = false;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.isBlank()) {
                continue;
            }
            JsonNode json = read(line);
            String wrong =
                    json == null
                            ? "is no whole record: it was cut off, or something else wrote it."
                            : null;
            if (json != null) {
                records++;
                JsonNode previous = json.path("previous");
                if (!json.has("digest")) {
                    unchained++;
                    wrong =
                            unchained == records
                                    ? null
                                    : "has no digest, but those before it have.";
                } else if (!isItself(line, json.path("digest").asText())) {
                    wrong = "was changed after it was written.";
                } else if (before == null) {
                    forgotten = previous.isTextual();
                } else if (!doubted && !previous.asText().equals(digest(before))) {
                    wrong =
                            "does not follow the line before it: a record was taken out, put in or changed.";
                }
            }
            if (wrong != null) {
                problems.add(new Problem(i + 1, wrong));
            }
            // What follows a line that was changed cannot hold its digest: it is told once.
            doubted = wrong != null && json != null;
            before = line;
        }
        return new Report(records, unchained, forgotten, problems);
    }

    private static boolean isItself(String line, String digest) {
        int at = line.lastIndexOf(OWN);
        return at > 0 && digest(line.substring(0, at)).equals(digest);
    }

    private @Nullable JsonNode read(String line) {
        try {
            JsonNode json = reader.readTree(line);
            boolean ours = json.path("schema").asText().startsWith("counterpoint/run/");
            return ours ? json : null;
        } catch (IOException e) {
            return null;
        }
    }
}
