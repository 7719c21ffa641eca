/**
 * Measures what a signed message costs: the hub on each of its databases beside a stock
 * signed echo, under the same load, in processes of their own (docs/performance.md).
 */
@NullMarked
package org.minwonhub.system.load;

import org.jspecify.annotations.NullMarked;
