package org.minwonhub.security.cxf;

import java.util.Optional;

import org.minwonhub.security.VerifiedEnvelope;

/**
 * What went over the wire in one call.
 *
 * @param request the exact bytes that were sent
 * @param answer the answer or fault, or empty where none came or it was refused
 */
public record SignedExchange(byte[] request, Optional<VerifiedEnvelope> answer) {
}
