package dev.counterpoint.imports;

import dev.counterpoint.export.TraceMeta;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What TLC has printed, plain or with {@code -tool}, taken apart into counterexamples and the
 * blocks of lines that tell their states. Lines of others between them do no harm.
 */
final class TlcLog {
    private static final String NAME = "([A-Za-z0-9_!]+)";
    private static final Pattern PLAIN_HEAD = Pattern.compile("State (\\d{1,9}): ?(.*)");
    private static final Pattern TOOL_HEAD = Pattern.compile("(\\d{1,9}): ?(.*)");
    private static final Pattern BACK = Pattern.compile("Back to state:? (\\d{1,9})(?::? (<.*))?");
    private static final Pattern TOOL_BACK =
            Pattern.compile("(\\d{1,9}): Back to state(?::? (<.*))?");
    private static final Pattern START = Pattern.compile("@!@!@STARTMSG (\\d{1,9}):\\d.*");
    private static final Pattern AFTER =
            Pattern.compile("[0-9,]+ states generated, |Finished in |The depth of the complete");
    private static final Pattern INVARIANT =
            Pattern.compile("Invariant (.{1,300}?) is violated(?: by the initial state(:))?");
    private static final Pattern ACTION =
            Pattern.compile(
                    "(?:Action property|Property) (.{1,300}?) is violated"
                            + "(?: by the initial state(:))?");
    private static final Pattern TEMPORAL =
            Pattern.compile(
                    "Temporal propert(?:y " + NAME + " was|ies(?: (.{1,1000}?))? were) violated");
    private static final Pattern DEADLOCK = Pattern.compile("Deadlock reached");
    private static final Pattern ASSERT =
            Pattern.compile("The first argument of Assert evaluated to FALSE; the second argument");
    private static final Pattern BEGIN =
            Pattern.compile(
                    "The (?:behavior up to this point is|following behavior constitutes a counter)");
    private static final Pattern VERSION = Pattern.compile("TLC2 Version (\\S{1,60})");
    private static final Pattern FILE =
            Pattern.compile("Parsing file (?:.*[/\\\\])?([^/\\\\]{1,200}\\.tla)");
    private static final Set<Integer> STATES = Set.of(2216, 2217, 2218);
    private static final int LOOP = 2122;

    /**
     * A state as it stands in the log.
     *
     * @param line the line of its head, from 1
     * @param label what led to it, in angle brackets
     */
    record Block(int number, int line, String label, List<String> lines) {}

    /** A counterexample as it stands in the log. */
    static final class Found {
        final List<Block> blocks = new ArrayList<>();
        TraceMeta.@Nullable Property property;
        int loop = -1;
        String closing = "";
        boolean stutters;
        boolean isOver;

        /** Whether something follows that TLC says after a whole state only. */
        boolean isWhole;
    }

    final List<Found> found = new ArrayList<>();
    @Nullable String version;
    @Nullable String spec;
    private TraceMeta.@Nullable Property property;
    private @Nullable Found current;
    private @Nullable Block open;
    private int message = -1;

    TlcLog(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            take(lines.get(i), i + 1, i + 1 < lines.size() ? lines.get(i + 1) : "");
        }
    }

    private void take(String line, int number, String next) {
        String text = line.strip();
        if (text.startsWith("@!@!@")) {
            Matcher start = START.matcher(text);
            end();
            message = start.matches() ? Integer.parseInt(start.group(1)) : -1;
            return;
        }
        boolean began = message >= 0;
        if (isHead(text, number, began) || isBack(text, began) || isKnown(text, number, next)) {
            message = -1;
            return;
        }
        if (AFTER.matcher(text).lookingAt()) {
            end();
        }
        Block block = open;
        if (block != null) {
            block.lines().add(line);
        }
    }

    /** The state that is told is told to its end. */
    private void end() {
        Found now = current;
        if (open != null && now != null) {
            now.isWhole = true;
        }
        open = null;
    }

    private boolean isHead(String text, int line, boolean began) {
        Matcher head = PLAIN_HEAD.matcher(text);
        if (!head.matches()) {
            head = TOOL_HEAD.matcher(text);
            if (!began || !STATES.contains(message) || !head.matches()) {
                return false;
            }
        }
        int number = Integer.parseInt(head.group(1));
        String label = head.group(2).strip();
        Found now = current;
        if (label.equals("Stuttering")) {
            if (now != null && !now.blocks.isEmpty()) {
                now.loop = now.blocks.getLast().number();
                now.stutters = true;
                now.isOver = true;
            }
            open = null;
            return true;
        }
        if (now == null || now.isOver || number <= last(now)) {
            now = begin();
        }
        Block block = new Block(number, line, label, new ArrayList<>());
        now.blocks.add(block);
        now.isWhole = false;
        open = block;
        return true;
    }

    private static int last(Found of) {
        return of.blocks.isEmpty() ? 0 : of.blocks.getLast().number();
    }

    private Found begin() {
        Found fresh = new Found();
        fresh.property = property;
        property = null;
        found.add(fresh);
        current = fresh;
        return fresh;
    }

    private boolean isBack(String text, boolean began) {
        Matcher back = BACK.matcher(text);
        if (!back.matches()) {
            back = TOOL_BACK.matcher(text);
            if (!began || message != LOOP || !back.matches()) {
                return false;
            }
        }
        Found now = current;
        if (now != null && !now.blocks.isEmpty()) {
            now.loop = Integer.parseInt(back.group(1));
            now.closing = back.group(2) == null ? "" : back.group(2);
            now.isOver = true;
        }
        open = null;
        return true;
    }

    /** What says which property is violated, or by which spec and program. */
    private boolean isKnown(String text, int line, String next) {
        if (open != null && !text.startsWith("Error:") && !text.startsWith("TLC2 ")) {
            return false;
        }
        Matcher invariant = INVARIANT.matcher(text);
        Matcher action = ACTION.matcher(text);
        Matcher temporal = TEMPORAL.matcher(text);
        Matcher version = VERSION.matcher(text);
        Matcher file = FILE.matcher(text);
        if (invariant.find()) {
            violated("invariant", invariant.group(1), null);
            inline(invariant.group(2) != null, line);
        } else if (action.find()) {
            violated("property", action.group(1), null);
            inline(action.group(2) != null, line);
        } else if (temporal.find()) {
            violated("property", temporal.group(1), null);
        } else if (DEADLOCK.matcher(text).find()) {
            violated("deadlock", null, null);
        } else if (ASSERT.matcher(text).find()) {
            violated("assert", null, next.strip());
        } else if (BEGIN.matcher(text).find()) {
            current = null;
        } else if (version.find()) {
            this.version = this.version == null ? version.group(1) : this.version;
        } else if (file.find()) {
            spec = spec == null ? file.group(1) : spec;
        } else {
            return false;
        }
        open = text.endsWith("initial state:") ? open : null;
        return true;
    }

    private void violated(String kind, @Nullable String name, @Nullable String says) {
        boolean named = name != null && name.matches(NAME);
        property =
                new TraceMeta.Property(
                        kind,
                        named ? name : null,
                        null,
                        null,
                        says == null || says.isEmpty() ? null : says,
                        null,
                        0);
        current = null;
        open = null;
    }

    /** A state that violates a property at once is told in the message itself. */
    private void inline(boolean is, int line) {
        if (is) {
            Block block = new Block(1, line, "", new ArrayList<>());
            begin().blocks.add(block);
            open = block;
        }
    }
}
