package org.minwonhub.log.note;

import org.minwonhub.log.MalformedException;

/**
 * The signature types known here: C2SP signed-note, "Signature types". Signatures of
 * other types are ignored, as those of unknown keys are.
 */
public enum SignatureType {

	/** Ed25519 over the note's text: logs. */
	ED25519(0x01),

	/** Ed25519 with a time, {@code cosignature/v1}: witnesses. */
	COSIGNATURE(0x04);

	private final int identifier;

	SignatureType(int identifier) {
		this.identifier = identifier;
	}

	byte identifier() {
		return (byte) this.identifier;
	}

	static SignatureType of(byte identifier) throws MalformedException {
		for (SignatureType type : values()) {
			if (type.identifier() == identifier) {
				return type;
			}
		}
		throw new MalformedException("Signature type " + Byte.toUnsignedInt(identifier) + " is not known");
	}

}
