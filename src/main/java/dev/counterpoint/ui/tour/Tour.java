package dev.counterpoint.ui.tour;

import dev.counterpoint.ui.fx.ScriptedDesktop;
import dev.counterpoint.ui.shell.IdeWindow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The tour: read, say, write, keep, check, explore; a picture of each step in both themes. */
public final class Tour {
    private final IdeWindow window;
    private final ScriptedDesktop desktop;
    private final Path samples;
    private final Path work;
    private final Path out;

    /**
     * A tour of a window that is not shown yet.
     *
     * @param samples the folder of the sample specs; they are not changed
     * @param work a folder for a copy of them, not there yet, whose name is seen in the pictures
     * @param out where the pictures go
     */
    public Tour(IdeWindow window, ScriptedDesktop desktop, Path samples, Path work, Path out) {
        this.window = window;
        this.desktop = desktop;
        this.samples = samples;
        this.work = work;
        this.out = out;
    }

    /**
     * Makes the main job's pictures only: what a start-up cache is trained on.
     *
     * @return their files in order
     */
    public List<Path> makeMainJob() throws InterruptedException, IOException {
        Files.createDirectories(out);
        Guide guide = new Guide(window, desktop, Scratch.of(samples, work), out);
        new ReadingChapter(guide).tell();
        new CheckingChapter(guide, out).tell();
        return guide.camera().files();
    }

    /** Makes the pictures; returns their files in order. */
    public List<Path> make() throws InterruptedException, IOException {
        Files.createDirectories(out);
        Guide guide = new Guide(window, desktop, Scratch.of(samples, work), out);
        new ReadingChapter(guide).tell();
        new WordsChapter(guide).tell();
        new WritingChapter(guide).tell();
        CheckingChapter checking = new CheckingChapter(guide, out);
        checking.tell();
        new TraceChapter(guide, checking).tell();
        new GraphChapter(guide, checking).tell();
        new TrimChapter(guide, checking).tell();
        new SchedulesChapter(guide).tell();
        new ModelsChapter(guide).tell();
        new FilesChapter(guide).tell();
        new FirstChapter(guide).tell();
        return guide.camera().files();
    }
}
