/**
 * Signed tree heads and what hangs on them: C2SP tlog-checkpoint and tlog-proof.
 */
@NullMarked
package org.minwonhub.log.checkpoint;

import org.jspecify.annotations.NullMarked;
