package org.minwonhub.hub.uddi;

import jakarta.servlet.http.HttpServletRequest;
import org.apache.cxf.phase.PhaseInterceptorChain;
import org.apache.cxf.transport.http.AbstractHTTPDestination;
import org.minwonhub.hub.storage.Transactions;
import org.minwonhub.registry.uddi.UddiApi;
import org.minwonhub.registry.uddi.UddiError;
import org.minwonhub.registry.uddi.UddiFault;
import org.minwonhub.registry.uddi.access.Accounts;
import org.minwonhub.registry.uddi.access.AuthTokens;
import org.w3c.dom.Element;

/**
 * The security API set (UDDI 3.0.2, 5.3). Who gives a wrong password, a name that nobody
 * has or a suspended participant's gets the same answer after the same time.
 */
class SecurityApi implements UddiApi {

	private static final String TOKEN = "<authToken xmlns=\"urn:uddi-org:api_v3\"><authInfo>%s</authInfo></authToken>";

	private final Accounts accounts;

	private final AuthTokens tokens;

	private final LoginLimits limits;

	private final Transactions transactions;

	SecurityApi(Accounts accounts, AuthTokens tokens, LoginLimits limits, Transactions transactions) {
		this.accounts = accounts;
		this.tokens = tokens;
		this.limits = limits;
		this.transactions = transactions;
	}

	@Override
	public String answer(Element call) {
		return switch (call.getLocalName()) {
			case "get_authToken" -> TOKEN.formatted(token(call.getAttribute("userID"), call.getAttribute("cred")));
			case "discard_authToken" -> discard(call.getTextContent().strip());
			default -> throw new UddiFault(UddiError.UNSUPPORTED, call.getLocalName());
		};
	}

	/** Base64url, so it needs no escape. */
	private String token(String name, String password) {
		String address = address();
		this.limits.admit(name, address);
		return this.accounts.prove(name, password)
			.flatMap((proven) -> this.transactions.durably(() -> this.tokens.issue(proven)))
			.orElseThrow(() -> {
				this.limits.failed(name, address);
				return new UddiFault(UddiError.UNKNOWN_USER, "");
			});
	}

	/** Answered with an empty Body. */
	private String discard(String token) {
		this.transactions.durably(() -> this.tokens.discard(token));
		return "";
	}

	private static String address() {
		return (PhaseInterceptorChain.getCurrentMessage()
			.get(AbstractHTTPDestination.HTTP_REQUEST) instanceof HttpServletRequest request) ? request.getRemoteAddr()
					: "";
	}

}
