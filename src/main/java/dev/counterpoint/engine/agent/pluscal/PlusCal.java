package dev.counterpoint.engine.agent.pluscal;

import dev.counterpoint.engine.protocol.Reply;
import dev.counterpoint.engine.protocol.Request;
import dev.counterpoint.spec.Diagnostic;
import dev.counterpoint.spec.SourceRange;

import org.jspecify.annotations.Nullable;

import pcal.Region;
import pcal.TLAtoPCalMapping;
import pcal.Translator;
import pcal.ValidationCallBack;

import util.ToolIO;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Translates the algorithm of a module. The translator keeps its state in static fields: one
 * translation at a time.
 */
public final class PlusCal {
    private static final Pattern OPTIONS =
            Pattern.compile("PlusCal\\s+options\\s*\\(([^)]*)\\)", Pattern.CASE_INSENSITIVE);

    /** Options by which a module would have the translator write files and start programs. */
    private static final Pattern REACHING_OUT =
            Pattern.compile("(?i)\\b(my)?spec2?\\b|\\bwriteAST\\b");

    private static final Pattern PLACE =
            Pattern.compile("line\\s+(\\d+),\\s+column\\s+(\\d+)", Pattern.CASE_INSENSITIVE);
    private static final String ERROR = "Unrecoverable error:";

    private PlusCal() {}

    /** Answers with the module's text in which the translation is that of the algorithm. */
    public static Reply.Translated translate(Request.Translate request) {
        String text = request.text();
        Matcher options = OPTIONS.matcher(text);
        if (options.find() && REACHING_OUT.matcher(options.group(1)).find()) {
            int line =
                    1
                            + (int)
                                    text.substring(0, options.start())
                                            .chars()
                                            .filter(c -> c == '\n')
                                            .count();
            return failed(
                    "The option "
                            + options.group(1).strip()
                            + " would run other programs: take it out to translate here.",
                    new SourceRange(request.module(), line, 1, line, 1));
        }
        Translator translator = new Translator(text, List.of("-nocfg", request.module() + ".tla"));
        boolean done;
        try {
            done = translator.translate(new Undisturbed());
        } catch (RuntimeException e) {
            return failed("The translator failed on this algorithm: " + e + ".", null);
        }
        String output = translator.getOutput();
        if (!done || output == null) {
            return failed(request.module());
        }
        return new Reply.Translated(
                asWritten(text, output), jumps(translator.getMapping(), output), List.of());
    }

    /** The translator ends all lines alike and forgets the empty ones at the end. */
    private static String asWritten(String text, String output) {
        int end = text.length();
        while (end > 0 && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
            end--;
        }
        String lines = output.replace("\r\n", "\n").stripTrailing();
        boolean windows = text.contains("\r\n");
        int last = text.lastIndexOf('\n', Math.max(0, end - 1)) + 1;
        String trailing = text.substring(last, end);
        String kept = trailing.substring(trailing.stripTrailing().length());
        return (windows ? lines.replace("\n", "\r\n") : lines) + kept + text.substring(end);
    }

    private static List<Reply.Jump> jumps(TLAtoPCalMapping mapping, String output) {
        List<Reply.Jump> jumps = new ArrayList<>();
        String[] lines = output.split("\\R");
        for (int line = mapping.tlaStartLine; line < lines.length; line++) {
            if (lines[line].contains("END TRANSLATION")) {
                break;
            }
            // A line as a whole belongs to the statement around it; its end to its own.
            int end = lines[line].stripTrailing().length();
            if (end == 0) {
                continue;
            }
            Region from = new Region(line, end - 1, 1);
            Region to = mapping.mapTLAtoPCalRegion(from, mapping.algLine);
            if (to != null) {
                jumps.add(new Reply.Jump(line + 1, to.getBegin().getLine() + 1));
            }
        }
        return jumps;
    }

    private static Reply.Translated failed(String module) {
        for (String message : List.of(ToolIO.getAllMessages()).reversed()) {
            int at = message.indexOf(ERROR);
            // The file it asks for is in the editor, and need not be on disk.
            if (at >= 0 && !message.contains("Command-line error")) {
                String said = message.substring(at + ERROR.length()).strip();
                return failed(sentence(said), place(said, module));
            }
        }
        return failed("There is no algorithm here that could be translated.", null);
    }

    private static @Nullable SourceRange place(String said, String module) {
        Matcher place = PLACE.matcher(said);
        if (!place.find()) {
            return null;
        }
        int line = Math.max(1, Integer.parseInt(place.group(1)));
        int column = Math.max(1, Integer.parseInt(place.group(2)));
        return new SourceRange(module, line, column, line, column);
    }

    /** The translator's words as one sentence, without the place, which is told apart. */
    private static String sentence(String said) {
        String words =
                said.replaceFirst("^-+\\s*", "")
                        .replaceAll("(?i)\\s*(at|on)?\\s*line\\s+\\d+,\\s+column\\s+\\d+", "")
                        .replaceAll("\\s+", " ")
                        .strip();
        words = words.replaceAll("[.:,;\\s]+$", "");
        return words.isEmpty()
                ? "The algorithm cannot be translated."
                : Character.toUpperCase(words.charAt(0)) + words.substring(1) + ".";
    }

    private static Reply.Translated failed(String sentence, @Nullable SourceRange place) {
        return new Reply.Translated(
                null, List.of(), List.of(Diagnostic.error("pluscal", sentence, null, place)));
    }

    /** Nobody is asked whether a translation changed by hand may be replaced: the IDE asks. */
    private static final class Undisturbed implements ValidationCallBack {
        @Override
        public boolean shouldCancel() {
            return false;
        }

        @Override
        public Generate shouldGenerate() {
            return Generate.DO_IT;
        }
    }
}
