package dev.counterpoint.ui.shell;

import dev.counterpoint.check.Quantities;
import dev.counterpoint.ui.fx.Appearance;
import dev.counterpoint.ui.fx.Command;
import dev.counterpoint.ui.fx.Texts;
import dev.counterpoint.ui.run.RunPreferences;
import dev.counterpoint.ui.settings.Preferences;
import dev.counterpoint.ui.settings.Setting;
import dev.counterpoint.ui.settings.Setting.About;
import dev.counterpoint.ui.settings.Setting.Option;
import dev.counterpoint.ui.settings.SettingsView;
import dev.counterpoint.ui.settings.SettingsViewModel;

import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.Property;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.text.Font;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/** All that can be set, on one sheet; each feature keeps its own. */
final class SettingsDesk {
    private static final Texts TEXTS = Texts.of("settings");
    private static final List<Integer> SIZES =
            List.of(67, 80, 90, 100, 110, 125, 150, 175, 200, 250, 300);
    private static final List<Integer> SCALES = List.of(100, 125, 150, 175, 200, 250, 300);
    private static final int MOST_WORKERS = 64;

    /** What is set, by the features that keep it. */
    record Parts(
            Appearance appearance,
            IntegerProperty textSize,
            BooleanProperty signs,
            Preferences own,
            RunPreferences runs,
            BooleanProperty trim,
            ProjectRuns project) {}

    private final ShellViewModel shell;
    private final Parts parts;
    private final Path folder;
    private final Overlay overlay;
    private List<Setting> made = List.of();

    /** With the folder in which the settings are kept. */
    SettingsDesk(ShellViewModel shell, Parts parts, Path folder, Overlay overlay) {
        this.shell = shell;
        this.parts = parts;
        this.folder = folder;
        this.overlay = overlay;
    }

    Command command() {
        return Command.always(
                "file.settings", "Settings…", "fth-settings", "Shortcut+COMMA", this::open);
    }

    private void open() {
        if (made.isEmpty()) {
            made = all();
        }
        overlay.open(
                new SettingsView(new SettingsViewModel(made), folder.toString(), overlay::close));
    }

    /** All of them, in their order; made when they are first looked at. */
    private List<Setting> all() {
        List<Setting> all = new ArrayList<>(look());
        all.addAll(checks());
        all.addAll(files());
        return all;
    }

    private List<Setting> look() {
        String group = TEXTS.get("group.look");
        Preferences own = parts.own();
        return List.of(
                choice(
                        about("setting-theme", group, "theme", "theme.words"),
                        List.of(
                                new Option("SYSTEM", TEXTS.get("theme.system")),
                                new Option("LIGHT", TEXTS.get("theme.light")),
                                new Option("DARK", TEXTS.get("theme.dark"))),
                        text(parts.appearance().choice(), Enum::name, Appearance.Choice::valueOf)),
                choice(
                        about("setting-font", group, "font", "font.words"),
                        fonts().stream().map(f -> new Option(f, f)).toList(),
                        own.font()),
                choice(
                        about("setting-size", group, "size", "size.words"),
                        SIZES.stream().map(SettingsDesk::percent).toList(),
                        number(parts.textSize())),
                choice(
                        about("setting-scale", group, "scale", "scale.words"),
                        scales(),
                        number(own.scale())),
                new Setting.Toggle(
                        about("setting-signs", group, "signs", "signs.words"), parts.signs()));
    }

    private List<Setting> checks() {
        String group = TEXTS.get("group.checks");
        Preferences own = parts.own();
        RunPreferences runs = parts.runs();
        ProjectRuns project = parts.project();
        return List.of(
                written(
                        about(
                                "setting-budget",
                                group,
                                "budget",
                                "budget.words",
                                wins(project.budgetSaid())),
                        own.budget(),
                        "budget.problem",
                        text -> text.isEmpty() || Quantities.time(text).isPresent()),
                choice(
                        about(
                                "setting-workers",
                                group,
                                "workers",
                                "workers.words",
                                wins(project.workersSaid())),
                        workers(),
                        number(own.workers())),
                written(
                        about(
                                "setting-heap",
                                group,
                                "heap",
                                "heap.words",
                                wins(project.heapSaid())),
                        own.heap(),
                        "heap.problem",
                        text -> text.isEmpty() || Quantities.memory(text).isPresent()),
                choice(
                        about("setting-at-once", group, "at-once", "at-once.words"),
                        IntStream.rangeClosed(1, 4)
                                .mapToObj(i -> new Option(String.valueOf(i), String.valueOf(i)))
                                .toList(),
                        number(runs.atOnce())),
                new Setting.Toggle(
                        about(
                                "setting-on-save",
                                group,
                                "on-save",
                                "on-save.words",
                                Bindings.createStringBinding(
                                        () -> whose(runs.model().get()), runs.model())),
                        runs.onSave()),
                written(
                        about("setting-save-budget", group, "save-budget", "save-budget.words"),
                        runs.onSaveBudget(),
                        "save-budget.problem",
                        text -> Quantities.time(text).isPresent()),
                new Setting.Toggle(
                        about("setting-announce", group, "announce", "announce.words"),
                        runs.announce()),
                new Setting.Toggle(
                        about("setting-trim", group, "trim", "trim.words"), parts.trim()));
    }

