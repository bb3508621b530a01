package dev.counterpoint.ui.fx;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * A desktop without a person at it: answers are given ahead, and where none is left the careful one
 * is taken, which changes nothing.
 */
public final class ScriptedDesktop implements Desktop {
    private final Deque<Path> paths = new ArrayDeque<>();
    private final Deque<Integer> answers = new ArrayDeque<>();
    private final Deque<String> texts = new ArrayDeque<>();
    private final List<String> questions = new ArrayList<>();
    private final List<String> announced = new ArrayList<>();
    private String copied = "";

    /** The next chooser is answered with this path. */
    public ScriptedDesktop willChoose(Path path) {
        paths.add(path);
        return this;
    }

    /** The next question is answered with the answer of this index. */
    public ScriptedDesktop willAnswer(int index) {
        answers.add(index);
        return this;
    }

    /** The next question for text is answered with this. */
    public ScriptedDesktop willType(String text) {
        texts.add(text);
        return this;
    }

    /** The questions asked so far. */
    public List<String> questions() {
        return Collections.unmodifiableList(questions);
    }

    /** What was announced so far, each as its title and its text. */
    public List<String> announced() {
        return Collections.unmodifiableList(announced);
    }

    /** What was copied last. */
    public String copied() {
        return copied;
    }

    @Override
    public Optional<Path> chooseFile(String title, List<String> patterns) {
        return Optional.ofNullable(paths.poll());
    }

    @Override
    public Optional<Path> chooseFolder(String title) {
        return Optional.ofNullable(paths.poll());
    }

    @Override
    public Optional<Path> chooseTarget(String title, String suggestedName) {
        return Optional.ofNullable(paths.poll());
    }

    @Override
    public boolean confirm(String question, String detail, String yes, String no) {
        questions.add(question);
        Integer answer = answers.poll();
        return answer != null && answer == 0;
    }

    @Override
    public Optional<Integer> ask(String question, String detail, List<String> choices) {
        questions.add(question);
        return Optional.ofNullable(answers.poll());
    }

    @Override
    public Optional<String> askText(String title, String label, String initial) {
        return Optional.ofNullable(texts.poll());
    }

    @Override
    public void announce(String title, String text) {
        announced.add(title + "\n" + text);
    }

    @Override
    public void copy(String text) {
        copied = text;
    }

    @Override
    public void copyPicture(byte[] png) {
        copied = "a picture of " + png.length + " bytes";
    }
}
