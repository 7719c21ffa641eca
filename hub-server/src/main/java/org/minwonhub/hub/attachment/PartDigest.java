package org.minwonhub.hub.attachment;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.UUID;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.minwonhub.hub.site.Sha256;
import org.minwonhub.hub.vault.DataKey;

import org.springframework.stereotype.Component;

/**
 * Computes a stored part's name from its bytes, a chunk at a time: SHA-256 of a file,
 * HMAC-SHA-256 under its salt of a sealed part.
 */
@Component
class PartDigest {

	private final PartStore parts;

	PartDigest(PartStore parts) {
		this.parts = parts;
	}

	String of(PartRow part, DataKey key) {
		try {
			return HexFormat.of().formatHex(part.sealed() ? hmac(part, key) : sha256(part, key));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("Every Java platform has HMAC-SHA-256", ex);
		}
	}

	static String chunkPlace(UUID part, long offset) {
		return "part:" + part + ":" + offset;
	}

	static String saltPlace(UUID part) {
		return "part-salt:" + part;
	}

	private byte[] sha256(PartRow part, DataKey key) {
		MessageDigest digest = Sha256.digest();
		for (long offset : this.parts.offsets(part.id())) {
			digest.update(chunk(part, key, offset));
		}
		return digest.digest();
	}

	private byte[] hmac(PartRow part, DataKey key) throws GeneralSecurityException {
		byte[] sealedSalt = part.sealedSalt();
		if (sealedSalt == null) {
			throw new IllegalStateException("Sealed part " + part.id() + " has no salt");
		}
		Mac mac = Mac.getInstance("HmacSHA256");
		mac.init(new SecretKeySpec(key.open(sealedSalt, saltPlace(part.id())), "HmacSHA256"));
		for (long offset : this.parts.offsets(part.id())) {
			mac.update(chunk(part, key, offset));
		}
		return mac.doFinal();
	}

	private byte[] chunk(PartRow part, DataKey key, long offset) {
		return key.open(this.parts.sealedChunk(part.id(), offset), chunkPlace(part.id(), offset));
	}

}
