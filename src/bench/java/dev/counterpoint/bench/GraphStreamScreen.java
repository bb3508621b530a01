package dev.counterpoint.bench;

import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import org.graphstream.graph.Graph;
import org.graphstream.graph.implementations.SingleGraph;
import org.graphstream.ui.fx_viewer.FxViewPanel;
import org.graphstream.ui.fx_viewer.FxViewer;
import org.graphstream.ui.geom.Point3;
import org.graphstream.ui.view.Viewer;

import java.util.Random;

/** GraphStream's own viewer with so many nodes: the 95th percentile of a frame while panning. */
public final class GraphStreamScreen {
    private static final int WARM_UP = 5;
    private static final int FRAMES = 40;

    private GraphStreamScreen() {}

    /** With how many nodes. */
    public static void main(String[] arguments) {
        int nodes = Integer.parseInt(arguments[0]);
        Graph graph = graph(nodes);
        Platform.startup(() -> show(graph));
    }

    private static Graph graph(int nodes) {
        Graph graph = new SingleGraph("graph");
        Random random = new Random(1);
        for (int i = 0; i < nodes; i++) {
            graph.addNode("" + i).setAttribute("xyz", random.nextDouble(), random.nextDouble(), 0);
        }
        for (int i = 0; i < 2 * nodes; i++) {
            String from = "" + i / 2;
            String to = "" + random.nextInt(nodes);
            if (graph.getNode(from).getEdgeBetween(to) == null) {
                graph.addEdge("e" + i, from, to, true);
            }
        }
        return graph;
    }

    private static void show(Graph graph) {
        FxViewer viewer = new FxViewer(graph, Viewer.ThreadingModel.GRAPH_IN_GUI_THREAD);
        FxViewPanel view = (FxViewPanel) viewer.addDefaultView(false);
        Stage stage = new Stage();
        stage.setScene(new Scene(new StackPane(view), 960, 720));
        stage.show();
        Painted.then(stage, () -> pan(view));
    }

    private static void pan(FxViewPanel view) {
        new Frames(
                        WARM_UP,
                        FRAMES,
                        frame -> {
                            Point3 at = view.getCamera().getViewCenter();
                            double by = 0.002 * Math.sin(frame / 15.0);
                            view.getCamera().setViewCenter(at.x + by, at.y, 0);
                        },
                        GraphStreamScreen::print)
                .start();
    }

    @SuppressWarnings("SystemOut")
    private static void print(double seconds) {
        System.out.println(seconds);
        System.exit(0);
    }
}
