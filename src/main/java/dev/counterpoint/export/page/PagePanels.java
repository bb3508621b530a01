package dev.counterpoint.export.page;

import dev.counterpoint.export.Html;
import dev.counterpoint.export.SharedTrace;
import dev.counterpoint.export.TraceMeta;
import dev.counterpoint.export.TraceStory;
import dev.counterpoint.state.Step;
import dev.counterpoint.state.Trace;
import dev.counterpoint.state.trace.Actors;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** The page's panels behind tabs: the story, who did what, the graph, before and after trimming. */
final class PagePanels {
    /** The story without a script is for reading, not for the longest traces. */
    private static final int TOLD = 200;

    private static final int LISTED = 2_000;

    private final SharedTrace shared;
    private final Trace trace;
    private final Actors actors;
    private final StringBuilder html;

    PagePanels(SharedTrace shared, Actors actors, StringBuilder html) {
        this.shared = shared;
        this.actors = actors;
        this.html = html;
        trace = shared.file().trace();
    }

    private record Tab(String id, String title) {}

    void write() {
        TraceMeta.Trimmed trimmed = shared.file().meta().trimmed();
        List<Tab> tabs = new ArrayList<>(List.of(new Tab("story", "Story")));
        boolean many = actors.actors().size() + (actors.hasOthers() ? 1 : 0) > 1;
        if (many) {
            tabs.add(new Tab("lanes", "Lanes"));
            tabs.add(new Tab("sequence", "Sequence"));
        }
        tabs.add(new Tab("graph", "Graph"));
        if (trimmed != null || shared.before() != null) {
            tabs.add(new Tab("trimming", "Before and after"));
        }
        html.append("<div class=\"tabs\" role=\"tablist\" aria-label=\"Views of the trace\">\n");
        for (Tab tab : tabs) {
            boolean first = tab.id().equals("story");
            html.append("<button type=\"button\" role=\"tab\" id=\"tab-")
                    .append(tab.id())
                    .append("\" aria-controls=\"")
                    .append(tab.id())
                    .append("\" aria-selected=\"")
                    .append(first)
                    .append("\" tabindex=\"")
                    .append(first ? 0 : -1)
                    .append("\">")
                    .append(tab.title())
                    .append("</button>\n");
        }
        html.append("</div>\n");
        story();
        open("lanes", false, many);
        html.append("<p class=\"caption\">Who took which step; arrows are messages.</p>\n")
                .append("<div class=\"lanes\"><ul class=\"names\" id=\"lane-names\"></ul>")
                .append("<div class=\"strip\" id=\"lanes-strip\"></div></div>\n</section>\n");
        open("sequence", false, many);
        html.append("<p class=\"caption\">Time runs down; arrows are messages, dashed ones were")
                .append(" not taken.</p>\n<div class=\"strip\" id=\"sequence-strip\"></div>\n")
                .append("</section>\n");
        open("graph", false, true);
        html.append("<p class=\"caption\">")
                .append(Html.text(graphCaption()))
                .append("</p>\n<div class=\"strip\" id=\"graph-strip\"></div>\n</section>\n");
        if (trimmed != null || shared.before() != null) {
            open("trimming", false, true);
            trimming(trimmed);
            html.append("</section>\n");
        }
    }

    private void open(String id, boolean shown, boolean hasTab) {
        html.append("<section class=\"panel\" role=\"tabpanel\" id=\"").append(id).append('"');
        if (hasTab) {
            html.append(" aria-labelledby=\"tab-").append(id).append('"');
        }
        html.append(shown ? "" : " hidden").append(">\n");
    }

    private void story() {
        open("story", true, true);
        html.append("<ol class=\"story\" id=\"steps\" aria-label=\"The steps\"></ol>\n");
        List<TraceStory.Sentence> story = TraceStory.of(shared.file().meta()).of(trace);
        boolean closes = story.size() > trace.steps().size();
        if (closes) {
            html.append("<p class=\"caption\">")
                    .append(Html.text(story.getLast().text()))
                    .append("</p>\n");
        }
        html.append("<noscript><p>Stepping through the trace needs JavaScript, which is turned")
                .append(" off here. The steps in words:</p><ol>");
        story.stream()
                .limit(TOLD)
                .forEach(s -> html.append("<li>").append(Html.text(s.text())).append("</li>"));
        int more = story.size() - TOLD;
        html.append(more > 0 ? "<li>and " + more + " more</li>" : "")
                .append("</ol></noscript>\n</section>\n");
    }

    private String graphCaption() {
        List<SharedTrace.Branch> branches = shared.branches();
        String line = "The darkest line is the trace. ";
        if (branches == null) {
            return line + "What else could have happened is not in this file.";
        }
        return branches.isEmpty()
                ? line + "Nothing else could have happened in any of its states."
                : line
                        + "Thin ones are the steps that were possible and not taken: "
                        + branches.size()
                        + " in all.";
    }

    private void trimming(TraceMeta.@Nullable Trimmed trimmed) {
        if (trimmed != null) {
            html.append("<p class=\"where\">")
                    .append(Html.text(trimmed.certificate()))
                    .append("</p>\n<table class=\"measures\"><thead><tr><th scope=\"col\">of</th>")
                    .append("<th scope=\"col\">before</th><th scope=\"col\">after</th>")
                    .append("<th scope=\"col\">no trace has fewer</th></tr></thead><tbody>\n");
            for (int i = 0; i < trimmed.order().size(); i++) {
                String measure = trimmed.order().get(i);
                html.append("<tr><th scope=\"row\">")
                        .append(Html.text(measure))
                        .append("</th><td>")
                        .append(trimmed.before().get(i))
                        .append("</td><td>")
                        .append(trimmed.after().get(i))
                        .append("</td><td>")
                        .append(trimmed.proved().contains(measure) ? "proved" : "")
                        .append("</td></tr>\n");
            }
            html.append("</tbody></table>\n");
        }
        Trace before = shared.before();
        if (before != null) {
            steps(before);
        }
    }

    /** The steps before; those that are no longer there struck through where that can be told. */
    private void steps(Trace before) {
        List<Step> after = trace.steps();
        List<Boolean> kept = new ArrayList<>();
        int at = 0;
        for (Step step : before.steps()) {
            boolean same = at < after.size() && after.get(at).equals(step);
            kept.add(same);
            at += same ? 1 : 0;
        }
        boolean shorter = at == after.size();
        html.append("<h3>Before: ").append(before.steps().size()).append(" steps</h3>\n");
        list(before.steps(), kept, shorter);
        if (!shorter) {
            html.append("<h3>After: ").append(after.size()).append(" steps</h3>\n");
            list(after, kept, false);
        }
    }

    private void list(List<Step> steps, List<Boolean> kept, boolean strike) {
        html.append("<ol class=\"dropped\">");
        for (int i = 0; i < Math.min(steps.size(), LISTED); i++) {
            boolean gone = strike && !kept.get(i);
            html.append(gone ? "<li class=\"gone\"><s>" : "<li>")
                    .append("<code>")
                    .append(Html.text(steps.get(i).toString()))
                    .append("</code>")
                    .append(gone ? "</s></li>" : "</li>");
        }
        html.append(steps.size() > LISTED ? "<li>and more</li></ol>\n" : "</ol>\n");
    }
}
