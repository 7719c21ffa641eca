/**
 * What the log's witnesses catch that the hub itself can be made to overlook.
 */
@NullMarked
package org.minwonhub.system.witness;

import org.jspecify.annotations.NullMarked;
