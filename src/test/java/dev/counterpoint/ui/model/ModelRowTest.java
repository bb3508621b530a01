package dev.counterpoint.ui.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

class ModelRowTest {
    private static ModelRow row(String name, String skew, String... checked) {
        return new ModelRow(
                Path.of(name + ".cfg"),
                name,
                Map.of("Skew", skew, "None", "None"),
                List.of(checked),
                null,
                "",
                "");
    }

    @Test
    void whatAllShareIsSaidOnceAndEachRowSaysWhatSetsItApart() {
        List<ModelRow> rows =
                List.of(row("Small", "1", "TypeOK"), row("Wide", "2", "TypeOK", "Live"));

        assertThat(ModelRow.shared(rows)).isEqualTo("All have None = None. All check TypeOK.");
        assertThat(rows.getFirst().differs(rows)).isEqualTo("Skew = 1");
        assertThat(rows.getLast().differs(rows)).isEqualTo("Skew = 2\nchecks Live");
    }

    @Test
    void oneModelAloneSaysAllItHas() {
        List<ModelRow> one = List.of(row("Small", "1", "TypeOK"));

        assertThat(ModelRow.shared(one)).isEmpty();
        assertThat(one.getFirst().differs(one))
                .contains("Skew = 1", "None = None", "checks TypeOK");
    }
}
