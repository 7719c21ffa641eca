package org.minwonhub.security.stamp;

import java.security.cert.X509Certificate;
import java.time.Instant;

/**
 * What a verified time stamp says: the bytes were there at this time.
 *
 * @param time by the authority's clock
 * @param signer the authority's certificate for time stamps
 * @param anchor the trusted certificate to which its chain leads
 * @param policy under which it stamps, an object identifier
 */
public record Stamp(Instant time, X509Certificate signer, X509Certificate anchor, String policy) {
}
