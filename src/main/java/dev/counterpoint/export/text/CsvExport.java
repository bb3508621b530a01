package dev.counterpoint.export.text;

import dev.counterpoint.export.TraceFile;
import dev.counterpoint.state.Binding;
import dev.counterpoint.state.State;
import dev.counterpoint.state.Step;
import dev.counterpoint.state.Trace;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A trace as a table for a spreadsheet: a row a state, with the step that led to it and a column a
 * variable, each value as TLA+. Quoted as RFC 4180 says; no cell is taken for a formula.
 */
public final class CsvExport {
    private CsvExport() {}

    /** Writes it. */
    public static void write(TraceFile file, Appendable out) throws IOException {
        Trace trace = file.trace();
        List<String> head = new ArrayList<>(List.of("state", "action", "parameters"));
        head.addAll(trace.variables());
        boolean loops = trace.loop().isPresent();
        if (loops) {
            head.add("next state");
        }
        row(head, out);
        for (int i = 0; i < trace.states().size(); i++) {
            Step step = i == 0 ? Step.UNKNOWN : trace.steps().get(i - 1);
            State state = trace.states().get(i);
            List<String> row = new ArrayList<>();
            row.add(Integer.toString(i + 1));
            row.add(step.equals(Step.UNKNOWN) ? "" : step.action());
            row.add(
                    step.parameters().stream()
                            .map(CsvExport::parameter)
                            .collect(Collectors.joining(", ")));
            state.values().forEach(value -> row.add(value.toString()));
            if (loops) {
                boolean last = i == trace.states().size() - 1;
                int next = last ? trace.loop().orElse(0) + 1 : i + 2;
                row.add(Integer.toString(next));
            }
            row(row, out);
        }
    }

    private static String parameter(Binding binding) {
        return binding.name() + " = " + binding.value();
    }

    private static void row(List<String> cells, Appendable out) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            out.append(i == 0 ? "" : ",").append(cell(cells.get(i)));
        }
        out.append('\n');
    }

    private static String cell(String text) {
        boolean isFormula =
                !text.isEmpty() && "=+@\t\r".indexOf(text.charAt(0)) >= 0
                        || text.startsWith("-") && !text.matches("-\\d+");
        String safe = isFormula ? "'" + text : text;
        return safe.matches("[^\",\r\n]*") ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }
}
