package dev.counterpoint.lang;

import dev.counterpoint.spec.Definition;
import dev.counterpoint.spec.Expression;
import dev.counterpoint.spec.Signs;
import dev.counterpoint.spec.SourceRange;
import dev.counterpoint.spec.Spec;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Says in twelve hexadecimal digits what a definition formally says: a digest over its tokens and
 * those of everything it uses in the user's modules. Comments and layout do not count, but for
 * which bullets of conjunction and disjunction lists stand further right than others, because that
 * has a meaning. An operator counts the same in each of its spellings, sign or ASCII.
 */
public final class FormalDigest {
    /** How many hexadecimal digits are kept. */
    public static final int DIGITS = 12;

    private final Spec spec;
    private final Map<String, TextLines> texts = new HashMap<>();
    private final Names names;
    private final Map<SourceRange, String> known = new HashMap<>();

    /**
     * Of the definitions of a spec.
     *
     * @param texts the text that was parsed, by module name
     */
    public FormalDigest(Spec spec, Map<String, String> texts) {
        this.spec = spec;
        texts.forEach((name, text) -> this.texts.put(name, new TextLines(text)));
        names = new Names(spec);
    }

    /** The digest of a definition and all it uses. */
    public String of(Definition definition) {
        return digest(String.join("\u0001", parts(definition).values()));
    }

    /** The digest of an expression that has no name, such as an assumption, and all it uses. */
    public String of(SourceRange range, Expression body) {
        Map<String, String> parts = new TreeMap<>();
        names.uses(body).forEach(used -> add(used, parts));
        return digest(tokens(range) + "\u0001" + String.join("\u0001", parts.values()));
    }

    /**
     * What a definition and each definition it uses say, by {@code Module!Name}: the digest of each
     * alone.
     */
    public Map<String, String> each(Definition definition) {
        Map<String, String> digests = new TreeMap<>();
        parts(definition).forEach((name, tokens) -> digests.put(name, digest(tokens)));
        return digests;
    }

    private Map<String, String> parts(Definition definition) {
        Map<String, String> parts = new TreeMap<>();
        add(definition, parts);
        names.uses(definition.body()).forEach(used -> add(used, parts));
        return parts;
    }

    private void add(Definition definition, Map<String, String> parts) {
        boolean users =
                spec.module(definition.module()).filter(m -> !m.isStandard()).isPresent()
                        && texts.containsKey(definition.module());
        if (users) {
            parts.put(definition.module() + "!" + definition.name(), tokens(definition.range()));
        }
    }

    /** The tokens of a stretch, one a line, those of list bullets with how deep they stand. */
    private String tokens(SourceRange range) {
        return known.computeIfAbsent(range, this::read);
    }

    private String read(SourceRange range) {
        TextLines lines = texts.get(range.module());
        if (lines == null) {
            return "";
        }
        String text = lines.text(range);
        int shift = range.column() - 1;
        TextLines own = new TextLines(text);
        Tokens tokens = TlaTokens.of(text, TlaTokens.MODULE_BODY);
        List<String> found = new ArrayList<>();
        boolean operand = false;
        SortedSet<Integer> columns = new TreeSet<>();
        List<int[]> places = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            TokenKind kind = tokens.kind(i);
            if (kind == TokenKind.WHITESPACE || kind == TokenKind.COMMENT) {
                continue;
            }
            String token = text.substring(tokens.start(i), tokens.end(i));
            boolean list =
                    token.equals("/\\")
                            || token.equals("\\/")
                            || token.equals("∧")
                            || token.equals("∨");
            boolean leads = i == 0 || leadsLine(text, tokens.start(i));
            if (list && (leads || !operand)) {
                int line = own.line(tokens.start(i));
                int column = own.column(tokens.start(i)) + (line == 1 ? shift : 0);
                columns.add(column);
                places.add(new int[] {found.size(), column});
            }
            operand = endsOperand(kind, token);
            found.add(Signs.ascii(Signs.BY_ASCII.getOrDefault(token, token)));
        }
        for (int[] place : places) {
            int depth = columns.headSet(place[1]).size();
            found.set(place[0], found.get(place[0]) + " " + depth);
        }
        return String.join("\n", found);
    }

    private static boolean leadsLine(String text, int at) {
        for (int i = at - 1; i >= 0 && text.charAt(i) != '\n'; i--) {
            if (!Character.isWhitespace(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean endsOperand(TokenKind kind, String token) {
        return switch (kind) {
            case IDENTIFIER, DEFINED_NAME, NUMBER, STRING, CONSTANT_WORD -> true;
            case PUNCTUATION -> ")]}>>".contains(token);
            case OPERATOR -> token.equals("'") || token.equals(">>") || token.equals("⟩");
            default -> false;
        };
    }

    private static String digest(String tokens) {
        MessageDigest digest = SpecDigest.sha256();
        byte[] bytes = digest.digest(tokens.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(bytes).substring(0, DIGITS);
    }
}
