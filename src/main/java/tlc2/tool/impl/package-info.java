/**
 * Our own {@link tlc2.tool.impl.FastTool}, which stands ahead of the TLA+ tools' class of that name
 * on the engine's class path and tells which action each successor comes from. May use the tools
 * only.
 */
@NullMarked
package tlc2.tool.impl;

import org.jspecify.annotations.NullMarked;
