/**
 * Measures what a lookup in the UDDI node costs, with few and with many agencies.
 */
@NullMarked
package org.minwonhub.system.lookup;

import org.jspecify.annotations.NullMarked;
