package dev.counterpoint.bench;

/** The least that a Java program can do. */
public final class HelloWorld {
    private HelloWorld() {}

    /** Says it. */
    @SuppressWarnings("SystemOut")
    public static void main(String[] arguments) {
        System.out.println("Hello, world");
    }
}
