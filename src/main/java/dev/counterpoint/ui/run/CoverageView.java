package dev.counterpoint.ui.run;

import dev.counterpoint.check.CheckResult;
import dev.counterpoint.check.CoverageWords;
import dev.counterpoint.engine.protocol.ActionCount;
import dev.counterpoint.engine.protocol.CheckEvent.Coverage;
import dev.counterpoint.engine.protocol.Premise;
import dev.counterpoint.engine.protocol.Search;
import dev.counterpoint.spec.SourceRange;
import dev.counterpoint.ui.fx.Buttons;
import dev.counterpoint.ui.fx.Command;
import dev.counterpoint.ui.fx.EmptyState;
import dev.counterpoint.ui.fx.Icons;

import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** What the last check exercised and what it did not: its actions, and when properties say much. */
public final class CoverageView extends BorderPane {
    private final Consumer<SourceRange> reveal;
    private final Consumer<Premise> show;
    private final VBox found = new VBox(16);

    /**
     * With what goes to a place in the spec, what shows the way to where a premise is met, and the
     * command that colours the text.
     */
    public CoverageView(
            RunViewModel model,
            Consumer<SourceRange> reveal,
            Consumer<Premise> show,
            Command inText) {
        this.reveal = reveal;
        this.show = show;
        getStyleClass().add("coverage");
        CheckBox expressions = new CheckBox("Count each expression in the next check (slower)");
        expressions.setId("coverage-expressions");
        expressions.selectedProperty().bindBidirectional(model.search().coverage());
        FlowPane tools = new FlowPane(16, 8, Buttons.quiet(inText), expressions);
        tools.setPadding(new Insets(12, 16, 4, 16));
        setTop(tools);
        found.setPadding(new Insets(12, 16, 16, 16));
        model.result().addListener((o, was, is) -> fill(is));
        fill(model.result().get());
    }

    private void fill(@Nullable CheckResult result) {
        Coverage coverage = result == null ? null : result.findings().coverage();
        if (result != null && result.request().search().mode() != Search.Mode.BREADTH_FIRST) {
            setCenter(
                    new EmptyState(
                            "fth-bar-chart-2",
                            "This search counts nothing",
                            SearchViewModel.limits(result.request().search().mode())
                                    + " Check breadth-first to see how often each action is"
                                    + " taken.",
                            null));
            return;
        }
        if (result == null || coverage == null || coverage.actions().isEmpty()) {
            setCenter(
                    new EmptyState(
                            "fth-bar-chart-2",
                            "Nothing counted yet",
                            "After a check, its actions stand here with how often each was taken,"
                                    + " and the conditions under which its properties say"
                                    + " something.",
                            null));
            return;
        }
        found.getChildren().clear();
        List<String> sentences = CoverageWords.of(result);
        if (!sentences.isEmpty()) {
            VBox lines = new VBox(4);
            sentences.forEach(line -> lines.getChildren().add(warning(line)));
            found.getChildren().add(section("Never exercised", lines));
        }
        found.getChildren().add(section("Actions", actions(coverage.actions())));
        List<Premise> conditions =
                coverage.premises().stream().filter(p -> p.kind() != Premise.Kind.SETS).toList();
        if (!conditions.isEmpty()) {
            found.getChildren().add(section("When properties say something", rows(conditions)));
        }
        ScrollPane scroll = new ScrollPane(found);
        scroll.setFitToWidth(true);
        setCenter(scroll);
    }

    private Node actions(List<ActionCount> counts) {
        GridPane grid = new GridPane();
        grid.setId("coverage-actions");
        grid.setHgap(16);
        grid.setVgap(4);
        grid.addRow(0, quiet("Action"), quiet("Steps"), quiet("New states"));
        int row = 1;
        for (ActionCount count : counts) {
            Label taken = number(count.taken());
            if (count.taken() == 0) {
                taken.setText("never");
                taken.setGraphic(Icons.of("fth-alert-triangle", 12));
                taken.getStyleClass().add("never");
            }
            grid.addRow(row++, link(count.action(), count.range()), taken, number(count.found()));
        }
        return grid;
    }

    private Node rows(List<Premise> premises) {
        VBox rows = new VBox(4);
        rows.setId("coverage-premises");
        for (Premise premise : premises) {
            FlowPane row = new FlowPane(8, 2);
            row.getChildren()
                    .addAll(link(premise.property(), premise.range()), mono(premise.text()));
            if (!premise.holdsSomewhere()) {
                row.getChildren().add(warning("is never true"));
            } else if (premise.witness() == null) {
                row.getChildren().add(quiet("first true in state " + premise.level()));
            } else {
                Hyperlink way = new Hyperlink("first true in state " + premise.level());
                way.setAccessibleText("Show how " + premise.text() + " becomes true");
                way.setOnAction(e -> show.accept(premise));
                row.getChildren().add(way);
            }
            rows.getChildren().add(row);
        }
        return rows;
    }

    private Node link(String text, @Nullable SourceRange range) {
        if (range == null) {
            return mono(text);
        }
        Hyperlink link = new Hyperlink(text);
        link.getStyleClass().add("mono");
        link.setOnAction(e -> reveal.accept(range));
        return link;
    }

    private static Label warning(String text) {
        Label label = new Label(text, Icons.of("fth-alert-triangle", 12));
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().add("never");
        return label;
    }

    private static Label mono(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("mono");
        return label;
    }

    private static Label quiet(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("quiet");
        return label;
    }

    private static Label number(long count) {
        return new Label(String.format(Locale.ROOT, "%,d", count));
    }

    private static VBox section(String title, Node body) {
        Label heading = new Label(title);
        heading.getStyleClass().add("section-title");
        return new VBox(8, heading, body);
    }
}
