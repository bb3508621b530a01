/**
 * What pictures are painted on where there is no screen: SVG text and PNG images. May use {@code
 * graph.picture} and {@code graph.font}.
 */
@NullMarked
package dev.counterpoint.export.surface;

import org.jspecify.annotations.NullMarked;
