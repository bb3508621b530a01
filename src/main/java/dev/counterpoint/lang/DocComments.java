package dev.counterpoint.lang;

import dev.counterpoint.spec.Assumption;
import dev.counterpoint.spec.Definition;
import dev.counterpoint.spec.PlainText;
import dev.counterpoint.spec.SourceRange;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The plain-language texts of a module: for each definition or assumption the comment directly
 * above it, at most one blank line between, else the one directly after its {@code ==}.
 */
public final class DocComments {
    private static final Set<String> LEADS = Set.of("LOCAL", "ASSUME", "ASSUMPTION", "AXIOM");
    private static final int TAB = 8;

    private final String text;
    private final TextLines lines;
    private final Tokens tokens;
    private final List<Comment> comments;
    private final CommentText reader;

    /** Reads the comments of a module with this name and text. */
    public DocComments(String module, String text) {
        this.text = text;
        lines = new TextLines(text);
        tokens = TlaTokens.of(text);
        comments = Comment.all(text, tokens);
        reader = new CommentText(module, text, lines);
    }

    /** The plain text of a definition. */
    public Optional<PlainText> of(Definition definition) {
        return find(definition.range(), definition.name());
    }

    /** The plain text of an assumption. */
    public Optional<PlainText> of(Assumption assumption) {
        return find(assumption.range(), assumption.name());
    }

    private Optional<PlainText> find(SourceRange range, @Nullable String name) {
        return block(range, name).map(reader::read);
    }

    /** The comments that hold the plain text of what stands at a range, in order. */
    Optional<List<Comment>> block(SourceRange range, @Nullable String name) {
        int at = locate(range, name);
        if (at >= text.length()) {
            return Optional.empty();
        }
        int first = firstOfStatement(tokens.at(at));
        List<Comment> found = above(first);
        if (found == null && name != null) {
            int recursive = recursiveDeclaration(first, name);
            found = recursive >= 0 ? above(recursive) : null;
        }
        if (found == null) {
            found = inside(first, Math.max(at, lines.endOffset(range)));
        }
        return Optional.ofNullable(found);
    }

    /** The tools count a tab as a move to the next multiple of eight: both counts are tried. */
    private int locate(SourceRange range, @Nullable String name) {
        int plain = lines.startOffset(range);
        if (name == null || text.startsWith(name, plain)) {
            return plain;
        }
        int at = lines.start(range.line());
        int column = 1;
        while (at < lines.end(range.line()) && column < range.column()) {
            column = text.charAt(at++) == '\t' ? ((column - 1) / TAB + 1) * TAB + 1 : column + 1;
        }
        return text.startsWith(name, at) ? at : plain;
    }

    /** Back over {@code LOCAL}, {@code ASSUME} and an infix operator's left parameter. */
    private int firstOfStatement(int token) {
        int first = token;
        for (int i = token - 1; i >= 0; i--) {
            TokenKind kind = tokens.kind(i);
            boolean lead = kind == TokenKind.KEYWORD && LEADS.contains(textOf(i));
            boolean name =
                    (kind == TokenKind.IDENTIFIER || kind == TokenKind.DEFINED_NAME)
                            && !startsLineBefore(i, token);
            boolean equals = first < token && isDefines(i);
            if (lead || name || equals) {
                first = i;
            } else if (kind != TokenKind.WHITESPACE) {
                break;
            }
            if (lead) {
                break;
            }
        }
        return leadsItsLine(first) ? first : token;
    }

    private boolean startsLineBefore(int earlier, int later) {
        return lines.line(tokens.start(earlier)) < lines.line(tokens.start(later));
    }

    private boolean leadsItsLine(int token) {
        for (int i = token - 1; i >= 0 && text.charAt(tokens.end(i) - 1) != '\n'; i--) {
            if (tokens.kind(i) != TokenKind.WHITESPACE && tokens.kind(i) != TokenKind.COMMENT) {
                return false;
            }
        }
        return true;
    }

