package org.minwonhub.hub.attachment;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A part as its row has it.
 *
 * @param stored bytes there from the beginning
 * @param erased whether its bytes were erased on legal grounds
 */
record PartRow(UUID id, String owner, String partClass, String name, long size, long stored, boolean complete, UUID key,
		byte @Nullable [] sealedSalt, boolean erased) {

	boolean sealed() {
		return !this.partClass.equals("FILE");
	}

}
