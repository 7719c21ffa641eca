/**
 * Puts the security profile into Apache CXF, on both ends: thin interceptors around
 * {@link org.minwonhub.security.EnvelopeVerifier} and
 * {@link org.minwonhub.security.EnvelopeSigner}.
 */
@NullMarked
package org.minwonhub.security.cxf;

import org.jspecify.annotations.NullMarked;
