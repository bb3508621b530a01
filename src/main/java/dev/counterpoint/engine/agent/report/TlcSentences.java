package dev.counterpoint.engine.agent.report;

import dev.counterpoint.spec.SourceRange;

import org.jspecify.annotations.Nullable;

import tlc2.output.EC;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** TLC's messages as sentences in the field's words. */
public final class TlcSentences {
    private static final int LONGEST = 600;
    private static final Pattern PLACE =
            Pattern.compile(
                    "[Ll]ine (\\d+), col(?:umn)? (\\d+) to line (\\d+), col(?:umn)? (\\d+)"
                            + " (?:of module|in) (\\w+)");
    private static final Pattern OVERRIDE =
            Pattern.compile(
                    "Attempted to apply the operator overridden by the Java method"
                            + " [^(]*?\\.(\\w+)\\([^)]*\\),"
                            + " but it produced the following error: ");
    private static final String ASSERT = "The first argument of Assert evaluated to FALSE";

    private TlcSentences() {}

    /** What TLC could not evaluate, and why. */
    public static String evaluation(int code, List<String> parts, String text) {
        String first = parts.isEmpty() ? "" : parts.getFirst();
        String second = parts.size() < 2 ? "" : parts.get(1);
        return switch (code) {
            case EC.TLC_STATE_NOT_COMPLETELY_SPECIFIED_NEXT ->
                    parts.size() == 3
                            ? "The action %s does not say what %s is in the next state."
                                    .formatted(first, parts.get(2))
                            : "The next-state action does not say what %s is in the next state."
                                    .formatted(second);
            case EC.TLC_INVARIANT_EVALUATION_FAILED ->
                    "The invariant %s cannot be evaluated: %s".formatted(first, clean(second));
            case EC.TLC_ACTION_PROPERTY_EVALUATION_FAILED ->
                    "The action property %s cannot be evaluated: %s"
                            .formatted(first, clean(second));
            case EC.TLC_ASSUMPTION_EVALUATION_ERROR ->
                    "An assumption cannot be evaluated: " + clean(second);
            case EC.TLC_INITIAL_STATE -> "The initial states cannot be computed: " + clean(first);
            case EC.TLC_INVARIANT_VIOLATED_LEVEL ->
                    "The invariant %s is not about one state: it has primes or temporal operators."
                            .formatted(first);
            case EC.TLC_LIVE_FORMULA_TAUTOLOGY ->
                    "The temporal properties hold of every behavior whatever the spec says, so"
                            + " there is nothing to check.";
            case EC.TLC_STATES_AND_NO_NEXT_ACTION ->
                    "The spec has initial states and no next-state action.";
            case EC.TLC_SPECIFICATION_FEATURES_TEMPORAL_QUANTIFIER ->
                    "TLC cannot check a specification with temporal quantification.";
            case EC.SYSTEM_STACK_OVERFLOW ->
                    "An operator or function of the spec calls itself without end.";
            default -> clean(text);
        };
    }

    /** What is wrong in a model. */
    public static String configuration(int code, List<String> parts, String text, Names names) {
        String a = parts.isEmpty() ? "" : parts.getFirst();
        String b = parts.size() < 2 ? "" : parts.get(1);
        String config = names.config();
        String spec = names.spec();
        return switch (code) {
            case EC.TLC_CONFIG_VALUE_NOT_ASSIGNED_TO_CONSTANT_PARAM ->
                    "The constant %s has no value in %s.".formatted(a, config);
            case EC.TLC_CONFIG_RHS_ID_APPEARED_AFTER_LHS_ID ->
                    "In %s, %s stands on the right of <- after it stood on the left of one."
                            .formatted(config, a);
            case EC.TLC_CONFIG_WRONG_SUBSTITUTION ->
                    "%s replaces %s by %s, which is not defined in %s."
                            .formatted(config, a, b, spec);
            case EC.TLC_CONFIG_WRONG_SUBSTITUTION_NUMBER_OF_ARGS ->
                    "%s replaces %s by %s, which takes another number of arguments."
                            .formatted(config, a, b);
            case EC.TLC_CONFIG_SUBSTITUTION_NON_CONSTANT ->
                    parts.size() < 3 || parts.get(2).isBlank()
                            ? "%s replaces the constant %s by %s, which is not constant."
                                    .formatted(config, a, b)
                            : "%s replaces the constant %s by %s, which has no value: %s"
                                    .formatted(
                                            config,
                                            a,
                                            b,
                                            clean(parts.get(2).replace("- specifically:", "")));
            case EC.TLC_CONFIG_ID_DOES_NOT_APPEAR_IN_SPEC ->
                    "%s gives a value to %s, which %s does not have.".formatted(config, a, spec);
            case EC.TLC_CONFIG_NOT_BOTH_SPEC_AND_INIT ->
                    "%s names a SPECIFICATION as well as INIT and NEXT: only one of both may stand."
                            .formatted(config);
            case EC.TLC_CONFIG_ID_REQUIRES_NO_ARG ->
                    b.isEmpty()
                            ? "%s, which %s names, must not have parameters.".formatted(a, config)
                            : "The %s %s must not have parameters.".formatted(kind(a), b);
            case EC.TLC_CONFIG_SPECIFIED_NOT_DEFINED ->
                    "The %s %s is not defined in %s.".formatted(kind(a), b, spec);
            case EC.TLC_CONFIG_ID_HAS_VALUE ->
                    "The %s %s has the value %s and is not a formula about states."
                            .formatted(kind(a), b, parts.size() < 3 ? "" : clean(parts.get(2)));
            case EC.TLC_CONFIG_MISSING_INIT, EC.TLC_CONFIG_MISSING_NEXT ->
                    "%s does not say what behaviors to check: it needs SPECIFICATION, or INIT and"
                                    .formatted(config)
                            + " NEXT.";
            case EC.TLC_CONFIG_ID_MUST_NOT_BE_CONSTANT ->
                    "The %s %s cannot be a constant.".formatted(kind(a), b);
            case EC.TLC_CONFIG_OP_NOT_IN_SPEC -> "%s is not defined in %s.".formatted(a, spec);
            case EC.TLC_CONFIG_OP_NO_ARGS -> "%s must not have parameters.".formatted(a);
            case EC.TLC_CONFIG_SPEC_IS_TRIVIAL ->
                    "The specification holds of no behavior, because %s is FALSE.".formatted(a);
            case EC.TLC_CANT_HANDLE_TOO_MANY_NEXT_STATE_RELS ->
                    "The specification has more than one conjunct [][Next]_vars.";
            case EC.TLC_CONFIG_PROPERTY_NOT_CORRECTLY_DEFINED ->
                    "The property %s is not a formula that TLC can check.".formatted(a);
            case EC.TLC_CONFIG_OP_ARITY_INCONSISTENT ->
                    "%s gives values to %s for different numbers of arguments."
                            .formatted(config, a);
            case EC.TLC_NO_MODULES ->
                    "%s gives a value in the module %s, which is not part of %s."
                            .formatted(config, a, spec);
            default -> clean(text);
        };
    }

