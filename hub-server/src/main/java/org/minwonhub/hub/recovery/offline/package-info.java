/**
 * The way back after a backup was restored: the tree becomes the last signed one again,
 * and a recovery epoch begins. Runs while the hub does not.
 */
@NullMarked
package org.minwonhub.hub.recovery.offline;

import org.jspecify.annotations.NullMarked;
