/** Tests of what tells of the command line outside of it. */
@NullMarked
package dev.counterpoint.cli.manual;

import org.jspecify.annotations.NullMarked;
