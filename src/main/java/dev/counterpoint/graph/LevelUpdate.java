package dev.counterpoint.graph;

/**
 * Keeps levels the lengths of shortest paths when a transition is added: a target that came nearer
 * brings its successors nearer. Nothing is left to do where transitions come breadth-first.
 */
final class LevelUpdate {
    private final StateGraph graph;
    private int[] queue = new int[16];
    private int head;
    private int tail;

    private LevelUpdate(StateGraph graph) {
        this.graph = graph;
    }

    static void after(StateGraph graph, int source, int target) {
        int level = graph.levels.get(source);
        int before = graph.levels.get(target);
        if (level == 0 || (before != 0 && before <= level + 1)) {
            return;
        }
        graph.levels.setRelease(target, level + 1);
        if (graph.lastRun.get(target) != 0) {
            new LevelUpdate(graph).spreadFrom(target);
        }
    }

    private void spreadFrom(int start) {
        push(start);
        GraphSnapshot now = graph.snapshot();
        while (head < tail) {
            now.forEachSuccessor(queue[head++], (source, target, label) -> lower(source, target));
        }
    }

    private void lower(int source, int target) {
        int level = graph.levels.get(source) + 1;
        int before = graph.levels.get(target);
        if (before == 0 || before > level) {
            graph.levels.setRelease(target, level);
            push(target);
        }
    }

    private void push(int state) {
        if (tail == queue.length) {
            int waiting = tail - head;
            int[] room = waiting * 2 > queue.length ? new int[waiting * 2] : queue;
            System.arraycopy(queue, head, room, 0, waiting);
            queue = room;
            head = 0;
            tail = waiting;
        }
        queue[tail++] = state;
    }
}
