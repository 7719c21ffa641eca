/**
 * Time stamps (RFC 3161) from an authority that is nobody's of the exchange: asked for,
 * and verified when they come and ever after.
 */
@NullMarked
package org.minwonhub.security.stamp;

import org.jspecify.annotations.NullMarked;