    /** What messages call the model and the spec. */
    public record Names(String config, String spec) {}

    private static String kind(String tlcWord) {
        return switch (tlcWord) {
            case "name", "value" -> "specification";
            case "next state action" -> "next-state action";
            case "view function" -> "view";
            default -> tlcWord;
        };
    }

    /** Whether the text says that an Assert failed. */
    public static boolean isAssert(String text) {
        return text.contains(ASSERT);
    }

    /** What an Assert that failed says: its second argument. */
    public static String assertion(String text) {
        int at = text.indexOf("second argument was:");
        String said = at < 0 ? text : text.substring(at + "second argument was:".length());
        return "An Assert failed: " + clean(said);
    }

    /** The innermost place that TLC was at when it gave up, else the first that a message names. */
    public static @Nullable SourceRange place(String callStack, String text) {
        SourceRange innermost = null;
        Matcher matcher = PLACE.matcher(callStack);
        while (matcher.find()) {
            innermost = range(matcher);
        }
        if (innermost != null) {
            return innermost;
        }
        matcher = PLACE.matcher(text);
        return matcher.find() ? range(matcher) : null;
    }

    /** All places that TLC was at when it gave up, in its order: outermost first. */
    public static List<SourceRange> places(String callStack) {
        return PLACE.matcher(callStack).results().map(TlcSentences::range).toList();
    }

    private static SourceRange range(MatchResult matcher) {
        return new SourceRange(
                matcher.group(5),
                Integer.parseInt(matcher.group(1)),
                Integer.parseInt(matcher.group(2)),
                Integer.parseInt(matcher.group(3)),
                Integer.parseInt(matcher.group(4)));
    }

    /** One line without TLC's preamble and places, ending as a sentence does. */
    public static String clean(String text) {
        String rest = text;
        int exception = rest.indexOf("The exception was a");
        int colon = exception < 0 ? -1 : rest.indexOf("\n: ", exception);
        if (colon >= 0) {
            rest = rest.substring(colon + 3);
        }
        rest = PLACE.matcher(rest).replaceAll("").replaceAll("\\s+", " ").strip();
        rest = withoutJava(rest);
        if (rest.length() > LONGEST) {
            rest = rest.substring(0, LONGEST) + "...";
        }
        rest = rest.replaceAll("It was expecting (.+?), but did not find it", "Expected $1 here");
        if (rest.isEmpty()) {
            return "TLC does not say why.";
        }
        return rest.matches(".*[.!?:;]") ? rest : rest + ".";
    }

    /** TLC tells of its own methods and classes where a standard operator cannot be applied. */
    private static String withoutJava(String text) {
        return OVERRIDE.matcher(text)
                .replaceAll("$1 cannot be applied: ")
                .replaceAll(
                        "Cannot cast tlc2\\.value\\.impl\\.(\\w+)Value to"
                                + " tlc2\\.value\\.impl\\.(\\w+)Value",
                        "its argument is of kind $1, not $2")
                .replace(
                        "The current version of TLC does not support action composition",
                        "TLC cannot evaluate the composition of actions, \\cdot")
                .replace("of kind Int", "of kind integer")
                .replace("not Int", "not integer")
                .replace("of kind Bool", "of kind Boolean")
                .replace("not Bool", "not Boolean");
    }
}
