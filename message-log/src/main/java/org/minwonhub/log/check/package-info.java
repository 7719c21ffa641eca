/**
 * Verifies a whole log: every entry, tile and root is computed again and compared.
 */
@NullMarked
package org.minwonhub.log.check;

import org.jspecify.annotations.NullMarked;
