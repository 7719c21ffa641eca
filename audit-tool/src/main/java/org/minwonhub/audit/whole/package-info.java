/** One reading of a whole log, which can be resumed. */
@NullMarked
package org.minwonhub.audit.whole;

import org.jspecify.annotations.NullMarked;
