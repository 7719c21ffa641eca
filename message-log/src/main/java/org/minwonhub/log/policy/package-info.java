/** Which logs and how many witnesses make a checkpoint valid: C2SP tlog-policy. */
@NullMarked
package org.minwonhub.log.policy;

import org.jspecify.annotations.NullMarked;
