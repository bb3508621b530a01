package dev.counterpoint.ui.fx;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What the desktop offers and a test or a screenless run cannot: choosers, notes to whoever is
 * elsewhere, and the clipboard.
 */
public interface Desktop {
    /** Asks for a file to open. */
    Optional<Path> chooseFile(String title, List<String> patterns);

    /** Asks for a folder to open. */
    Optional<Path> chooseFolder(String title);

    /** Asks where to save. */
    Optional<Path> chooseTarget(String title, String suggestedName);

    /** Asks a question that has two answers; true for the first. */
    boolean confirm(String question, String detail, String yes, String no);

    /** Asks a question that has several answers: the index of one, or empty to do nothing. */
    Optional<Integer> ask(String question, String detail, List<String> answers);

    /** Asks for one line of text. */
    Optional<String> askText(String title, String label, String initial);

    /** Tells whoever has turned to another window; nothing comes of it where none can be told. */
    void announce(String title, String text);

    /** Puts text on the clipboard. */
    void copy(String text);

    /** Puts a picture on the clipboard, given as PNG. */
    void copyPicture(byte[] png);
}
