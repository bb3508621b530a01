package dev.counterpoint.ui.tour;

import java.io.Serial;

/** A step of the tour did not come about; its message says which. */
public final class TourException extends IllegalStateException {
    @Serial private static final long serialVersionUID = 1;

    TourException(String message) {
        super(message);
    }
}
