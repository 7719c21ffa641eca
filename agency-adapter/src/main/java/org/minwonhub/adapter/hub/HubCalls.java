package org.minwonhub.adapter.hub;

import java.util.Optional;

import jakarta.xml.ws.WebServiceException;
import org.jspecify.annotations.Nullable;

import org.minwonhub.security.SecurityRefusal;
import org.minwonhub.security.cxf.SignedClient;
import org.minwonhub.wsdl.HubFaultMessage;

/**
 * Turns what a call may throw into one exception that explains itself.
 */
final class HubCalls {

	private HubCalls() {
	}

	/** A call through a generated service interface. */
	interface Call<T> {

		T make() throws HubFaultMessage;

	}

	static <T> T make(Object port, Call<T> call) throws HubCallException {
		try {
			return call.make();
		}
		catch (HubFaultMessage ex) {
			throw new HubCallException(Troubles.of(ex.getFaultInfo()), ex.getFaultInfo().isRetryable(), ex);
		}
		catch (WebServiceException ex) {
			HubCallException unverified = withoutVerifiedAnswer(ex, port);
			throw (unverified != null) ? unverified
					: new HubCallException(Troubles.of(Troubles.HUB_UNREACHABLE, "FAULT_WITHOUT_DETAIL"), true, ex);
		}
	}

	/**
	 * @return {@code null} if the hub's own verified fault is there to be read
	 */
	static @Nullable HubCallException withoutVerifiedAnswer(WebServiceException thrown, Object port) {
		Optional<SecurityRefusal> refusal = SignedClient.refusal(thrown);
		if (refusal.isPresent()) {
			return new HubCallException(Troubles.of(Troubles.HUB_UNVERIFIED, refusal.get().code().name()), true,
					thrown);
		}
		if (SignedClient.lastExchange(port).flatMap((exchange) -> exchange.answer()).isEmpty()) {
			return new HubCallException(Troubles.of(Troubles.HUB_UNREACHABLE, rootOf(thrown)), true, thrown);
		}
		return null;
	}

	private static String rootOf(Throwable thrown) {
		Throwable root = thrown;
		while (root.getCause() != null) {
			root = root.getCause();
		}
		return root.getClass().getSimpleName();
	}

}
