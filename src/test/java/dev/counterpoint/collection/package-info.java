/**
 * Runs collections of specs whose manifests publish verdicts and numbers of states, and compares.
 * May use everything.
 */
@NullMarked
package dev.counterpoint.collection;

import org.jspecify.annotations.NullMarked;
