package org.minwonhub.security;

import java.security.cert.X509Certificate;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

import org.apache.wss4j.common.ext.WSSecurityException;
import org.apache.wss4j.dom.WSConstants;
import org.apache.wss4j.dom.WSDataRef;
import org.apache.wss4j.dom.engine.WSSConfig;
import org.apache.wss4j.dom.engine.WSSecurityEngine;
import org.apache.wss4j.dom.engine.WSSecurityEngineResult;
import org.apache.wss4j.dom.handler.RequestData;
import org.apache.wss4j.dom.validate.NoOpValidator;
import org.w3c.dom.Element;

/**
 * The cryptographic part: WSS4J's engine with the Basic Security Profile enforced. Trust
 * and time are not its business; they are judged before and after.
 */
final class SignatureCheck {

	private static final WSSConfig CONFIG = config();

	private SignatureCheck() {
	}

	/** Returns the certificate whose key made the signature. */
	static X509Certificate verify(SoapParts parts, ElementIds ids, KeyReference key) throws SecurityRefusal {
		WSSecurityEngine engine = new WSSecurityEngine();
		engine.setWssConfig(CONFIG);
		engine.setCallbackLookup(new IdLookup(parts.body(), ids));
		RequestData request = new RequestData();
		request.setWssConfig(CONFIG);
		request.setSigVerCrypto(new MessageCrypto(key.certificate()));
		try {
			List<WSSecurityEngineResult> signatures = engine.processSecurityHeader(parts.security(), request)
				.getActionResults()
				.getOrDefault(WSConstants.SIGN, List.of());
			if (signatures.size() != 1) {
				throw new SecurityRefusal(RefusalCode.SIGNATURE_INVALID, "not exactly one X.509 signature");
			}
			return signer(signatures.get(0), parts, key);
		}
		catch (WSSecurityException ex) {
			throw refusal(ex);
		}
	}

	private static X509Certificate signer(WSSecurityEngineResult signature, SoapParts parts, KeyReference key)
			throws SecurityRefusal {
		Set<Element> digested = Collections.newSetFromMap(new IdentityHashMap<>());
		if (signature.get(WSSecurityEngineResult.TAG_DATA_REF_URIS) instanceof List<?> references) {
			references.forEach((reference) -> digested.add(((WSDataRef) reference).getProtectedElement()));
		}
		// SignatureRules found these by the references' ids; here the library says what
		// it
		// really digested. The two must agree.
		if (!digested.contains(parts.body()) || !digested.contains(parts.timestamp())
				|| !digested.containsAll(parts.addressing())) {
			throw new SecurityRefusal(RefusalCode.NOT_COVERED, "the signature digested other elements");
		}
		X509Certificate signer = (X509Certificate) signature.get(WSSecurityEngineResult.TAG_X509_CERTIFICATE);
		if (!key.certificate().equals(signer)) {
			throw new SecurityRefusal(RefusalCode.SIGNATURE_INVALID, "the signature was checked with another key");
		}
		return key.certificate();
	}

	private static SecurityRefusal refusal(WSSecurityException ex) {
		return switch (ex.getErrorCode()) {
			case FAILED_CHECK ->
				new SecurityRefusal(RefusalCode.SIGNATURE_INVALID, "the signature does not match the content", ex);
			case SECURITY_TOKEN_UNAVAILABLE, INVALID_SECURITY_TOKEN, UNSUPPORTED_SECURITY_TOKEN ->
				new SecurityRefusal(RefusalCode.KEY_REFERENCE_UNSUPPORTED, "the certificate cannot be used", ex);
			case UNSUPPORTED_ALGORITHM ->
				new SecurityRefusal(RefusalCode.ALGORITHM_FORBIDDEN, "an algorithm that is not on the list", ex);
			case MESSAGE_EXPIRED -> new SecurityRefusal(RefusalCode.MESSAGE_EXPIRED, "the Timestamp does not hold", ex);
			default -> new SecurityRefusal(RefusalCode.SIGNATURE_INVALID,
					"the WS-Security header breaks the Basic Security Profile 1.1", ex);
		};
	}

	private static WSSConfig config() {
		SantuarioSetup.once();
		WSSConfig config = WSSConfig.getNewInstance();
		config.setValidator(WSConstants.SIGNATURE, new NoOpValidator());
		config.setValidator(WSConstants.TIMESTAMP, new NoOpValidator());
		return config;
	}

}
