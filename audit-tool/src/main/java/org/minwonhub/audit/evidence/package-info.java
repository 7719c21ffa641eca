/**
 * Verifies evidence files, which whoever made them may have made to do harm.
 */
@NullMarked
package org.minwonhub.audit.evidence;

import org.jspecify.annotations.NullMarked;
