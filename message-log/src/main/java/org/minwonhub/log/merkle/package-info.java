/**
 * The Merkle tree of RFC 6962 and the verification of its proofs as RFC 9162 writes it.
 */
@NullMarked
package org.minwonhub.log.merkle;

import org.jspecify.annotations.NullMarked;
