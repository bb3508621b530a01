package dev.counterpoint.ui.graph;

import dev.counterpoint.graph.layout.Arrangement;
import dev.counterpoint.graph.layout.LayoutKind;
import dev.counterpoint.ui.fx.Command;
import dev.counterpoint.ui.session.ActionInfo;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Tooltip;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** In which way states are laid out: layered where there are too many for the one chosen. */
final class LayoutChoice {
    private final ObjectProperty<LayoutKind> kind = new SimpleObjectProperty<>(LayoutKind.LAYERED);
    private final ObservableValue<? extends Map<String, ActionInfo>> actions;

    LayoutChoice(ObservableValue<? extends Map<String, ActionInfo>> actions) {
        this.actions = actions;
    }

    ObjectProperty<LayoutKind> kind() {
        return kind;
    }

    /** What is chosen, with who acts in which action. */
    Arrangement arrangement() {
        Map<String, ActionInfo> known = actions.getValue();
        return Arrangement.of(
                kind.get(),
                name -> {
                    ActionInfo action = known.get(name);
                    return action == null ? null : action.actor();
                });
    }

    /** Why it is not the one that is seen, in words; empty where it is. */
    String refusal(@Nullable Shown now) {
        String refused = now == null ? null : kind.get().refusal(now.picture().list().nodes());
        return refused == null ? "" : refused;
    }

    List<Command> commands() {
        return Stream.of(LayoutKind.values())
                .map(
                        to ->
                                Command.always(
                                        "view.layout-" + to.name().toLowerCase(Locale.ROOT),
                                        "Lay Out the Graph: " + to.title(),
                                        "fth-share-2",
                                        null,
                                        () -> kind.set(to)))
                .toList();
    }

    /** To choose it with. */
    ChoiceBox<LayoutKind> box() {
        ChoiceBox<LayoutKind> box = new ChoiceBox<>();
        box.setId("graph-layout");
        box.setAccessibleText("Layout of the graph");
        box.getItems().setAll(LayoutKind.values());
        box.setConverter(new Titles());
        box.valueProperty().bindBidirectional(kind);
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(kind.map(to -> to.title() + ": " + to.words()));
        box.setTooltip(tooltip);
        return box;
    }

    /** To choose colours with. */
    static ChoiceBox<ColorChoice> box(ColorsViewModel colors) {
        ChoiceBox<ColorChoice> box = new ChoiceBox<>(colors.offered());
        box.setId("graph-colors");
        box.setAccessibleText("Colours of the states");
        box.setMaxWidth(160);
        box.setMinWidth(84);
        box.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(@Nullable ColorChoice choice) {
                        return choice == null ? "" : choice.title();
                    }

                    @Override
                    public ColorChoice fromString(String title) {
                        return colors.offered().stream()
                                .filter(choice -> choice.title().equals(title))
                                .findFirst()
                                .orElse(ColorChoice.NOTHING);
                    }
                });
        box.setValue(colors.chosen().get());
        // Not bound both ways: while others are offered the box has nothing chosen for a moment.
        box.valueProperty()
                .addListener(
                        (o, was, is) -> {
                            if (is != null) {
                                colors.chosen().set(is);
                            }
                        });
        colors.chosen().addListener((o, was, is) -> box.setValue(is));
        colors.offered()
                .addListener(
                        (ListChangeListener<ColorChoice>)
                                change -> box.setValue(colors.chosen().get()));
        box.setTooltip(new Tooltip("What the colours of states say"));
        return box;
    }

    /** The names on the screen. */
    private static final class Titles extends StringConverter<LayoutKind> {
        @Override
        public String toString(@Nullable LayoutKind kind) {
            return kind == null ? "" : kind.title();
        }

        @Override
        public LayoutKind fromString(String title) {
            return Stream.of(LayoutKind.values())
                    .filter(kind -> kind.title().equals(title))
                    .findFirst()
                    .orElse(LayoutKind.LAYERED);
        }
    }
}
