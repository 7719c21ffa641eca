/** The rules by which a witness cosigns: C2SP tlog-witness, without its HTTP. */
@NullMarked
package org.minwonhub.log.witness;

import org.jspecify.annotations.NullMarked;
