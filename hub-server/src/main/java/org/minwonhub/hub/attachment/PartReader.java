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
 * Opens parts for evidence, whoever they belong to: a chunk at a time, so that memory
 * does not grow with them.
 */
@Component
public class PartReader {

	private final PartStore parts;

	private final KeyVault vault;

	PartReader(PartStore parts, KeyVault vault) {
		this.parts = parts;
		this.vault = vault;
	}

	/** A part of a complaint by the name that messages give it. */
	public Optional<Part> find(UUID complaint, String name) {
		return this.parts.ofComplaint(complaint, name).map(this::part);
	}

	private Part part(PartRow row) {
		if (row.erased()) {
			return new Part(row.id(), row.name(), row.partClass(), row.size(), null, true);
		}
		try {
			DataKey key = this.vault.open(row.key());
			byte[] salt = row.sealedSalt();
			return new Part(row.id(), row.name(), row.partClass(), row.size(),
					(salt != null) ? HexFormat.of().formatHex(key.open(salt, PartDigest.saltPlace(row.id()))) : null,
					false);
		}
		catch (KeyErasedException ex) {
			return new Part(row.id(), row.name(), row.partClass(), row.size(), null, true);
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
	 */
	public record Part(UUID id, String name, String partClass, long size, @Nullable String salt, boolean erased) {
	}

}
