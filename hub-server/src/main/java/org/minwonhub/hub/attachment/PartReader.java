package org.minwonhub.hub.attachment;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.minwonhub.hub.vault.DataKey;
import org.minwonhub.hub.vault.KeyErasedException;
import org.minwonhub.hub.vault.KeyVault;

import org.springframework.stereotype.Component;

/**
 * Opens parts for evidence: a chunk at a time, so that memory does not grow with them.
 */
@Component
public class PartReader {

	private final PartStore parts;

	private final KeyVault vault;

	private final PartAccess access;

	PartReader(PartStore parts, KeyVault vault, PartAccess access) {
		this.parts = parts;
		this.vault = vault;
		this.access = access;
	}

	/**
	 * A part of a complaint by the name that messages give it.
	 * @param reader what this participant could not fetch itself is withheld, its salt
	 * too; {@code null} for who may see everything
	 */
	public Optional<Part> find(UUID complaint, String name, @Nullable String reader) {
		return this.parts.ofComplaint(complaint, name)
			.map((row) -> (reader == null || this.access.mayHave(complaint, reader, row)) ? part(row)
					: Part.withheld(row));
	}

	private Part part(PartRow row) {
		if (row.erased()) {
			return Part.erased(row);
		}
		try {
			DataKey key = this.vault.open(row.key());
			byte[] salt = row.sealedSalt();
			return new Part(row.id(), row.name(), row.partClass(), row.size(),
					(salt != null) ? HexFormat.of().formatHex(key.open(salt, PartDigest.saltPlace(row.id()))) : null,
					false, false);
		}
		catch (KeyErasedException ex) {
			return Part.erased(row);
		}
	}

	/** Writes a part's bytes. */
	public void write(UUID complaint, Part part, OutputStream out) throws IOException {
		PartRow row = this.parts.ofComplaint(complaint, part.name()).orElseThrow();
		DataKey key = this.vault.open(row.key());
		for (long offset : this.parts.offsets(row.id())) {
			out.write(key.open(this.parts.sealedChunk(row.id(), offset), PartDigest.chunkPlace(row.id(), offset)));
		}
	}

	/**
	 * A part that a message names.
	 *
	 * @param name SHA-256 of a file; of a sealed part, the salted commitment
	 * @param partClass FILE, PETITIONER or PRIVATE
	 * @param salt opens a sealed part's commitment, 64 hexadecimal characters; absent for
	 * files
	 * @param erased whether its bytes were erased on legal grounds
	 * @param withheld whether the reader may not have it
	 */
	public record Part(UUID id, String name, String partClass, long size, @Nullable String salt, boolean erased,
			boolean withheld) {

		private static Part erased(PartRow row) {
			return new Part(row.id(), row.name(), row.partClass(), row.size(), null, true, false);
		}

		private static Part withheld(PartRow row) {
			return new Part(row.id(), row.name(), row.partClass(), row.size(), null, false, true);
		}

		/** Whether its bytes may be written. */
		public boolean isThere() {
			return !this.erased && !this.withheld;
		}

	}

}
