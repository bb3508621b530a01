package dev.counterpoint.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeTry;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

class TextFileTest {
    private Path file = Path.of("");

    @BeforeTry
    void aFolder() throws IOException {
        file = Files.createTempDirectory("text-file").resolve("A.tla");
    }

    @AfterTry
    void away() throws IOException {
        Path folder = file.resolveSibling("");
        for (String name : new String[] {"link.tla", "A.tla"}) {
            Files.deleteIfExists(folder.resolve(name));
        }
        Files.delete(folder);
    }

    @Provide
    Arbitrary<String> raws() {
        Arbitrary<String> parts = Arbitraries.of("a", "b ", "\r\n", "\n", "\r", "\t", "∈");
        return Combinators.combine(Arbitraries.of("", "\uFEFF"), parts.list().ofMaxSize(30))
                .as((bom, all) -> bom + String.join("", all));
    }

    private TextFile written(String raw) throws IOException {
        Files.writeString(file, raw);
        return opened(file);
    }

    private static TextFile opened(Path path) {
        return ((TextFile.Reading.Opened) TextFile.read(path)).file();
    }

    @Property
    void whatWasNotTouchedIsWrittenBackToTheByte(@ForAll("raws") String raw) throws IOException {
        TextFile read = written(raw);

        read.save(read.text());

        assertThat(Files.readAllBytes(file)).isEqualTo(raw.getBytes(StandardCharsets.UTF_8));
    }

    @Property
    void aLinePutInFrontLeavesAllOthersAsTheyWere(@ForAll("raws") String raw) throws IOException {
        TextFile read = written(raw);

        read.save("new line here\n" + read.text());

        String plain = raw.startsWith("\uFEFF") ? raw.substring(1) : raw;
        assertThat(Files.readString(file)).endsWith(plain).contains("new line here");
        assertThat(opened(file).text()).isEqualTo("new line here\n" + read.text());
    }

    @Example
    void aNewLineEndsAsMostDoAndAChangedOneAsBefore() throws IOException {
        TextFile read = written("a\r\nb\nc\r\nd\r\n");

        read.save("a\nB\nc\nd\ne\n");

        assertThat(Files.readString(file)).isEqualTo("a\r\nB\nc\r\nd\r\ne\r\n");
    }

    @Example
    void noFinalLineEndIsAdded() throws IOException {
        TextFile read = written("a\r\nb");

        read.save("a\nb2");

        assertThat(Files.readString(file)).isEqualTo("a\r\nb2");
    }

    @Example
    void savingThroughALinkWritesWhereItLeads() throws IOException {
        written("a\n");
        Path link = Files.createSymbolicLink(file.resolveSibling("link.tla"), Path.of("A.tla"));

        opened(link).save("b\n");

        assertThat(link).isSymbolicLink();
        assertThat(file).hasContent("b\n");
    }

    @Example
    void savingThroughALinkThatLeadsNowhereMakesTheFile() throws IOException {
        Path link = Files.createSymbolicLink(file.resolveSibling("link.tla"), Path.of("A.tla"));

        TextFile.missing(link).save("b\n");

        assertThat(link).isSymbolicLink();
        assertThat(file).hasContent("b\n");
    }
}
