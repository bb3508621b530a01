package dev.counterpoint.engine.agent;

import java.lang.reflect.Constructor;

/**
 * Ctrl+C reaches every process of a terminal's group. The engine leaves it to the program that
 * started it, which then asks for the figures so far; when that program goes, so does the engine.
 */
final class TerminalInterrupt {
    private TerminalInterrupt() {}

    /**
     * Ignores it from now on. The class that can is in every JDK but in no standard, so it is asked
     * for by name; where it is missing, an interrupt ends the engine.
     */
    static void ignore() {
        try {
            Class<?> signal = Class.forName("sun.misc.Signal");
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            Constructor<?> named = signal.getConstructor(String.class);
            Object ignored = handler.getField("SIG_IGN").get(null);
            signal.getMethod("handle", signal, handler)
                    .invoke(null, named.newInstance("INT"), ignored);
        } catch (ReflectiveOperationException e) {
            System.err.println("An interrupt from the terminal will end the engine: " + e);
        }
    }
}
