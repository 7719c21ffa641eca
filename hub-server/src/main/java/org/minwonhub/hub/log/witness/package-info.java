/**
 * The log's witnesses: what they are given to cosign, what they say, and whether they are
 * enough.
 */
@NullMarked
package org.minwonhub.hub.log.witness;

import org.jspecify.annotations.NullMarked;
