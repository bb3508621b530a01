package dev.counterpoint.ui.shell;

import dev.counterpoint.ui.editor.EditorTabs;
import dev.counterpoint.ui.fx.Command;
import dev.counterpoint.ui.fx.Desktop;
import dev.counterpoint.ui.guide.Place;
import dev.counterpoint.ui.settings.Preferences;
import dev.counterpoint.ui.welcome.WelcomeView;

import javafx.beans.property.IntegerProperty;
import javafx.stage.Stage;

import java.util.ArrayList;
import java.util.List;

/** What helps those who are new here: welcome page, guide, guided tour, settings. */
final class FirstSteps {
    private final ShellViewModel shell;
    private final Preferences preferences;
    private final Stage stage;
    private final Welcoming welcome;
    private final GuideDesk guide;
    private final GuidedTour tour;
    private final SettingsDesk settings;

    FirstSteps(
            ShellViewModel shell,
            Surroundings around,
            Stage stage,
            Desktop desktop,
            Workbench workbench,
            EditorTabs tabs,
            CheckPanels checks,
            WindowMemory memory,
            IntegerProperty textSize,
            Preferences preferences,
            Overlay overlay) {
        this.shell = shell;
        this.preferences = preferences;
        this.stage = stage;
        welcome =
                new Welcoming(
                        shell,
                        workbench,
                        desktop,
                        around.threads(),
                        overlay,
                        memory.recent(),
                        around.data());
        guide = new GuideDesk(shell, stage, desktop, around.threads(), overlay);
        tour = new GuidedTour(shell, workbench, tabs, checks, welcome::open, preferences.lesson());
        settings =
                new SettingsDesk(
                        shell,
                        new SettingsDesk.Parts(
                                shell.appearance(),
                                textSize,
                                tabs.symbols(),
                                preferences,
                                checks.preferences(),
                                checks.trims().model().preferences().automatic(),
                                checks.settings()),
                        around.settings().folder(),
                        overlay);
        checks.settings().otherwise(preferences);
    }

    List<Command> commands() {
        List<Command> commands = new ArrayList<>(welcome.commands());
        commands.addAll(guide.commands());
        commands.addAll(tour.commands());
        commands.add(settings.command());
        return commands;
    }

    /** From now on; what is to be open at the start is. */
    void begin(ShellView view) {
        welcome.begin(
                view,
                new WelcomeView.Actions(
                        () -> shell.command("file.open-folder").ifPresent(Command::run),
                        welcome::newSpec,
                        tour.model()::start,
                        tour.model().begun(),
                        guide::begin,
                        () -> guide.open(new Place("sitting", "")),
                        welcome::close,
                        welcome.canClose()));
        tour.model().active().addListener((o, was, is) -> welcome.close());
        tour.begin(view);
        FontSheet.put(stage.getScene(), preferences.font().get());
        preferences.font().addListener((o, was, is) -> FontSheet.put(stage.getScene(), is));
        shell.appearance()
                .theme()
                .addListener(
                        (o, was, is) -> FontSheet.put(stage.getScene(), preferences.font().get()));
    }

    /** The guided tour. */
    GuidedTour tour() {
        return tour;
    }
}
