package dev.counterpoint.ci;

import dev.counterpoint.check.RunRecord;
import dev.counterpoint.check.RunRecords;
import dev.counterpoint.lang.CfgReader;
import dev.counterpoint.lang.SourceText;
import dev.counterpoint.spec.Model;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How large models are: as many states as the last run found, else guessed from the constants, a
 * number counting as itself and a set as its elements.
 */
final class Sizes {
    private static final double LARGEST = 1e12;
    private final RunRecords records;
    private final Map<Path, List<RunRecord>> runs = new HashMap<>();

    Sizes(RunRecords records) {
        this.records = records;
    }

    /** The models, small ones first; those of a size stay in their order. */
    List<CiModel> smallFirst(List<CiModel> models) {
        Map<CiModel, Double> sizes = new HashMap<>();
        models.forEach(model -> sizes.put(model, size(model)));
        return models.stream()
                .sorted(Comparator.comparing(m -> sizes.getOrDefault(m, LARGEST)))
                .toList();
    }

    /** The last run of a model as its files say it; null where there is none. */
    @Nullable RunRecord last(CiModel model) {
        RunRecord last = null;
        for (RunRecord run : runs.computeIfAbsent(model.spec(), records::read)) {
            if (run.spec().equals(model.spec())
                    && model.config().equals(run.config())
                    && run.said() == null) {
                last = run;
            }
        }
        return last;
    }

    private double size(CiModel model) {
        RunRecord last = last(model);
        return last != null && last.distinct() > 0 ? last.distinct() : guess(model);
    }

    private static double guess(CiModel model) {
        if (!(SourceText.read(model.config()) instanceof SourceText.Reading.Text read)) {
            return 0;
        }
        double product = 1;
        for (Model.Assignment constant :
                CfgReader.read(model.config(), read.text()).model().constants()) {
            product = Math.min(LARGEST, product * weight(constant.value().strip()));
        }
        return product;
    }

    private static double weight(String value) {
        if (value.matches("\\d{1,9}")) {
            return 1.0 + Integer.parseInt(value);
        }
        return value.startsWith("{") ? 2.0 + value.chars().filter(c -> c == ',').count() : 1;
    }
}
