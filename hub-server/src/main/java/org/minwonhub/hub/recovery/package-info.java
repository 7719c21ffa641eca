/**
 * What a restored backup lacks and the log still has: kept until the participants have
 * brought it back, so that original names and numbers serve again.
 */
@NullMarked
package org.minwonhub.hub.recovery;

import org.jspecify.annotations.NullMarked;
