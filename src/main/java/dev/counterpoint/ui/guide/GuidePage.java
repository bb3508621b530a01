package dev.counterpoint.ui.guide;

import java.util.List;

/** A page of the guide, read. */
public record GuidePage(String name, List<Block> blocks) {
    public GuidePage {
        blocks = List.copyOf(blocks);
    }

    /** What it is called: its first heading. */
    public String title() {
        return headings().stream().findFirst().map(h -> Inline.words(h.words())).orElse(name);
    }

    /** Its headings, the page's own first. */
    public List<Block.Heading> headings() {
        return blocks.stream()
                .filter(Block.Heading.class::isInstance)
                .map(Block.Heading.class::cast)
                .toList();
    }
}
