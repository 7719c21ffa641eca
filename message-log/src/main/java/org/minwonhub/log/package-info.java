/**
 * The signed message log's formats: its entries, salted commitments, and later tree,
 * checkpoints and proofs. Plain Java: no Spring, no network.
 */
@NullMarked
package org.minwonhub.log;

import org.jspecify.annotations.NullMarked;
