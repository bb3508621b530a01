package dev.counterpoint.ui.shell;

import dev.counterpoint.ui.fx.Command;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Finds a command by some letters of its title. */
final class PaletteViewModel {
    private static final int NO_MATCH = Integer.MAX_VALUE;

    private final List<Command> all;
    private final StringProperty query = new SimpleStringProperty("");
    private final ObservableList<Command> found = FXCollections.observableArrayList();

    PaletteViewModel(List<Command> commands) {
        all = commands.stream().filter(c -> !c.id().equals("view.palette")).toList();
        query.addListener((o, was, is) -> search());
        search();
    }

    StringProperty query() {
        return query;
    }

    ObservableList<Command> found() {
        return found;
    }

    private void search() {
        String wanted = query.get().strip().toLowerCase(Locale.ROOT);
        found.setAll(
                all.stream()
                        .filter(c -> rank(label(c), wanted) != NO_MATCH)
                        .sorted(
                                Comparator.comparing((Command c) -> !c.enabled().get())
                                        .thenComparingInt(c -> rank(label(c), wanted)))
                        .toList());
    }

    /** Menu and title, as the palette lists it. */
    static String label(Command command) {
        return command.label();
    }

    /** Whole phrase first, then letters in order; the earlier in the title the better. */
    private static int rank(String label, String wanted) {
        String text = label.toLowerCase(Locale.ROOT);
        int whole = text.indexOf(wanted);
        if (whole >= 0) {
            return whole;
        }
        int at = -1;
        int gaps = 0;
        for (int i = 0; i < wanted.length(); i++) {
            int next = text.indexOf(wanted.charAt(i), at + 1);
            if (next < 0) {
                return NO_MATCH;
            }
            gaps += next - at - 1;
            at = next;
        }
        return 1_000 + gaps;
    }
}
