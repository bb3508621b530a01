package dev.counterpoint.app;

/** Where the program begins. */
public final class Main {
    private Main() {}

    /** Runs a command, or opens the IDE where there is none. */
    public static void main(String[] args) {}
}
