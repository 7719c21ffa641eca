/**
 * The tree as static files of C2SP tlog-tiles: coordinates and paths, entry bundles,
 * growth by appending, and proofs out of stored tiles.
 */
@NullMarked
package org.minwonhub.log.tile;

import org.jspecify.annotations.NullMarked;
