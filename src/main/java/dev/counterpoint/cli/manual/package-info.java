/**
 * What tells of the command line outside of it: the man page and the shells' completions, made from
 * picocli's model of the commands when the program is built. May use picocli.
 */
@NullMarked
package dev.counterpoint.cli.manual;

import org.jspecify.annotations.NullMarked;
