package org.minwonhub.hub.log.witness;

import java.net.URI;

import org.minwonhub.log.MalformedException;
import org.minwonhub.log.note.SignatureType;
import org.minwonhub.log.note.VerifierKey;

/**
 * A witness that is no participant, asked over HTTP (C2SP tlog-witness).
 *
 * @param name in the policy
 * @param url below which it serves {@code add-checkpoint}
 */
record OutsideWitness(String name, URI url, VerifierKey key) {

	/** {@code name=url vkey}. */
	static OutsideWitness parse(String setting) {
		int equals = setting.indexOf('=');
		String[] rest = setting.substring(equals + 1).strip().split("\\s+", -1);
		if (equals < 1 || rest.length != 2) {
			throw new IllegalArgumentException("hub.log.witnesses: expected name=url vkey");
		}
		try {
			VerifierKey key = VerifierKey.parse(rest[1]);
			if (key.type() != SignatureType.COSIGNATURE) {
				throw new IllegalArgumentException("hub.log.witnesses: the key does not cosign");
			}
			return new OutsideWitness(setting.substring(0, equals).strip(), URI.create(rest[0]), key);
		}
		catch (MalformedException ex) {
			throw new IllegalArgumentException("hub.log.witnesses: not a verifier key", ex);
		}
	}

}
