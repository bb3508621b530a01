package dev.counterpoint.ui.problems;

import dev.counterpoint.spec.Diagnostic;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/** What is wrong, worst first. */
public final class ProblemsViewModel {
    private final ObservableList<Diagnostic> problems = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("No problems");

    /** The list. */
    public ObservableList<Diagnostic> problems() {
        return problems;
    }

    /** How many, in words. */
    public ReadOnlyStringProperty summary() {
        return summary.getReadOnlyProperty();
    }

    /** Shows these. */
    public void show(List<Diagnostic> diagnostics) {
        problems.setAll(
                diagnostics.stream()
                        .sorted(
                                Comparator.comparing(Diagnostic::severity)
                                        .thenComparing(d -> String.valueOf(d.file()))
                                        .thenComparingInt(
                                                d -> d.range() == null ? 0 : d.range().line()))
                        .toList());
        summary.set(
                switch (problems.size()) {
                    case 0 -> "No problems";
                    case 1 -> "1 problem";
                    default -> problems.size() + " problems";
                });
    }

    /** Where a problem is, in words. */
    static String place(Diagnostic diagnostic) {
        Path file = diagnostic.file();
        String name = file == null ? "" : String.valueOf(file.getFileName());
        return diagnostic.range() == null
                ? name
                : name
                        + (name.isEmpty() ? "line " : ", line ")
                        + diagnostic.range().line()
                        + ", column "
                        + diagnostic.range().column();
    }
}
