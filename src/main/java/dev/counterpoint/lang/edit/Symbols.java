package dev.counterpoint.lang.edit;

import dev.counterpoint.spec.Signs;

import org.jspecify.annotations.Nullable;

/**
 * The signs that stand for operators written in ASCII. A text is shown with them without a change
 * to it: each is padded to the width of what it stands for, so that columns stay what they are.
 */
public final class Symbols {
    private Symbols() {}

    /** Operators as they are shown: as many characters as were given. */
    public static String shown(String operators) {
        StringBuilder shown = new StringBuilder(operators.length());
        int at = 0;
        while (at < operators.length()) {
            String found = asciiAt(operators, at);
            if (found == null) {
                shown.append(operators.charAt(at));
                at++;
            } else {
                shown.append(padded(found, Signs.BY_ASCII.getOrDefault(found, found)));
                at += found.length();
            }
        }
        return shown.toString();
    }

    private static @Nullable String asciiAt(String text, int at) {
        boolean word = text.charAt(at) == '\\' && at + 1 < text.length();
        if (word && Character.isLetter(text.charAt(at + 1))) {
            int end = at + 1;
            while (end < text.length() && Character.isLetter(text.charAt(end))) {
                end++;
            }
            String name = text.substring(at, end);
            return Signs.BY_ASCII.containsKey(name) ? name : null;
        }
        for (String sign : Signs.BY_ASCII.keySet()) {
            if (text.startsWith(sign, at)) {
                return sign;
            }
        }
        return null;
    }

    /** An opening sign stands left, a closing one right, any other in the middle. */
    private static String padded(String ascii, String sign) {
        int room = ascii.length() - sign.length();
        int left = ascii.startsWith(">>") ? room : ascii.startsWith("<<") ? 0 : room / 2;
        return " ".repeat(left) + sign + " ".repeat(room - left);
    }
}
