/**
 * Text signed by one or more keys: C2SP signed-note, with the cosignatures of C2SP
 * tlog-cosignature.
 */
@NullMarked
package org.minwonhub.log.note;

import org.jspecify.annotations.NullMarked;