    private @Nullable List<Comment> above(int token) {
        if (!leadsItsLine(token)) {
            return null;
        }
        int anchor = tokens.start(token);
        int last = lastBefore(anchor);
        int allowed = 2;
        int next = anchor;
        Deque<Comment> block = new ArrayDeque<>();
        int column = lines.column(anchor);
        for (int i = last; i >= 0; i--, allowed = 1) {
            Comment comment = comments.get(i);
            if (newlinesBetween(comment.end(), next) > allowed || !comment.isWhole(text)) {
                break;
            }
            if (!comment.leads()) {
                // It belongs to what stands before it, and so do the lines right under it.
                int trailing = lines.column(comment.start());
                while (!block.isEmpty()
                        && trailing > column
                        && lines.column(block.getFirst().start()) == trailing) {
                    block.removeFirst();
                }
                break;
            }
            block.addFirst(comment);
            next = comment.start();
        }
        return telling(List.copyOf(block));
    }

    private @Nullable List<Comment> telling(List<Comment> block) {
        return block.isEmpty() || reader.read(block) == null ? null : block;
    }

    /**
     * The offset at which a statement begins, LOCAL or ASSUME and what stands before it counted.
     */
    int statement(SourceRange range, @Nullable String name) {
        int at = locate(range, name);
        return at >= text.length() ? at : tokens.start(firstOfStatement(tokens.at(at)));
    }

    private int lastBefore(int offset) {
        int low = 0;
        int high = comments.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (comments.get(middle).end() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }

    /** How many line ends are between; very many where there is anything but white space. */
    private int newlinesBetween(int from, int to) {
        int count = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (!Character.isWhitespace(c)) {
                return Integer.MAX_VALUE;
            }
            count += c == '\n' ? 1 : 0;
        }
        return count;
    }

    private @Nullable List<Comment> inside(int first, int limit) {
        int token = first;
        boolean named = !(tokens.kind(first) == TokenKind.KEYWORD && LEADS.contains(textOf(first)));
        boolean anonymous = !named && !textOf(first).equals("LOCAL") && !hasDefines(first, limit);
        while (!anonymous && token < tokens.size() && !isDefines(token)) {
            if (tokens.start(token) >= limit) {
                return null;
            }
            token++;
        }
        if (token >= tokens.size()) {
            return null;
        }
        int after = tokens.end(token);
        List<Comment> block = new ArrayList<>();
        for (int i = lastBefore(after) + 1; i < comments.size(); i++) {
            Comment comment = comments.get(i);
            boolean stacked = block.isEmpty() || comment.leads();
            if (newlinesBetween(after, comment.start()) > 1 || !stacked || !comment.isWhole(text)) {
                break;
            }
            block.add(comment);
            after = comment.end();
        }
        return telling(block);
    }

    /** Whether {@code name ==} follows an ASSUME. */
    private boolean hasDefines(int assume, int limit) {
        int seen = 0;
        for (int i = assume + 1; i < tokens.size() && tokens.start(i) < limit && seen < 2; i++) {
            if (tokens.kind(i) != TokenKind.WHITESPACE && tokens.kind(i) != TokenKind.COMMENT) {
                seen++;
                if (isDefines(i)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The RECURSIVE that declares a name right before a token, or -1. */
    private int recursiveDeclaration(int token, String name) {
        boolean declared = false;
        for (int i = token - 1; i >= 0; i--) {
            TokenKind kind = tokens.kind(i);
            if (kind == TokenKind.KEYWORD) {
                return declared && textOf(i).equals("RECURSIVE") ? i : -1;
            }
            declared |= kind == TokenKind.IDENTIFIER && textOf(i).equals(name);
            boolean part =
                    kind == TokenKind.WHITESPACE
                            || kind == TokenKind.IDENTIFIER
                            || kind == TokenKind.PUNCTUATION
                            || textOf(i).equals("_");
            if (!part) {
                return -1;
            }
        }
        return -1;
    }

    private boolean isDefines(int token) {
        return tokens.kind(token) == TokenKind.OPERATOR
                && (textOf(token).equals("==") || textOf(token).equals("≜"));
    }

    private String textOf(int token) {
        return text.substring(tokens.start(token), tokens.end(token));
    }
}
