/**
 * What the entries themselves must be: their shape, the order of their times, the
 * senders' numbers.
 */
@NullMarked
package org.minwonhub.audit.entry;

import org.jspecify.annotations.NullMarked;
