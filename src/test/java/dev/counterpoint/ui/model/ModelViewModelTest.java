package dev.counterpoint.ui.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.counterpoint.lang.CfgSection;
import dev.counterpoint.lang.Properties;
import dev.counterpoint.lang.navigate.Parsed;
import dev.counterpoint.spec.Spec;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ModelViewModelTest {
    private static final String SPEC =
            """
            ---- MODULE Door ----
            EXTENDS Naturals
            CONSTANTS Max, Person, Start
            VARIABLES inside
            Init == inside = {}
            Enter(p) == inside' = inside \\cup {p}
            Next == \\E p \\in Person : Enter(p)
            Spec == Init /\\ [][Next]_inside
            \\* Nobody is inside who is no person.
            TypeOK == inside \\subseteq Person
            Grows == [][inside \\subseteq inside']_inside
            Small == Max + 0
            ====
            """;
    private static final String CONFIG =
            """
            \\* The usual door.
            CONSTANTS
                Max = 3    \\* at a time
                Person = {a, b}
            SPECIFICATION Spec
            INVARIANT TypeOK
            """;
    private static final Path FOLDER = Path.of("/specs");
    private static final Path CFG = FOLDER.resolve("Door.cfg");
    private static final ModelTarget DOOR = new ModelTarget(FOLDER.resolve("Door.tla"), CFG);

    private Known known = Known.NOTHING;
    private final List<Proposal> proposals = new ArrayList<>();
    private FakeTexts texts = new FakeTexts();
    private ModelViewModel model = new ModelViewModel(texts, proposals::add);

    @BeforeAll
    void parse(@TempDir Path temporary) {
        Spec spec = new Parsed(temporary).with("Door", SPEC).spec("Door");
        known = new Known(spec, Properties.of(spec, Map.of("Door", SPEC), List.of()));
    }

    @BeforeEach
    void open() {
        texts = new FakeTexts();
        proposals.clear();
        texts.texts.put(DOOR.spec(), SPEC);
        texts.texts.put(CFG, CONFIG);
        model = new ModelViewModel(texts, proposals::add);
        model.known().set(known);
        model.target().set(DOOR);
    }

    private FormState state() {
        return Objects.requireNonNull(model.state().get());
    }

    private ConstantRow constant(String name) {
        return state().constants().stream()
                .filter(c -> c.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void eachConstantOfTheSpecHasItsRowWithWhatIsWrongWithIt() {
        assertThat(state().constants())
                .extracting(ConstantRow::name, ConstantRow::written, ConstantRow::problem)
                .containsExactly(
                        tuple("Max", "3", ""),
                        tuple("Person", "{a, b}", ""),
                        tuple("Start", "", "Start has no value yet."));
        assertThat(state().choices().properties())
                .extracting(p -> p.name() + ": " + p.sentence())
                .contains("TypeOK: Nobody is inside who is no person.");
    }

    @Test
    void aValueGoesIntoTheTextAsItIsTyped() {
        model.write(constant("Max"), "4");
        assertThat(texts.texts.get(CFG)).isEqualTo(CONFIG.replace("Max = 3", "Max = 4"));

        model.write(constant("Max"), "<- Small");
        assertThat(texts.texts.get(CFG)).isEqualTo(CONFIG.replace("Max = 3", "Max <- Small"));
        assertThat(constant("Max").sort()).isEqualTo("a definition of the spec");
    }

    @Test
    void aValueThatIsNoneStaysInTheFormAndTheFileKeepsTheOldOne() {
        model.write(constant("Person"), "{a, b, ");

        assertThat(texts.texts.get(CFG)).isEqualTo(CONFIG);
        assertThat(constant("Person").written()).isEqualTo("{a, b,");
        assertThat(constant("Person").problem()).isEqualTo("`{` is not closed: `}` is missing.");
        assertThat(constant("Person").needsModule()).isFalse();
    }

    @Test
    void severalKeysInOneFieldAreOneStepToUndo() {
        model.write(constant("Max"), "4");
        model.write(constant("Max"), "42");
        model.say(CfgSection.INVARIANTS, "TypeOK", false);
        model.deadlock(false);

        model.undo().run();
        model.undo().run();
        assertThat(texts.texts.get(CFG)).isEqualTo(CONFIG.replace("Max = 3", "Max = 42"));
        model.undo().run();
        assertThat(texts.texts.get(CFG)).isEqualTo(CONFIG);
        assertThat(model.undo().enabled().get()).isFalse();
        model.redo().run();
        assertThat(constant("Max").written()).isEqualTo("42");
    }

    @Test
    void whatIsTypedInTheTextIsInTheFormAndCanBeUndoneHere() {
        texts.texts.put(CFG, CONFIG.replace("{a, b}", "{a, b, c}"));
        model.refresh();

        assertThat(constant("Person").written()).isEqualTo("{a, b, c}");
        model.undo().run();
        assertThat(texts.texts.get(CFG)).isEqualTo(CONFIG);
    }

    @Test
    void aNegativeNumberIsOfferedAModuleAroundTheSpec() {
        model.write(constant("Max"), "-1");
        assertThat(constant("Max").needsModule()).isTrue();
        assertThat(texts.texts.get(CFG)).isEqualTo(CONFIG);

        model.proposeModule(constant("Max"));
        Proposal shown = proposals.getFirst();
        assertThat(shown.files())
                .extracting(f -> String.valueOf(f.file().getFileName()))
                .containsExactly("MCDoor.tla", "MCDoor.cfg");
        assertThat(shown.files().getFirst().text()).contains("const_Max == -1");
        assertThat(shown.files().getLast().text())
                .isEqualTo(CONFIG.replace("Max = 3", "Max <- const_Max"));
    }

    @Test
    void inAModelWithAModuleTheValueIsChangedThere() {
        model.write(constant("Max"), "-1");
        model.proposeModule(constant("Max"));
        Proposal written = proposals.getFirst();
        written.files().forEach(f -> texts.texts.put(f.file(), f.text()));
        model.target().set(written.then());
        assertThat(constant("Max").written()).isEqualTo("-1");

        model.write(constant("Max"), "-2");

        Path module = FOLDER.resolve("MCDoor.tla");
        assertThat(texts.texts.get(module)).contains("const_Max == -2");
        assertThat(texts.isDirty(module)).isTrue();
        model.save().run();
        assertThat(texts.dirty).isEmpty();
    }

    @Test
    void aSymmetryThatTheSpecDoesNotDefineIsOfferedAModule() {
        assertThat(constant("Person").isSet()).isTrue();
        model.symmetric(constant("Person"), true);

        assertThat(proposals.getFirst().files().getFirst().text())
                .contains("Symmetry == Permutations(Person)");
    }

    @Test
    void aModelForASpecWithoutOneIsShownWithItsReasons() {
        model.proposeDefault(DOOR.spec(), Map.of("Door", SPEC));

        Proposal shown = proposals.getFirst();
        assertThat(shown.reasons()).contains("Person = {p1, p2, p3}: a set of 3 model values");
        assertThat(shown.files().getFirst().text()).contains("SPECIFICATION Spec");
    }

    @Test
    void anotherModelBeginsWithoutAPast() {
        model.write(constant("Max"), "4");
        texts.texts.put(FOLDER.resolve("Wide.cfg"), "SPECIFICATION Spec\n");
        model.target().set(new ModelTarget(DOOR.spec(), FOLDER.resolve("Wide.cfg")));

        assertThat(model.undo().enabled().get()).isFalse();
        assertThat(constant("Max").problem()).isEqualTo("Max has no value yet.");
    }
}
