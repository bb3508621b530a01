package dev.counterpoint.regression;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Names of a spec as names of Java, each once. */
final class JavaNames {
    private static final Set<String> TAKEN =
            Set.of(
                    ("abstract assert boolean break byte case catch char class const "
                                    + "continue default do double else enum extends false final finally "
                                    + "float for goto if implements import instanceof int interface long "
                                    + "native new null package private protected public record return sealed "
                                    + "short static strictfp super switch synchronized this throw throws "
                                    + "transient true try var void volatile while yield permits when _ clone "
                                    + "equals finalize getClass hashCode notify notifyAll toString wait "
                                    + "observe close")
                            .split(" "));

    private final Set<String> used = new HashSet<>();

    /** A name for a method or parameter that was not given before. */
    String lower(String name) {
        String plain = plain(name);
        String first = plain.substring(0, 1).toLowerCase(Locale.ROOT);
        return fresh(
                allCapitals(plain) ? plain.toLowerCase(Locale.ROOT) : first + plain.substring(1));
    }

    private String fresh(String wanted) {
        String name = TAKEN.contains(wanted) ? wanted + "_" : wanted;
        for (int i = 2; !used.add(name); i++) {
            name = wanted + i;
        }
        return name;
    }

    private static boolean allCapitals(String name) {
        return name.length() > 1 && name.equals(name.toUpperCase(Locale.ROOT));
    }

    /** Letters, digits and underscores, no digit first. */
    private static String plain(String name) {
        String plain = name.replaceAll("[^A-Za-z0-9_]+", "_");
        return plain.isEmpty() || Character.isDigit(plain.charAt(0)) ? "_" + plain : plain;
    }

    /** A class or module by a name that people gave a file or property. */
    static String type(String name) {
        StringBuilder type = new StringBuilder();
        for (String word : List.of(name.split("[^A-Za-z0-9]+"))) {
            if (!word.isEmpty()) {
                type.append(word.substring(0, 1).toUpperCase(Locale.ROOT))
                        .append(word.substring(1));
            }
        }
        boolean digit = !type.isEmpty() && Character.isDigit(type.charAt(0));
        return type.isEmpty() || digit ? "Trace" + type : type.toString();
    }

    /** Whether Java takes it for a package. */
    static boolean isPackage(String name) {
        return List.of(name.split("\\.", -1)).stream()
                .allMatch(part -> part.matches("[a-z_][A-Za-z0-9_]*") && !TAKEN.contains(part));
    }
}