    private List<Setting> files() {
        List<Setting> all = new ArrayList<>();
        all.add(
                new Setting.Toggle(
                        about(
                                "setting-history",
                                TEXTS.get("group.files"),
                                "history",
                                "history.words"),
                        parts.own().history()));
        elsewhere(all, TEXTS.get("group.files"), "run.trusted", "trusted.words");
        elsewhere(all, TEXTS.get("group.files"), "help.keys", "keys.words");
        elsewhere(all, TEXTS.get("group.project"), "run.keep-settings", "keep.words");
        return all;
    }

    private void elsewhere(List<Setting> all, String group, String command, String words) {
        shell.command(command)
                .ifPresent(
                        found ->
                                all.add(
                                        new Setting.Elsewhere(
                                                new About(
                                                        "setting-" + command,
                                                        group,
                                                        found.title().replace("…", ""),
                                                        TEXTS.get(words),
                                                        nothing()),
                                                found)));
    }

    private static String whose(@Nullable Path config) {
        return config == null
                ? TEXTS.get("on-save.none")
                : TEXTS.with("on-save.whose", String.valueOf(config.getFileName()));
    }

    private static About about(String id, String group, String title, String words) {
        return about(id, group, title, words, nothing());
    }

    private static About about(
            String id, String group, String title, String words, ObservableValue<String> note) {
        return new About(id, group, TEXTS.get(title), TEXTS.get(words), note);
    }

    private static ObservableValue<String> nothing() {
        return new ReadOnlyStringWrapper("");
    }

    private static ObservableValue<String> wins(ObservableValue<String> said) {
        return Bindings.createStringBinding(
                () -> said.getValue().isEmpty() ? "" : TEXTS.with("project.wins", said.getValue()),
                said);
    }

    private static Setting choice(About about, List<Option> options, Property<String> value) {
        return new Setting.Choice(about, options, value);
    }

    private static Setting written(
            About about, StringProperty value, String problem, Function<String, Boolean> right) {
        return new Setting.Written(
                about, value, text -> right.apply(text.strip()) ? "" : TEXTS.get(problem));
    }

    private static List<Option> workers() {
        List<Option> options = new ArrayList<>();
        options.add(new Option("0", TEXTS.get("workers.auto")));
        int processors = Runtime.getRuntime().availableProcessors();
        for (int i = 1; i <= Math.min(processors, MOST_WORKERS); i *= 2) {
            options.add(new Option(String.valueOf(i), String.valueOf(i)));
        }
        return options;
    }

    private static List<Option> scales() {
        List<Option> options = new ArrayList<>();
        options.add(new Option("0", TEXTS.get("scale.system")));
        SCALES.forEach(s -> options.add(percent(s)));
        return options;
    }

    private static Option percent(int percent) {
        return new Option(String.valueOf(percent), percent + " %");
    }

    /** Families that are made for code, as their names say. */
    private static List<String> fonts() {
        List<String> families = new ArrayList<>();
        families.add(Preferences.BUNDLED_FONT);
        Font.getFamilies().stream()
                .filter(f -> f.matches(".*(Mono|Code|Courier|Consolas|Menlo|Monaco|Fixed).*"))
                .filter(f -> !f.startsWith("Counterpoint"))
                .forEach(families::add);
        return families;
    }

    private static Property<String> number(IntegerProperty number) {
        return text(number.asObject(), String::valueOf, Integer::valueOf);
    }

    /** A property as text, both ways. */
    private static <T> Property<String> text(
            Property<T> property, Function<T, String> write, Function<String, T> read) {
        SimpleStringProperty text = new SimpleStringProperty(write.apply(property.getValue()));
        property.addListener((o, was, is) -> text.set(write.apply(is)));
        text.addListener(
                (o, was, is) -> {
                    T value = read.apply(is);
                    if (!value.equals(property.getValue())) {
                        property.setValue(value);
                    }
                });
        return text;
    }
}
