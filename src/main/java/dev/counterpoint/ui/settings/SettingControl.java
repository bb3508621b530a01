package dev.counterpoint.ui.settings;

import dev.counterpoint.ui.fx.Buttons;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;

/**
 * What a setting is set with.
 *
 * @param problem what is wrong with what was entered; empty for nothing
 */
record SettingControl(Node node, ObservableValue<String> problem) {
    private static final double WIDTH = 190;

    static SettingControl of(Setting setting) {
        Control node =
                switch (setting) {
                    case Setting.Toggle toggle -> toggle(toggle);
                    case Setting.Choice choice -> choice(choice);
                    case Setting.Written written -> written(written);
                    case Setting.Elsewhere elsewhere -> elsewhere(elsewhere);
                };
        node.setMinWidth(Region.USE_PREF_SIZE);
        node.setId(setting.about().id());
        node.setAccessibleText(setting.about().title());
        node.setAccessibleHelp(setting.about().words());
        return new SettingControl(node, problem(setting));
    }

    private static ObservableValue<String> problem(Setting setting) {
        return setting instanceof Setting.Written written
                ? Bindings.createStringBinding(
                        () -> written.problem().apply(written.value().get()), written.value())
                : new ReadOnlyStringWrapper("");
    }

    private static Control toggle(Setting.Toggle toggle) {
        CheckBox control = new CheckBox();
        control.selectedProperty().bindBidirectional(toggle.value());
        return control;
    }

    private static Control choice(Setting.Choice choice) {
        ComboBox<Setting.Option> control = new ComboBox<>();
        control.getItems().setAll(choice.options());
        control.setPrefWidth(WIDTH);
        control.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(Setting.Option option) {
                        return option == null ? "" : option.label();
                    }

                    @Override
                    public Setting.Option fromString(String label) {
                        return new Setting.Option(label, label);
                    }
                });
        choice.value().addListener((o, was, is) -> show(control, is));
        show(control, choice.value().getValue());
        control.valueProperty()
                .addListener(
                        (o, was, is) -> {
                            if (is != null) {
                                choice.value().setValue(is.value());
                            }
                        });
        return control;
    }

    /** A value that is none of the choices is shown as it is. */
    private static void show(ComboBox<Setting.Option> control, String value) {
        control.setValue(
                control.getItems().stream()
                        .filter(option -> option.value().equals(value))
                        .findFirst()
                        .orElse(new Setting.Option(value, value)));
    }

    private static Control written(Setting.Written written) {
        TextField control = new TextField();
        control.setPrefWidth(WIDTH);
        control.textProperty().bindBidirectional(written.value());
        return control;
    }

    private static Control elsewhere(Setting.Elsewhere elsewhere) {
        Button control = Buttons.quiet(elsewhere.command());
        return control;
    }
}
