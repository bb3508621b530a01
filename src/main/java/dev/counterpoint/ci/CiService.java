package dev.counterpoint.ci;

import dev.counterpoint.check.CheckListener;
import dev.counterpoint.check.CheckRequest;
import dev.counterpoint.check.CheckResult;
import dev.counterpoint.check.CheckRun;
import dev.counterpoint.check.Checks;
import dev.counterpoint.check.ModelChoice;
import dev.counterpoint.check.RunRecord;
import dev.counterpoint.check.RunRecords;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs what CI is asked to: the kept schedules first, then each model that there is to check, small
 * ones first, one after the other until the budget is over.
 */
public final class CiService {
    /** Less than this is not worth starting an engine for. */
    private static final Duration LEAST = Duration.ofMillis(500);

    private final Checks checks;
    private final RunRecords records;
    private final ScheduleReplay schedules;
    private final InstantSource clock;

    /**
     * With what it stands on.
     *
     * @param checks which are written down in the records
     */
    public CiService(
            Checks checks, RunRecords records, ScheduleReplay schedules, InstantSource clock) {
        this.checks = checks;
        this.records = records;
        this.schedules = schedules;
        this.clock = clock;
    }

    /** Runs all of it; takes its time. */
    public CiResult run(CiRequest request, CiListener listener) {
        Instant began = clock.instant();
        CiList list = CiList.of(request.folder(), request.settings());
        List<CiModel> untouched = new ArrayList<>();
        List<CiModel> open = new ArrayList<>();
        Touched touched = Touched.of(request);
        for (CiModel model : list.models()) {
            (touched == null || touched.is(model) ? open : untouched).add(model);
        }
        List<CiSchedule> replayed = schedules.replay(request, listener);
        Sizes sizes = new Sizes(records);
        List<CiCase> cases = new ArrayList<>();
        for (CiModel model : sizes.smallFirst(open)) {
            listener.begins(model);
            Duration left = request.budget().minus(Duration.between(began, clock.instant()));
            CiCase done =
                    left.compareTo(LEAST) < 0
                            ? CiCase.notChecked(model)
                            : checked(request, model, left, sizes.last(model));
            cases.add(done);
            listener.ended(done);
        }
        return new CiResult(
                request,
                list.listed(),
                replayed,
                cases,
                untouched,
                notes(list),
                began,
                Duration.between(began, clock.instant()));
    }

    private static List<String> notes(CiList list) {
        List<String> notes = new ArrayList<>();
        list.loose().forEach(l -> notes.add(l.getFileName() + ": it fits no module beside it."));
        return notes;
    }

    private CiCase checked(
            CiRequest request, CiModel model, Duration left, @Nullable RunRecord before) {
        Duration own = model.budget();
        CheckRequest check =
                CheckRequest.of(model.spec(), new ModelChoice.File(model.config()))
                        .budget(own == null || own.compareTo(left) > 0 ? left : own)
                        .workers(request.workers())
                        .heap(request.heap())
                        .libraries(request.libraries())
                        .trusted(request.trusted())
                        .build();
        try (CheckRun run = checks.start(check, new CheckListener() {})) {
            CheckResult result = run.result().join();
            return new CiCase(
                    model, result, new Trend(before, RunRecord.of(result, clock.instant())));
        }
    }
}
