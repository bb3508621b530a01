package dev.counterpoint.regression;

import java.io.Serial;

/** A trace from which no test can be made; the message says why, for people. */
public final class RegressionException extends Exception {
    @Serial private static final long serialVersionUID = 1;

    RegressionException(String message) {
        super(message);
    }
}
