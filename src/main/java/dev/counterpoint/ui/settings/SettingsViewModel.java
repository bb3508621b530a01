package dev.counterpoint.ui.settings;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** All settings, and those that are searched for. */
public final class SettingsViewModel {
    private final List<Setting> all;
    private final StringProperty query = new SimpleStringProperty("");
    private final ObservableList<Setting> shown = FXCollections.observableArrayList();

    /** With all settings in their order, those of a group together. */
    public SettingsViewModel(List<Setting> all) {
        this.all = List.copyOf(all);
        query.addListener((o, was, is) -> search());
        search();
    }

    /** What is searched; empty for all. */
    public StringProperty query() {
        return query;
    }

    /** The settings in which every word of it stands. */
    public ObservableList<Setting> shown() {
        return shown;
    }

    private void search() {
        List<String> words =
                Arrays.stream(query.get().strip().toLowerCase(Locale.ROOT).split("\\s+")).toList();
        shown.setAll(all.stream().filter(s -> words.stream().allMatch(text(s)::contains)).toList());
    }

    private static String text(Setting setting) {
        Setting.About about = setting.about();
        String options =
                setting instanceof Setting.Choice choice
                        ? String.join(
                                " ", choice.options().stream().map(Setting.Option::label).toList())
                        : "";
        return String.join(" ", about.group(), about.title(), about.words(), options)
                .toLowerCase(Locale.ROOT);
    }
}
