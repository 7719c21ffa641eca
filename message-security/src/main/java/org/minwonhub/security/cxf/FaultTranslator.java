package org.minwonhub.security.cxf;

import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.minwonhub.security.VerifiedEnvelope;

/**
 * Says what a caller is told about a problem. It sees everything that goes wrong in an
 * endpoint: a {@link org.minwonhub.security.SecurityRefusal}, a
 * {@link org.minwonhub.security.SchemaViolationException}, CXF's own faults (wrong
 * action), what the service throws, bugs. CXF logs nothing of these itself, since its
 * messages may quote content; the translator's owner logs them.
 */
@FunctionalInterface
public interface FaultTranslator {

	/**
	 * @param problem what was thrown, without CXF's wrapping
	 * @param request the verified request, if it came that far
	 * @return the fault to send, or empty where CXF knows by itself (a declared fault
	 * that the service threw)
	 */
	Optional<TranslatedFault> translate(Throwable problem, @Nullable VerifiedEnvelope request);

}
