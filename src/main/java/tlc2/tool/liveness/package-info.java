/**
 * A way to what the tools make of temporal properties, which they keep to their own package. May
 * use the tools only.
 */
@NullMarked
package tlc2.tool.liveness;

import org.jspecify.annotations.NullMarked;
