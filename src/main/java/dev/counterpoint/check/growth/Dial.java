package dev.counterpoint.check.growth;

import dev.counterpoint.lang.CfgEdit;
import dev.counterpoint.lang.ConstantText;
import dev.counterpoint.lang.ConstantText.Kind;
import dev.counterpoint.spec.Model;
import dev.counterpoint.spec.Model.Assignment;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A constant that makes a model larger or smaller: a number, or a set of model values by how many
 * there are.
 *
 * @param elements of the set; empty for a number
 * @param size what it is in the model
 */
public record Dial(String constant, List<String> elements, int size) {
    private static final Pattern NUMBERED = Pattern.compile("(.*?)(\\d+)");
    private static final int LARGEST = 1_000_000;

    public Dial {
        elements = List.copyOf(elements);
    }

    /** Those of a model, in its order. */
    public static List<Dial> of(Model model) {
        List<Dial> dials = new ArrayList<>();
        for (Assignment constant : model.constants()) {
            ConstantText value = ConstantText.of(constant.value());
            if (constant.override() || constant.inModule() != null) {
                continue;
            }
            if (value.kind() == Kind.NUMBER && constant.value().length() < 7) {
                int number = Integer.parseInt(constant.value());
                if (number <= LARGEST) {
                    dials.add(new Dial(constant.name(), List.of(), number));
                }
            } else if (value.kind() == Kind.SET_OF_MODEL_VALUES) {
                List<String> elements = List.copyOf(ConstantText.modelValues(constant.value()));
                dials.add(new Dial(constant.name(), elements, elements.size()));
            }
        }
        return dials;
    }

    /** Whether it is a set. */
    public boolean isSet() {
        return !elements.isEmpty();
    }

    /** The smallest size worth a look. */
    public int smallest() {
        return isSet() || size > 0 ? 1 : 0;
    }

    /** The constant's value at a size, as a configuration file says it. */
    public String value(int wanted) {
        if (!isSet()) {
            return String.valueOf(wanted);
        }
        List<String> names = new ArrayList<>(elements.subList(0, Math.min(wanted, size)));
        for (int next = 1; names.size() < wanted; next++) {
            String name = further(next);
            if (!elements.contains(name)) {
                names.add(name);
            }
        }
        return "{" + String.join(", ", names) + "}";
    }

    /** {@code n4} after {@code n3}; for names without a number the last with one. */
    private String further(int number) {
        Matcher last = NUMBERED.matcher(elements.getLast());
        return last.matches() ? last.group(1) + number : elements.getLast() + "_" + number;
    }

    /** A configuration's text at a size. */
    public String applyTo(String config, int wanted) {
        return CfgEdit.assign(config, constant, false, null, value(wanted));
    }
}
