/**
 * What clocks that are not the hub's say about entries.
 */
@NullMarked
package org.minwonhub.log.time;

import org.jspecify.annotations.NullMarked;
