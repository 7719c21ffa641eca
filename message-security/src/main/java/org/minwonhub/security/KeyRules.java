package org.minwonhub.security;

import java.math.BigInteger;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.ECFieldFp;
import java.security.spec.ECParameterSpec;

/** Which keys are strong enough to speak: RSA of 2048 bits or more, EC on P-256. */
public final class KeyRules {

	private static final int MIN_RSA_BITS = 2048;

	/** The largest that is in use; verifying costs grow with the size. */
	private static final int MAX_RSA_BITS = 8192;

	/** FIPS 186-4 D.1.2.3: the order of P-256, which no other common curve has. */
	private static final BigInteger P256_ORDER = new BigInteger(
			"ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551", 16);

	private KeyRules() {
	}

	static void check(PublicKey key) throws SecurityRefusal {
		if (!isStrong(key)) {
			throw new SecurityRefusal(RefusalCode.ALGORITHM_FORBIDDEN,
					"the key is neither RSA of 2048 to 8192 bits nor EC on P-256");
		}
	}

	/** Whether a key may speak in the exchange. */
	public static boolean isStrong(PublicKey key) {
		if (key instanceof RSAPublicKey rsa) {
			int bits = rsa.getModulus().bitLength();
			return bits >= MIN_RSA_BITS && bits <= MAX_RSA_BITS;
		}
		return key instanceof ECPublicKey ec && isP256(ec.getParams());
	}

	private static boolean isP256(ECParameterSpec curve) {
		return curve.getCurve().getField() instanceof ECFieldFp && P256_ORDER.equals(curve.getOrder());
	}

}
