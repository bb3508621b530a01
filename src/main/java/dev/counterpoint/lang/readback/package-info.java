/**
 * What a resolved formula says, in controlled English made by rules; what the rules do not know is
 * quoted. May use {@code spec} and the JDK.
 */
@NullMarked
package dev.counterpoint.lang.readback;

import org.jspecify.annotations.NullMarked;
