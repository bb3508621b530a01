package dev.counterpoint.lang;

import dev.counterpoint.lang.CfgLayout.Found;
import dev.counterpoint.lang.CfgLayout.Item;
import dev.counterpoint.lang.CfgLayout.Part;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Changes one thing that a configuration file says and leaves every other byte as it is: comments,
 * order, line ends, words it does not know. Each method gives the new text, the same where it says
 * so already.
 */
public final class CfgEdit {
    private CfgEdit() {}

    /**
     * Gives a constant a value, or a definition another one in its place.
     *
     * @param override whether the value is the name of an operator, written after {@code <-}
     * @param inModule the module in which it is so; null for all
     */
    public static String assign(
            String text, String name, boolean override, @Nullable String inModule, String value) {
        Optional<Found> found = assignment(text, name, inModule);
        String sign = override ? "<-" : "=";
        if (found.isEmpty()) {
            String module = inModule == null ? "" : "[" + inModule + "] ";
            return CfgPlaces.of(text)
                    .insert(CfgSection.CONSTANTS, name + " " + sign + " " + module + value);
        }
        Item item = found.get().item();
        String changed = CfgValueEdit.replace(text, item.value(), item.end(), value);
        int signEnd = item.sign() + (text.startsWith("<-", item.sign()) ? 2 : 1);
        return new TextEdit(item.sign(), signEnd, sign).applyTo(changed);
    }

    /** Takes an assignment out. */
    public static String unassign(String text, String name, @Nullable String inModule) {
        return assignment(text, name, inModule).map(f -> CfgPlaces.of(text).remove(f)).orElse(text);
    }

    /** The last one counts. */
    private static Optional<Found> assignment(String text, String name, @Nullable String inModule) {
        return CfgLayout.of(text)
                .items(CfgSection.CONSTANTS)
                .filter(f -> f.item().name().equals(name))
                .filter(
                        f ->
                                inModule == null
                                        ? f.item().inModule() == null
                                        : inModule.equals(f.item().inModule()))
                .reduce((a, b) -> b);
    }

    /** Adds a name to a part that takes several. */
    public static String add(String text, CfgSection section, String name) {
        return named(text, section, name).isPresent()
                ? text
                : CfgPlaces.of(text).insert(section, name);
    }

    /** Takes a name out of a part, each time it stands there. */
    public static String remove(String text, CfgSection section, String name) {
        String changed = text;
        for (Optional<Found> found = named(changed, section, name);
                found.isPresent();
                found = named(changed, section, name)) {
            changed = CfgPlaces.of(changed).remove(found.get());
        }
        return changed;
    }

    private static Optional<Found> named(String text, CfgSection section, String name) {
        return CfgLayout.of(text)
                .items(section)
                .filter(f -> f.item().name().equals(name))
                .findFirst();
    }

    /** Names the one thing a part takes; null takes the part out. */
    public static String set(String text, CfgSection section, @Nullable String name) {
        Optional<Found> found = CfgLayout.of(text).items(section).findFirst();
        if (found.isEmpty()) {
            return name == null ? text : CfgPlaces.of(text).insert(section, name);
        }
        Item item = found.get().item();
        return name == null
                ? CfgPlaces.of(text).remove(found.get())
                : new TextEdit(item.start(), item.end(), name).applyTo(text);
    }

    /** Says whether deadlock is checked; null leaves it unsaid, and it is. */
    public static String deadlock(String text, @Nullable Boolean checked) {
        String word = checked == null ? null : checked.toString().toUpperCase(Locale.ROOT);
        return set(text, CfgSection.CHECK_DEADLOCK, word);
    }

    /** Says the behavior by one formula. */
    public static String specification(String text, String name) {
        Optional<Part> init = only(text, CfgSection.INIT);
        String replaced = text;
        if (init.isPresent() && only(text, CfgSection.SPECIFICATION).isEmpty()) {
            Part part = init.get();
            int end = part.items().getFirst().end();
            replaced = new TextEdit(part.start(), end, "SPECIFICATION " + name).applyTo(text);
        }
        String without = set(set(replaced, CfgSection.INIT, null), CfgSection.NEXT, null);
        return set(without, CfgSection.SPECIFICATION, name);
    }

    /** Says the behavior by an initial predicate and a next-state relation. */
    public static String initAndNext(String text, String init, String next) {
        Optional<Part> whole = only(text, CfgSection.SPECIFICATION);
        String replaced = text;
        if (whole.isPresent() && only(text, CfgSection.INIT).isEmpty()) {
            Part part = whole.get();
            int end = part.items().getFirst().end();
            String both =
                    "INIT " + init + CfgPlaces.lineEnd(text) + CfgPlaces.indent(text, part.start());
            boolean hasNext = only(text, CfgSection.NEXT).isPresent();
            replaced =
                    new TextEdit(
                                    part.start(),
                                    end,
                                    hasNext ? "INIT " + init : both + "NEXT " + next)
                            .applyTo(text);
        }
        String without = set(replaced, CfgSection.SPECIFICATION, null);
        return set(set(without, CfgSection.INIT, init), CfgSection.NEXT, next);
    }

    private static Optional<Part> only(String text, CfgSection section) {
        List<Part> all = CfgLayout.of(text).parts(section).toList();
        return all.stream().filter(p -> !p.items().isEmpty()).findFirst();
    }
}
