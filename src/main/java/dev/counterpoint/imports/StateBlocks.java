package dev.counterpoint.imports;

import dev.counterpoint.imports.TlcLog.Block;
import dev.counterpoint.state.Value;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The values of a state from the lines that tell it, of which some may be others' output. */
final class StateBlocks {
    private static final Pattern VARIABLE = Pattern.compile("\\s*/\\\\ ([A-Za-z0-9_!:]+) =(.*)");
    private static final Pattern ONLY = Pattern.compile("\\s*([A-Za-z0-9_!:]+) =(.*)");

    /** So many lines of others may stand within one value. */
    private static final int MOST_OTHERS = 100;

    /**
     * What a block tells.
     *
     * @param unread the first variable whose value cannot be read; empty where all can
     * @param why what is wrong with it
     * @param line where, from 1
     * @param cut whether its value ends in the middle
     */
    record Told(Map<String, Value> values, String unread, String why, int line, boolean cut) {}

    private record Start(String name, int line) {}

    private StateBlocks() {}

    static Told read(Block block) {
        List<String> lines = block.lines();
        List<Start> starts = starts(lines);
        Map<String, Value> values = new LinkedHashMap<>();
        for (int i = 0; i < starts.size(); i++) {
            Start start = starts.get(i);
            int end = i + 1 < starts.size() ? starts.get(i + 1).line() : lines.size();
            try {
                // What is printed after a trace may look like variables, too.
                if (!values.containsKey(start.name())) {
                    values.put(start.name(), value(lines, start.line(), end));
                }
            } catch (ValueParser.NoValue e) {
                return new Told(
                        values,
                        start.name(),
                        String.valueOf(e.getMessage()),
                        block.line() + 1 + start.line(),
                        e.isEnd() && i + 1 == starts.size());
            }
        }
        return new Told(values, "", "", block.line(), false);
    }

    private static List<Start> starts(List<String> lines) {
        List<Start> starts = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Matcher start = VARIABLE.matcher(lines.get(i));
            if (start.matches()) {
                starts.add(new Start(start.group(1), i));
            }
        }
        if (starts.isEmpty()) {
            for (int i = 0; i < lines.size() && starts.isEmpty(); i++) {
                Matcher only = ONLY.matcher(lines.get(i));
                if (only.matches()) {
                    starts.add(new Start(only.group(1), i));
                }
            }
        }
        return starts;
    }

    /** The value that begins on a line; lines that cannot belong to it are left out. */
    private static Value value(List<String> lines, int from, int to) throws ValueParser.NoValue {
        List<String> parts = new ArrayList<>();
        parts.add(lines.get(from).substring(lines.get(from).indexOf(" =") + 2));
        parts.addAll(lines.subList(from + 1, to));
        for (int others = 0; ; others++) {
            String text = String.join("\n", parts);
            ValueParser parser = new ValueParser(text);
            try {
                Value value = parser.read();
                String rest = text.substring(parser.end());
                if (rest.isEmpty() || text.substring(0, parser.end()).endsWith("\n")) {
                    return value;
                }
                throw new ValueParser.NoValue(
                        "After the value there is more on the line", parser.end(), false);
            } catch (ValueParser.NoValue e) {
                int wrong = line(parts, e.at());
                if (e.isEnd() || wrong == 0 || others == MOST_OTHERS) {
                    throw e;
                }
                parts.remove(wrong);
            }
        }
    }

    /** The part in which a place of the joined text is. */
    private static int line(List<String> parts, int at) {
        int end = -1;
        for (int i = 0; i < parts.size(); i++) {
            end += parts.get(i).length() + 1;
            if (at <= end) {
                return i;
            }
        }
        return parts.size() - 1;
    }
}
