package org.minwonhub.hub.attachment;

import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;

import org.minwonhub.hub.fault.FaultCode;
import org.minwonhub.hub.fault.Refused;
import org.minwonhub.hub.site.IdSource;
import org.minwonhub.hub.site.KillPoint;
import org.minwonhub.hub.storage.DatabaseClock;
import org.minwonhub.hub.storage.Transactions;
import org.minwonhub.hub.vault.DataKey;
import org.minwonhub.hub.vault.KeyVault;
import org.minwonhub.xsd.attachment.PutAttachment;
import org.minwonhub.xsd.attachment.PutAttachmentResponse;
import org.minwonhub.xsd.complaint.PartClass;

import org.springframework.stereotype.Component;

/**
 * Takes a part chunk by chunk. A chunk that is there already changes nothing, so an
 * upload goes on after any interruption where the hub says it stands.
 */
@Component
public class PartUpload {

	private static final long LARGEST_FILE = 100L << 20;

	private static final long LARGEST_SEALED_PART = 64L << 10;

	private final Transactions transactions;

	private final DatabaseClock clock;

	private final IdSource ids;

	private final KeyVault vault;

	private final PartStore parts;

	private final PartDigest digest;

	PartUpload(Transactions transactions, DatabaseClock clock, IdSource ids, KeyVault vault, PartStore parts,
			PartDigest digest) {
		this.transactions = transactions;
		this.clock = clock;
		this.ids = ids;
		this.vault = vault;
		this.parts = parts;
		this.digest = digest;
	}

	public PutAttachmentResponse put(String owner, PutAttachment request) {
		check(request);
		PartRow part = this.transactions.durably(() -> putInTransaction(owner, request));
		KillPoint.AFTER_CHUNK.pass();
		if (part.stored() == part.size() && !part.complete()) {
			// The wrong bytes are gone, so that the sender can begin again.
			throw mismatch("name", "the hash of the bytes that were put");
		}
		PutAttachmentResponse response = new PutAttachmentResponse();
		response.setStored(part.stored());
		response.setComplete(part.complete());
		return response;
	}

	private PartRow putInTransaction(String owner, PutAttachment request) {
		Instant now = this.clock.now();
		PartRow part = this.parts.unbound(owner, request.getName()).orElseGet(() -> begin(owner, request, now));
		byte[] chunk = request.getChunk();
		if (part.size() != request.getSize()) {
			throw mismatch("size", "the size given with the first chunk, " + part.size());
		}
		boolean appends = request.getOffset() == part.stored() && chunk.length > 0;
		if (part.complete() || (!appends && part.size() > 0)) {
			return part;
		}
		if (part.stored() + chunk.length > part.size()) {
			throw mismatch("chunk", "no more bytes than size says");
		}
		return append(part, chunk, now);
	}

	private PartRow begin(String owner, PutAttachment request, Instant now) {
		DataKey key = this.vault.allocate();
		UUID id = this.ids.next();
		byte[] salt = (request.getSalt() != null)
				? key.seal(HexFormat.of().parseHex(request.getSalt()), PartDigest.saltPlace(id)) : null;
		PartRow part = new PartRow(id, owner, request.getPartClass().value(), request.getName(), request.getSize(), 0,
				false, key.id(), salt, false);
		this.parts.insert(part, null, now);
		return part;
	}

	private PartRow append(PartRow part, byte[] chunk, Instant now) {
		DataKey key = this.vault.open(part.key());
		if (chunk.length > 0) {
			this.parts.addChunk(part.id(), part.stored(),
					key.seal(chunk, PartDigest.chunkPlace(part.id(), part.stored())));
		}
		KillPoint.DURING_CHUNK.pass();
		long stored = part.stored() + chunk.length;
		boolean whole = stored == part.size();
		boolean complete = whole && this.digest.of(part, key).equals(part.name());
		if (whole && !complete) {
			this.parts.delete(part.id());
		}
		else {
			this.parts.grow(part.id(), stored, complete, now);
		}
		return new PartRow(part.id(), part.owner(), part.partClass(), part.name(), part.size(), stored, complete,
				part.key(), part.sealedSalt(), false);
	}

	private static void check(PutAttachment request) {
		boolean sealed = request.getPartClass() != PartClass.FILE;
		if (sealed != (request.getSalt() != null)) {
			throw mismatch("salt", "present with PETITIONER and PRIVATE, absent with FILE");
		}
		long largest = sealed ? LARGEST_SEALED_PART : LARGEST_FILE;
		if (request.getSize() > largest) {
			throw new Refused(FaultCode.ATTACHMENT_TOO_LARGE,
					new Refused.Violation("size", "at most " + largest + " bytes"));
		}
		if (request.getSize() < 0 || request.getOffset() < 0) {
			throw mismatch("size", "no negative number");
		}
	}

	private static Refused mismatch(String path, String expected) {
		return new Refused(FaultCode.ATTACHMENT_MISMATCH, new Refused.Violation(path, expected));
	}

}
