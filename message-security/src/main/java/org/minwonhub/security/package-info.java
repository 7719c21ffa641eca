/**
 * The WS-Security profile of the exchange (X.509 signatures over SOAP 1.1 Body and
 * Timestamp): signing, verification live and as of a past time, and the exact bytes.
 * Trust in a signer is a step of its own; see {@link org.minwonhub.security.SignerTrust}.
 */
@NullMarked
package org.minwonhub.security;

import org.jspecify.annotations.NullMarked;
