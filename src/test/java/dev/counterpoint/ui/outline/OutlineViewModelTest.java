package dev.counterpoint.ui.outline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterpoint.spec.SourceRange;
import dev.counterpoint.ui.outline.OutlineViewModel.Row;

import org.junit.jupiter.api.Test;

import java.util.List;

/** The outline knows what the caret is in. */
class OutlineViewModelTest {
    private static final Row INIT = row("Init", 3, 5);
    private static final Row NEXT = row("Next", 8, 12);

    private final OutlineViewModel outline = new OutlineViewModel();

    private static Row row(String name, int first, int last) {
        return new Row(
                name,
                "definition",
                "fth-code",
                "kind-plain",
                new SourceRange("Door", first, 1, first, name.length()),
                new SourceRange("Door", first, 1, last, 20));
    }

    @Test
    void theDefinitionAroundTheCaretIsCurrent() {
        outline.show("Door", List.of(INIT, NEXT));
        outline.caretAt(4, 7);

        assertThat(outline.current().get()).isEqualTo(INIT);
        outline.caretAt(12, 20);
        assertThat(outline.current().get()).isEqualTo(NEXT);
    }

    @Test
    void betweenDefinitionsNothingIs() {
        outline.show("Door", List.of(INIT, NEXT));
        outline.caretAt(7, 1);

        assertThat(outline.current().get()).isNull();
    }

    @Test
    void whatIsReadLaterIsFoundWhereTheCaretWas() {
        outline.caretAt(9, 1);
        assertThat(outline.current().get()).isNull();

        outline.show("Door", List.of(INIT, NEXT));

        assertThat(outline.module().get()).isEqualTo("Door");
        assertThat(outline.current().get()).isEqualTo(NEXT);
    }

    @Test
    void anotherModuleHasItsOwn() {
        outline.show("Door", List.of(INIT, NEXT));
        outline.caretAt(4, 1);

        outline.show("Empty", List.of());

        assertThat(outline.rows()).isEmpty();
        assertThat(outline.current().get()).isNull();
    }
}
