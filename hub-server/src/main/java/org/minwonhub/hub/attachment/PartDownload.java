package org.minwonhub.hub.attachment;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;

import org.minwonhub.hub.fault.FaultCode;
import org.minwonhub.hub.fault.Refused;
import org.minwonhub.hub.site.Urn;
import org.minwonhub.hub.storage.Transactions;
import org.minwonhub.hub.vault.DataKey;
import org.minwonhub.hub.vault.KeyVault;
import org.minwonhub.xsd.attachment.GetAttachment;
import org.minwonhub.xsd.attachment.GetAttachmentResponse;

import org.springframework.stereotype.Component;

/**
 * Hands out a part, at most one stored chunk at a time.
 */
@Component
public class PartDownload {

	private final Transactions transactions;

	private final KeyVault vault;

	private final PartStore parts;

	private final PartAccess access;

	PartDownload(Transactions transactions, KeyVault vault, PartStore parts, PartAccess access) {
		this.transactions = transactions;
		this.vault = vault;
		this.parts = parts;
		this.access = access;
	}

	public GetAttachmentResponse get(String caller, GetAttachment request) {
		return this.transactions.durably(() -> read(caller, request));
	}

	private GetAttachmentResponse read(String caller, GetAttachment request) {
		UUID complaint = Urn.parse(request.getComplaintId());
		if (!this.access.holds(complaint, caller)) {
			throw new Refused(FaultCode.COMPLAINT_UNKNOWN,
					new Refused.Violation("complaintId", "a complaint that the caller filed, handles or shows"));
		}
		if (this.parts.isErased(complaint)) {
			throw new Refused(FaultCode.ATTACHMENT_ERASED);
		}
		PartRow part = this.parts.ofComplaint(complaint, request.getName())
			.orElseThrow(() -> new Refused(FaultCode.ATTACHMENT_MISSING,
					new Refused.Violation("name", "a part that a message of this complaint names")));
		if (!this.access.mayHave(complaint, caller, part)) {
			throw new Refused(FaultCode.NOT_PERMITTED,
					new Refused.Violation("name", "a part for those who handle the complaint"));
		}
		if (part.erased()) {
			throw new Refused(FaultCode.ATTACHMENT_ERASED);
		}
		return answer(part, request.getOffset());
	}

	private GetAttachmentResponse answer(PartRow part, long offset) {
		DataKey key = this.vault.open(part.key());
		GetAttachmentResponse response = new GetAttachmentResponse();
		response.setSize(part.size());
		response.setOffset(offset);
		response.setChunk(bytesFrom(part, key, offset));
		byte[] salt = part.sealedSalt();
		if (salt != null) {
			response.setSalt(HexFormat.of().formatHex(key.open(salt, PartDigest.saltPlace(part.id()))));
		}
		return response;
	}

	private byte[] bytesFrom(PartRow part, DataKey key, long offset) {
		if (offset < 0 || offset >= part.size()) {
			return new byte[0];
		}
		long start = this.parts.offsets(part.id())
			.stream()
			.filter(each -> each <= offset)
			.reduce((first, second) -> second)
			.orElseThrow();
		byte[] chunk = key.open(this.parts.sealedChunk(part.id(), start), PartDigest.chunkPlace(part.id(), start));
		return Arrays.copyOfRange(chunk, Math.toIntExact(offset - start), chunk.length);
	}

}
