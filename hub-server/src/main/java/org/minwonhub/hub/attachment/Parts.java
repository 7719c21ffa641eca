package org.minwonhub.hub.attachment;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.minwonhub.hub.fault.FaultCode;
import org.minwonhub.hub.fault.Refused;
import org.minwonhub.hub.intake.ReceivedMessage;
import org.minwonhub.hub.site.IdSource;
import org.minwonhub.hub.site.Sha256;
import org.minwonhub.hub.storage.Transactions;
import org.minwonhub.hub.vault.DataKey;
import org.minwonhub.hub.vault.KeyVault;
import org.minwonhub.xsd.complaint.Attachment;
import org.minwonhub.xsd.complaint.SealedPart;

import org.springframework.stereotype.Component;

/**
 * Binds the parts that an accepted message names to its complaint, inside the intake
 * transaction; a message whose parts are not all there is refused.
 */
@Component
public class Parts {

	/** All files inside one message together. */
	private static final long LARGEST_INLINE = 1L << 20;

	private final IdSource ids;

	private final KeyVault vault;

	private final PartStore parts;

	Parts(IdSource ids, KeyVault vault, PartStore parts) {
		this.ids = ids;
		this.vault = vault;
		this.parts = parts;
	}

	public void bind(ReceivedMessage received, @Nullable SealedPart sealedPart, List<Attachment> attachments) {
		UUID complaint = received.subject().requireComplaint();
		if (sealedPart != null) {
			bindPut(received.from(), complaint, sealedPart.getCommitment(), sealedPart.getPartClass().value(),
					sealedPart.getSize(), "petitionerPart");
		}
		long inline = 0;
		for (Attachment attachment : attachments) {
			byte[] content = attachment.getContent();
			if (content == null) {
				bindPut(received.from(), complaint, attachment.getSha256(), "FILE", attachment.getSize(), "attachment");
			}
			else {
				inline += content.length;
				keep(received, complaint, attachment, content);
			}
		}
		if (inline > LARGEST_INLINE) {
			throw new Refused(FaultCode.ATTACHMENT_TOO_LARGE, new Refused.Violation("attachment/content",
					"at most " + LARGEST_INLINE + " bytes in one message; put larger files with PutAttachment"));
		}
	}

	/**
	 * Erases parts: their bytes, salts and keys.
	 * @param files whether attached files go too, not only sealed parts
	 */
	public void erase(UUID complaint, boolean files) {
		for (PartRow part : this.parts.ofComplaint(complaint)) {
			if (files || part.sealed()) {
				this.parts.erase(part.id());
				Transactions.afterCommit(() -> this.vault.destroy(part.key()));
			}
		}
	}

	/**
	 * Takes the bytes and salts of all parts away, and the files' names; their keys are
	 * the caller's to destroy.
	 */
	public void wipe(UUID complaint) {
		this.parts.ofComplaint(complaint).forEach((part) -> this.parts.erase(part.id()));
		this.parts.forgetNames(complaint);
	}

	private void bindPut(String owner, UUID complaint, String name, String partClass, long size, String path) {
		PartRow part = this.parts.unbound(owner, name)
			.or(() -> this.parts.ofComplaint(complaint, name))
			.filter(PartRow::complete)
			.orElseThrow(() -> new Refused(FaultCode.ATTACHMENT_MISSING,
					new Refused.Violation(path, "a part that was put to its end with PutAttachment")));
		if (!part.partClass().equals(partClass) || part.size() != size) {
			throw new Refused(FaultCode.ATTACHMENT_MISMATCH,
					new Refused.Violation(path, "the class and size with which the part was put"));
		}
		this.parts.bind(part.id(), complaint);
	}

	private void keep(ReceivedMessage received, UUID complaint, Attachment attachment, byte[] content) {
		if (attachment.getSize() != content.length || !Sha256.hex(content).equals(attachment.getSha256())) {
			throw new Refused(FaultCode.ATTACHMENT_MISMATCH,
					new Refused.Violation("attachment", "size and sha256 of the content"));
		}
		if (this.parts.ofComplaint(complaint, attachment.getSha256()).isPresent()) {
			return;
		}
		DataKey key = this.vault.allocate();
		PartRow part = new PartRow(this.ids.next(), received.from(), "FILE", attachment.getSha256(), content.length,
				content.length, true, key.id(), null, false);
		this.parts.insert(part, complaint, received.receivedAt());
		if (content.length > 0) {
			this.parts.addChunk(part.id(), 0, key.seal(content, PartDigest.chunkPlace(part.id(), 0)));
		}
	}

}
