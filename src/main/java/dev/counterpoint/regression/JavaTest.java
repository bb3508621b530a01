package dev.counterpoint.regression;

import dev.counterpoint.export.TraceFile;
import dev.counterpoint.export.TraceMeta;
import dev.counterpoint.state.Trace;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A JUnit 5 test that drives a system through a schedule. It is abstract: who has the system
 * extends it and says what drives the system, so that it can be made anew without a loss.
 */
final class JavaTest {
    private final TraceFile file;
    private final String packageName;
    private final String name;
    private final List<Driven> actions;
    private final StringBuilder text = new StringBuilder();

    private JavaTest(TraceFile file, String packageName, String name) {
        this.file = file;
        this.packageName = packageName;
        this.name = name;
        actions = Driven.of(file.trace());
    }

    static String of(TraceFile file, String packageName, String name) {
        JavaTest test = new JavaTest(file, packageName, name);
        test.head();
        test.adapter();
        test.test();
        return test.text.toString();
    }

    private void head() {
        line("package " + packageName + ";");
        line("");
        line("import static org.junit.jupiter.api.Assertions.fail;");
        line("");
        line("import org.junit.jupiter.api.Test;");
        line("import org.junit.jupiter.api.TestReporter;");
        line("");
        TreeSet<String> imports = new TreeSet<>(List.of("java.util.Map"));
        actions.stream()
                .flatMap(a -> a.parameters().stream())
                .map(Driven.Parameter::type)
                .forEach(
                        type -> {
                            switch (type) {
                                case "List<?>" -> imports.add("java.util.List");
                                case "Set<?>" -> imports.add("java.util.Set");
                                case "BigInteger" -> imports.add("java.math.BigInteger");
                                default -> {}
                            }
                        });
        imports.forEach(i -> line("import " + i + ";"));
        line("");
        line("// Made by Counterpoint; it will be made anew, so extend it and leave it as it is.");
        line("//");
        comment("", file.headline());
        TraceMeta.Property property = file.meta().property();
        if (property != null && property.plain() != null) {
            comment("", property.plain());
        }
        line("//");
        Trace trace = file.trace();
        for (int i = 0; i < trace.steps().size(); i++) {
            comment("  ", i + 1 + ". " + trace.steps().get(i));
        }
        if (trace.loop().isPresent()) {
            comment(
                    "  ",
                    "and then again from state " + (trace.loop().getAsInt() + 1) + " for ever");
        }
        line("public abstract class " + name + " {");
    }

    private void adapter() {
        line(
                "    /** Drives the system. An action returns false where the system does not take it. */");
        line("    public interface Adapter {");
        for (Driven action : actions) {
            comment("        ", action.written(), true);
            line("        " + action.declaration() + " throws Exception;");
            line("");
        }
        line("        /**");
        line(
                "         * The state by variables of the spec; those that cannot be seen are left out. Values are");
        line("         * booleans, whole numbers, strings, enums, lists, sets and maps.");
        line("         */");
        line("        Map<String, ?> observe() throws Exception;");
        line("    }");
        line("");
        line(
                "    /** A fresh system in the schedule's first state; closed afterwards where it can be. */");
        line("    protected abstract Adapter start() throws Exception;");
        line("");
    }

    private void test() {
        line("    @Test");
        line(
                "    public void theScheduleDoesNoHarmAnyMore(TestReporter reporter) throws Exception {");
        line(
                "        ScheduleFile schedule = ScheduleFile.read("
                        + name
                        + ".class, "
                        + quoted(name + ".json")
                        + ");");
        line("        Adapter system = start();");
        line("        try {");
        line(
                "            String left = schedule.drive(step -> take(system, step), system::observe);");
        line("            if (left == null) {");
        line("                fail(" + quoted(failure()) + ");");
        line("            }");
        line("            reporter.publishEntry(\"schedule\", left);");
        line("        } finally {");
        line("            if (system instanceof AutoCloseable) {");
        line("                ((AutoCloseable) system).close();");
        line("            }");
        line("        }");
        line("    }");
        line("");
        line(
                "    private static boolean take(Adapter system, ScheduleFile.Step step) throws Exception {");
        for (Driven action : actions) {
            String names =
                    Stream.concat(
                                    Stream.of(action.action()),
                                    action.parameters().stream().map(Driven.Parameter::written))
                            .map(JavaTest::quoted)
                            .collect(Collectors.joining(", "));
            line("        if (step.is(" + names + ")) {");
            line("            return system." + action.call() + ";");
            line("        }");
        }
        line("        throw new IllegalStateException(\"no action of this class: \" + step);");
        line("    }");
        line("}");
    }

    private String failure() {
        TraceMeta.@Nullable Property property = file.meta().property();
        String what = property == null ? null : property.plain();
        return "The system follows the schedule to its end. "
                + (what == null ? file.headline() : what + " The schedule violates this.");
    }

    private void comment(String indent, String words) {
        comment(indent, words, false);
    }

    /** Lines of comment, none of which can end it or be an escape. */
    private void comment(String indent, String words, boolean inside) {
        words.lines()
                .map(l -> l.replace("\\u", "\\\\u").strip())
                .forEach(l -> line(inside ? indent + "// " + l : "// " + indent + l));
    }

    private static String quoted(String words) {
        StringBuilder quoted = new StringBuilder("\"");
        words.chars()
                .forEach(
                        c -> {
                            if (c == '"' || c == '\\') {
                                quoted.append('\\').append((char) c);
                            } else if (c == '\n') {
                                quoted.append("\\n");
                            } else if (c < ' ' || c > '~') {
                                quoted.append(String.format(Locale.ROOT, "\\u%04x", c));
                            } else {
                                quoted.append((char) c);
                            }
                        });
        return quoted.append('"').toString();
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
