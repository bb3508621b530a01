package dev.counterpoint.lang.navigate;

import dev.counterpoint.lang.DocComments;
import dev.counterpoint.lang.TextLines;
import dev.counterpoint.spec.Definition;
import dev.counterpoint.spec.Module;
import dev.counterpoint.spec.PlainText;

import java.util.List;
import java.util.Optional;

/** The tags {@code @actor name} in comments, which follow a rename of the parameter they name. */
final class ActorTags {
    private final String text;
    private final TextLines lines;

    ActorTags(String text) {
        this.text = text;
        lines = new TextLines(text);
    }

    /** The changes in the comment of the definition in which a parameter or bound name is known. */
    List<TextEdit> renamed(Module module, Symbol symbol, String newName) {
        boolean may =
                symbol.module().equals(module.name())
                        && (symbol.kind() == SymbolKind.PARAMETER
                                || symbol.kind() == SymbolKind.BOUND);
        if (!may) {
            return List.of();
        }
        DocComments comments = new DocComments(module.name(), text);
        return module.definitions().stream()
                .filter(d -> holds(d, symbol))
                .flatMap(d -> comments.of(d).stream())
                .flatMap(plain -> plain.tags().stream())
                .filter(tag -> tag.name().equals("actor"))
                .flatMap(tag -> edit(tag, symbol.name(), newName).stream())
                .toList();
    }

    private static boolean holds(Definition definition, Symbol symbol) {
        return definition.range().compareTo(symbol.place()) <= 0
                && (symbol.place().line() < definition.range().endLine()
                        || symbol.place().line() == definition.range().endLine()
                                && symbol.place().column() <= definition.range().endColumn());
    }

    private Optional<TextEdit> edit(PlainText.Tag tag, String name, String newName) {
        int end = lines.endOffset(tag.range());
        int start = lines.startOffset(tag.range()) + "@actor".length();
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        int after = start + name.length();
        boolean named =
                text.startsWith(name, start)
                        && (after >= end || !Character.isJavaIdentifierPart(text.charAt(after)));
        if (!named) {
            return Optional.empty();
        }
        boolean last = after == end && isInBox(lines.line(start));
        int longer = last ? newName.length() - name.length() : 0;
        int eaten = Math.min(Math.max(0, longer), blanksAfter(after) - 1);
        String written = newName + " ".repeat(Math.max(0, -longer));
        return Optional.of(new TextEdit(start, after + Math.max(0, eaten), written));
    }

    private int blanksAfter(int offset) {
        int end = offset;
        while (end < text.length() && text.charAt(end) == ' ') {
            end++;
        }
        return end - offset;
    }

    /** Whether the comment on a line closes where that on a line beside it does. */
    private boolean isInBox(int line) {
        int width = closing(line);
        return width > 0 && (closing(line - 1) == width || closing(line + 1) == width);
    }

    private int closing(int line) {
        if (line < 1 || line > lines.count()) {
            return -1;
        }
        String content = text.substring(lines.start(line), lines.end(line));
        return content.endsWith("*)") ? content.length() : -1;
    }
}
