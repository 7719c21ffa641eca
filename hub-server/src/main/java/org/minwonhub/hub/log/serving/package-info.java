/**
 * Gives the log to others: files as C2SP tlog-tiles has them, and proofs.
 */
@NullMarked
package org.minwonhub.hub.log.serving;

import org.jspecify.annotations.NullMarked;
