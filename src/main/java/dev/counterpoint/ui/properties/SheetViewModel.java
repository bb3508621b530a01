package dev.counterpoint.ui.properties;

import dev.counterpoint.check.Standing;
import dev.counterpoint.lang.Review;
import dev.counterpoint.ui.properties.SheetChoice.Order;
import dev.counterpoint.ui.properties.SheetChoice.Page;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/** The project's properties, actions and assumptions, as far as they are asked for. */
public final class SheetViewModel {
    private final ObservableList<SheetLine> lines = FXCollections.observableArrayList();
    private final ObjectProperty<Page> page = new SimpleObjectProperty<>(Page.PROPERTIES);
    private final StringProperty search = new SimpleStringProperty("");
    private final ObjectProperty<SheetFilter> kinds =
            new SimpleObjectProperty<>(SheetFilter.ALL_KINDS);
    private final ObjectProperty<SheetFilter> only =
            new SimpleObjectProperty<>(SheetFilter.ANY_STATE);
    private final ObjectProperty<Order> order = new SimpleObjectProperty<>(Order.AS_WRITTEN);
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private final StringProperty activity = new SimpleStringProperty("");
    private List<SheetRow> all = List.of();

    /** With nothing to show yet. */
    public SheetViewModel() {
        for (ObservableValue<?> asked : List.of(page, search, kinds, only, order)) {
            asked.addListener((o, was, is) -> arrange());
        }
    }

    /** What is shown, from top to bottom. */
    public ObservableList<SheetLine> lines() {
        return lines;
    }

    /** Which page is open. */
    public ObjectProperty<Page> page() {
        return page;
    }

    /** Text that must stand in a row. */
    public StringProperty search() {
        return search;
    }

    /** Which kinds are shown. */
    public ObjectProperty<SheetFilter> kinds() {
        return kinds;
    }

    /** Which state a row must be in. */
    public ObjectProperty<SheetFilter> only() {
        return only;
    }

    /** In which order. */
    public ObjectProperty<Order> order() {
        return order;
    }

    /** How many there are, and what is missing, in a sentence. */
    public ReadOnlyStringProperty summary() {
        return summary.getReadOnlyProperty();
    }

    /** What is still being read; empty when all is there. */
    public StringProperty activity() {
        return activity;
    }

    /** Shows these rows, given as they are written. */
    public void show(List<SheetRow> rows) {
        all = List.copyOf(rows);
        arrange();
    }

    private void arrange() {
        boolean assumptions = page.get() == Page.ASSUMPTIONS;
        List<SheetRow> ofPage = all.stream().filter(r -> !assumptions || r.isAssumed()).toList();
        String sought = search.get().strip().toLowerCase(Locale.ROOT);
        List<SheetRow> shown = new ArrayList<>(ofPage);
        shown.removeIf(r -> !kinds.get().shows(r) || !only.get().shows(r) || !r.holds(sought));
        Comparator<SheetRow> wanted = order.get().order();
        if (wanted != null) {
            shown.sort(wanted);
        }
        summary.set(assumptions ? assumed(ofPage) : stated(ofPage));
        if (assumptions) {
            shown.sort(Comparator.comparing(SheetRow::topic));
            lines.setAll(grouped(shown, row -> row.topic().title()));
        } else if (wanted == null) {
            lines.setAll(grouped(shown, row -> row.card().module()));
        } else {
            lines.setAll(shown.stream().map(SheetLine.Row::new).toList());
        }
    }

    private static List<SheetLine> grouped(List<SheetRow> rows, Function<SheetRow, String> by) {
        Map<String, List<SheetRow>> groups = new LinkedHashMap<>();
        rows.forEach(r -> groups.computeIfAbsent(by.apply(r), g -> new ArrayList<>()).add(r));
        List<SheetLine> lines = new ArrayList<>();
        groups.forEach(
                (name, members) -> {
                    lines.add(new SheetLine.Heading(name, members.size()));
                    members.forEach(r -> lines.add(new SheetLine.Row(r)));
                });
        return lines;
    }

    private static String stated(List<SheetRow> rows) {
        List<String> parts = new ArrayList<>();
        parts.add(
                count(rows.stream().filter(r -> r.card().kind().isProperty()).count())
                        + " properties of "
                        + count(rows.size())
                        + " statements");
        add(parts, rows, r -> r.lacks(Standing.Missing.PLAIN_TEXT), "without plain text");
        add(parts, rows, r -> r.standing().isNeverChecked(), "never checked");
        add(parts, rows, SheetRow::isDrifted, "drifted");
        return rows.isEmpty() ? "" : String.join(", ", parts) + ".";
    }

    private static String assumed(List<SheetRow> rows) {
        List<String> parts = new ArrayList<>();
        parts.add(count(rows.size()) + " taken for granted");
        add(parts, rows, r -> r.card().review().state() == Review.State.NEVER, "never reviewed");
        add(parts, rows, SheetRow::isDrifted, "drifted");
        return rows.isEmpty() ? "" : String.join(", ", parts) + ".";
    }

    private static void add(
            List<String> parts, List<SheetRow> rows, Predicate<SheetRow> which, String words) {
        long count = rows.stream().filter(which).count();
        if (count > 0) {
            parts.add(count(count) + " " + words);
        }
    }

    private static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
