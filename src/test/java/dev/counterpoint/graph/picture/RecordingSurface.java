package dev.counterpoint.graph.picture;

import dev.counterpoint.graph.font.Outline;
import dev.counterpoint.graph.font.Typeface;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Remembers the texts that were painted on it, and where those of edges stand. */
final class RecordingSurface implements Surface {
    private final List<String> texts = new ArrayList<>();
    private final List<Box> haloTexts = new ArrayList<>();
    private final Set<Rgba> fills = new HashSet<>();
    private int dots;

    Set<Rgba> fills() {
        return fills;
    }

    int dots() {
        return dots;
    }

    List<String> texts() {
        return texts;
    }

    List<Box> haloTexts() {
        return haloTexts;
    }

    @Override
    public void text(
            String text,
            double x,
            double baseline,
            double size,
            Typeface typeface,
            Rgba color,
            @Nullable Rgba halo) {
        texts.add(text);
        if (halo != null) {
            // All of the mono typeface's characters are 0.6 of its size wide.
            double width = 0.6 * size * text.length();
            haloTexts.add(new Box(x, baseline - size * 0.75, x + width, baseline + size * 0.2));
        }
    }

    @Override
    public void fill(Outline shape, Rgba color) {
        fills.add(color);
    }

    @Override
    public void stroke(Outline shape, Stroke stroke) {}

    @Override
    public void box(Box box, double radius, @Nullable Rgba fill, @Nullable Stroke border) {}

    @Override
    public void dots(double[] centres, int count, double radius, Rgba color) {
        dots += count;
    }
}
