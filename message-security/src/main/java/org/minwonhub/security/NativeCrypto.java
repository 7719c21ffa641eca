package org.minwonhub.security;

import java.security.Security;

import com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts the Amazon Corretto Crypto Provider first where it works on this machine; it signs
 * several times faster than the JDK. Nothing else changes with it.
 */
public final class NativeCrypto {

	private static final Logger logger = LoggerFactory.getLogger(NativeCrypto.class);

	private NativeCrypto() {
	}

	/** Call once at the start of a program. Returns what {@link #inUse()} then says. */
	public static String install() {
		AmazonCorrettoCryptoProvider provider = AmazonCorrettoCryptoProvider.INSTANCE;
		@Nullable Throwable problem = provider.getLoadingError();
		if (problem == null) {
			Security.insertProviderAt(provider, 1);
		}
		else {
			logger.debug("The native provider does not work here", problem);
		}
		return inUse();
	}

	/** Name and version of the provider that signs. */
	public static String inUse() {
		return Security.getProviders("Signature.SHA256withRSA")[0].getInfo();
	}

}
