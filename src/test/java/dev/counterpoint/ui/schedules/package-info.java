/** The kept schedules as they are shown. */
@NullMarked
package dev.counterpoint.ui.schedules;

import org.jspecify.annotations.NullMarked;
