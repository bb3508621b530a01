package dev.counterpoint.ui.editor;

/** How an open file stands to the one on disk. */
public enum Disk {
    /** It is the one that was read or saved here. */
    SAME,
    /** Someone else has written it since. */
    CHANGED,
    /** It is there no more. */
    DELETED
}
