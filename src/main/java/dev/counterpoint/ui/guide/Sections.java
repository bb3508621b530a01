package dev.counterpoint.ui.guide;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Finds sections of the guide by their words. */
final class Sections {
    /**
     * A section.
     *
     * @param heading its heading; the page's title for what stands before the first
     * @param words all it says, in small letters
     */
    record Section(Place place, String page, String heading, String words) {}

    private final List<Section> all = new ArrayList<>();

    Sections(List<GuidePage> pages) {
        pages.forEach(this::read);
    }

    private void read(GuidePage page) {
        String heading = page.title();
        String id = "";
        StringBuilder words = new StringBuilder();
        for (Block block : page.blocks()) {
            if (block instanceof Block.Heading h && h.level() > 1) {
                add(page, id, heading, words);
                heading = Inline.words(h.words());
                id = h.id();
                words.setLength(0);
            }
            words.append(words(block)).append(' ');
        }
        add(page, id, heading, words);
    }

    private void add(GuidePage page, String id, String heading, StringBuilder words) {
        all.add(
                new Section(
                        new Place(page.name(), id),
                        page.title(),
                        heading,
                        words.toString().toLowerCase(Locale.ROOT)));
    }

    private static String words(Block block) {
        return switch (block) {
            case Block.Heading heading -> Inline.words(heading.words());
            case Block.Paragraph paragraph -> Inline.words(paragraph.words());
            case Block.Note note -> Inline.words(note.words());
            case Block.Points points ->
                    String.join(" ", points.items().stream().map(Inline::words).toList());
            case Block.Listing listing -> listing.text();
            case Block.Picture picture -> picture.words();
            case Block.Table table ->
                    String.join(
                            " ",
                            table.rows().stream()
                                    .flatMap(List::stream)
                                    .map(Inline::words)
                                    .toList());
        };
    }

    /** Those in which each word stands, headings first; none for no words. */
    List<Section> with(String query) {
        List<String> wanted =
                Arrays.stream(query.strip().toLowerCase(Locale.ROOT).split("\\s+"))
                        .filter(w -> !w.isEmpty())
                        .toList();
        if (wanted.isEmpty()) {
            return List.of();
        }
        List<Section> inHeading = new ArrayList<>();
        List<Section> inWords = new ArrayList<>();
        for (Section section : all) {
            String heading = section.heading().toLowerCase(Locale.ROOT);
            if (wanted.stream().allMatch(heading::contains)) {
                inHeading.add(section);
            } else if (wanted.stream().allMatch(section.words()::contains)) {
                inWords.add(section);
            }
        }
        inHeading.addAll(inWords);
        return inHeading;
    }
}
