package dev.counterpoint.ui.guide;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The guide's pages lead where they say, and what is searched is found. */
class GuideTest {
    private static final Path FOLDER = Path.of("src/main/resources/dev/counterpoint/guide");
    private final GuideBook book = new GuideBook();

    @Test
    void eachLinkLeadsSomewhere() throws IOException {
        Properties commands = new Properties();
        try (var in =
                Files.newBufferedReader(
                        Path.of(
                                "src/main/resources/dev/counterpoint/ui/texts/commands.properties"))) {
            commands.load(in);
        }
        List<String> broken = new ArrayList<>();
        for (GuidePage page : book.pages()) {
            for (Inline.Link link : links(page)) {
                String target = link.target();
                boolean right =
                        target.startsWith("https://")
                                || (target.startsWith("command:")
                                        ? commands.containsKey(target.substring(8))
                                        : isThere(Place.of(target, page.name())));
                if (!right) {
                    broken.add(page.name() + ": " + target);
                }
            }
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void eachPanelsHelpIsThereAndEachPageIsInTheContents() throws IOException {
        StringBuilder sources = new StringBuilder();
        try (Stream<Path> all = Files.walk(Path.of("src/main/java/dev/counterpoint/ui"))) {
            for (Path file : all.filter(f -> f.toString().endsWith(".java")).toList()) {
                sources.append(Files.readString(file));
            }
        }
        GuideBook.topics()
                .forEach(
                        (style, place) -> {
                            assertThat(isThere(place)).as("%s of %s", place, style).isTrue();
                            assertThat(sources.indexOf("\"" + style + "\""))
                                    .as("the panel " + style)
                                    .isPositive();
                        });
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(
                            files.map(f -> f.getFileName().toString())
                                    .filter(f -> f.endsWith(".md"))
                                    .map(f -> f.substring(0, f.length() - 3)))
                    .containsExactlyInAnyOrderElementsOf(
                            book.pages().stream().map(GuidePage::name).toList());
        }
    }

    @Test
    void eachPictureIsThereAndIsOneOfTheTours() throws IOException {
        Properties made = new Properties();
        try (var in = Files.newBufferedReader(FOLDER.resolve("pictures/pictures.properties"))) {
            made.load(in);
        }
        StringBuilder tour = new StringBuilder();
        try (Stream<Path> all = Files.walk(Path.of("src/main/java/dev/counterpoint/ui/tour"))) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                tour.append(Files.readString(file));
            }
        }
        TreeSet<String> shown = new TreeSet<>();
        for (GuidePage page : book.pages()) {
            for (Block block : page.blocks()) {
                if (block instanceof Block.Picture picture) {
                    assertThat(GuideBook.picture(picture.file())).as(picture.file()).isPresent();
                    assertThat(picture.words()).as("what is seen on it").isNotBlank();
                    shown.add(picture.file().replace("pictures/", "").replace(".png", ""));
                }
            }
        }
        assertThat(made.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(shown);
        assertThat(shown).hasSizeGreaterThan(9);
        made.values().forEach(name -> assertThat(tour.indexOf("\"" + name + "\"")).isPositive());
    }

    @Test
    void markdownIsRead() {
        List<Block> blocks =
                Markdown.read(
                        """
                        # A title, *stressed*

                        One `x' = 1`
                        and **two** [three](b.md#c).

                        - first
                          goes on
                        - second

                        | a | b |
                        | --- | --- |
                        | `[x \\|-> 1]` | d |

                        > A remark.

                        ```tla
                        A == 1
                        ```
                        ![Seen](p.png)
                        """);

        assertThat(blocks)
                .containsExactly(
                        new Block.Heading(
                                1,
                                List.of(
                                        new Inline.Plain("A title, "),
                                        new Inline.Stressed("stressed")),
                                "a-title-stressed"),
                        new Block.Paragraph(
                                List.of(
                                        new Inline.Plain("One "),
                                        new Inline.Code("x' = 1"),
                                        new Inline.Plain(" and "),
                                        new Inline.Strong("two"),
                                        new Inline.Plain(" "),
                                        new Inline.Link("three", "b.md#c"),
                                        new Inline.Plain("."))),
                        new Block.Points(
                                false,
                                List.of(
                                        List.of(new Inline.Plain("first goes on")),
                                        List.of(new Inline.Plain("second")))),
                        new Block.Table(
                                List.of(
                                        List.of(
                                                List.of(new Inline.Plain("a")),
                                                List.of(new Inline.Plain("b"))),
                                        List.of(
                                                List.of(new Inline.Code("[x |-> 1]")),
                                                List.of(new Inline.Plain("d"))))),
                        new Block.Note(List.of(new Inline.Plain("A remark."))),
                        new Block.Listing("tla", "A == 1"),
                        new Block.Picture("Seen", "p.png"));
    }

    @Test
    void itIsSearchedAndGoesBack() {
        GuideViewModel guide = new GuideViewModel(book);
        guide.query().set("lasso strong fairness");
        assertThat(guide.found()).extracting(s -> s.place().page()).contains("sitting");
        guide.query().set("tags");
        assertThat(guide.found().getFirst().place()).isEqualTo(new Place("words", "tags"));

        guide.open(guide.found().getFirst().place());
        guide.follow("explore.md#the-graph");
        guide.follow("#the-steps");
        guide.follow("nowhere.md");
        assertThat(guide.place().get()).isEqualTo(new Place("explore", "the-steps"));
        guide.back();
        guide.back();
        assertThat(guide.page().name()).isEqualTo("words");
    }

    private boolean isThere(Place place) {
        return book.page(place.page())
                .filter(
                        p ->
                                place.section().isEmpty()
                                        || p.headings().stream()
                                                .anyMatch(h -> h.id().equals(place.section())))
                .isPresent();
    }

    private static List<Inline.Link> links(GuidePage page) {
        return page.blocks().stream()
                .flatMap(GuideTest::inlines)
                .filter(Inline.Link.class::isInstance)
                .map(Inline.Link.class::cast)
                .toList();
    }

    private static Stream<Inline> inlines(Block block) {
        return switch (block) {
            case Block.Heading heading -> heading.words().stream();
            case Block.Paragraph paragraph -> paragraph.words().stream();
            case Block.Note note -> note.words().stream();
            case Block.Points points -> points.items().stream().flatMap(List::stream);
            case Block.Table table ->
                    table.rows().stream().flatMap(List::stream).flatMap(List::stream);
            case Block.Listing listing -> Stream.of();
            case Block.Picture picture -> Stream.of();
        };
    }
}
