package org.minwonhub.security.stamp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.SecureRandom;

import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.jspecify.annotations.Nullable;

/**
 * A request for a time stamp over some bytes (RFC 3161 section 2.4.1): their SHA-256, a
 * random nonce, and the wish that the answer holds its certificates.
 */
public final class StampRequest {

	private static final int NONCE_BYTES = 8;

	private final byte[] data;

	private final org.bouncycastle.tsp.TimeStampRequest request;

	/**
	 * @param policy under which to stamp, an object identifier; any if absent
	 */
	public StampRequest(byte[] data, @Nullable String policy, SecureRandom random) {
		this.data = data.clone();
		TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
		generator.setCertReq(true);
		if (policy != null) {
			generator.setReqPolicy(new ASN1ObjectIdentifier(policy));
		}
		this.request = generator.generate(TSPAlgorithms.SHA256, StampTrust.sha256(data), nonce(random));
	}

	private static BigInteger nonce(SecureRandom random) {
		byte[] bytes = new byte[NONCE_BYTES];
		random.nextBytes(bytes);
		return new BigInteger(1, bytes);
	}

	/** As it is posted, {@code application/timestamp-query}. */
	public byte[] encode() {
		try {
			return this.request.getEncoded();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	byte[] data() {
		return this.data;
	}

	org.bouncycastle.tsp.TimeStampRequest request() {
		return this.request;
	}

}
