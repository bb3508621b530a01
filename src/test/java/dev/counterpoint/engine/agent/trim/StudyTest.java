package dev.counterpoint.engine.agent.trim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterpoint.engine.protocol.Reply;
import dev.counterpoint.engine.protocol.Request;
import dev.counterpoint.engine.protocol.TrimStudy;
import dev.counterpoint.engine.protocol.TrimTask;
import dev.counterpoint.engine.protocol.Trimmed;
import dev.counterpoint.state.Step;
import dev.counterpoint.state.Trace;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** What is found out about the lost update, where each answer is known. */
class StudyTest {
    @TempDir private Path folder;

    private TrimSpecs lostUpdate() {
        return TrimSpecs.load(
                folder,
                "LostUpdate",
                "NoneIsLost",
                "CONSTANT Process = {p1, p2}\nINIT Init\nNEXT Next\nINVARIANT NoneIsLost",
                Set.of("Again"),
                Map.of("Read", "p", "Write", "p", "Again", "p"));
    }

    private static TrimStudy study(TrimSpecs spec, Trace trace, TrimStudy.Topic topic) {
        try (TrimQuestions questions = new TrimQuestions(spec.questions())) {
            Reply.Trimming reply =
                    (Reply.Trimming) questions.answer(new Request.Trim(spec.task(trace), 60_000));
            assertThat(reply.done()).isTrue();
            Trimmed best = reply.results().getLast();
            return ((Reply.Studied)
                            questions.answer(new Request.Study(topic, best.trace(), 60_000)))
                    .study();
        }
    }

    @Test
    void everyStepOfTheBestIsNeededAndReadsComeBeforeWrites() {
        TrimSpecs spec = lostUpdate();
        TrimStudy why = study(spec, spec.violatingWalk(new Random(1), 500), TrimStudy.Topic.WHY);
        assertThat(why.steps()).hasSize(4).allMatch(TrimStudy.StepStudy::isNeeded);
        assertThat(why.canonical())
                .extracting(Step::action)
                .containsExactly("Read", "Read", "Write", "Write");
        assertThat(why.steps().getFirst().swaps()).isTrue();
        assertThat(why.steps().get(1).after()).isEmpty();
        assertThat(why.steps().get(2).after()).containsExactly(0, 1);
        assertThat(why.nearMiss()).isNotNull();
    }

    @Test
    void anEntryThatCouldBeAnotherIsFoundWhereTheWholeCouldNot() {
        TrimSpecs spec = lostUpdate();
        TrimStudy why = study(spec, spec.violatingWalk(new Random(1), 500), TrimStudy.Topic.WHY);
        List<TrimStudy.Freedom> freedoms = why.freedoms();
        assertThat(freedoms).extracting(TrimStudy.Freedom::place).contains("read[p1]", "read[p2]");
        // What was read matters until it is written, and is then read no more.
        assertThat(freedoms)
                .filteredOn(f -> f.place().startsWith("done["))
                .noneMatch(f -> f.state() == 4);
        assertThat(freedoms)
                .filteredOn(f -> f.place().startsWith("read["))
                .anyMatch(f -> f.state() == 4);
    }

    @Test
    void theOthersThatAreAsGoodAreEachListedOnce() {
        TrimSpecs spec = lostUpdate();
        spec.questions().spec().makeCurrent();
        Trace walk = spec.violatingWalk(new Random(4), 500);
        TrimStudy all = study(spec, walk, TrimStudy.Topic.ALL);
        List<List<Step>> steps = new ArrayList<>();
        all.found().forEach(found -> steps.add(found.trace().steps()));
        assertThat(all.complete()).isTrue();
        assertThat(steps).doesNotHaveDuplicates().isNotEmpty();
        assertThat(all.found()).allMatch(found -> found.cost().steps() == 4);
    }

    @Test
    void theBestIsFoundWithoutATraceToo() {
        TrimSpecs spec = lostUpdate();
        TrimTask with = spec.anyTask();
        TrimTask without =
                new TrimTask(
                        null,
                        with.kind(),
                        with.property(),
                        with.environment(),
                        with.actors(),
                        with.order(),
                        60_000);
        assertThat(spec.trim(without))
                .singleElement()
                .satisfies(best -> assertThat(best.cost().steps()).isEqualTo(4))
                .satisfies(best -> assertThat(best.word()).isEqualTo(Trimmed.Word.OPTIMAL));
    }

    @Test
    void theDialHasOnePointWhereNothingIsTradedForAnything() {
        TrimSpecs spec = lostUpdate();
        TrimStudy dial = study(spec, spec.violatingWalk(new Random(2), 500), TrimStudy.Topic.DIAL);
        assertThat(dial.complete()).isTrue();
        assertThat(dial.found()).hasSize(1);
        assertThat(dial.found().getFirst().cost().switches()).isEqualTo(2);
    }
}
