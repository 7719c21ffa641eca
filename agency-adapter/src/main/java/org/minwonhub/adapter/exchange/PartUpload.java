package org.minwonhub.adapter.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Objects;

import org.minwonhub.adapter.hub.HubCallException;
import org.minwonhub.adapter.hub.HubConnection;
import org.minwonhub.adapter.killpoint.KillPoint;
import org.minwonhub.adapter.killpoint.KillPoints;
import org.minwonhub.adapter.store.AdapterStore;
import org.minwonhub.adapter.store.OutboxPart;
import org.minwonhub.xsd.attachment.PutAttachmentResponse;

/**
 * Puts the parts of a message to the hub in chunks, from where the hub says it has them.
 */
final class PartUpload {

	private static final int CHUNK = 1024 * 1024;

	private final HubConnection hub;

	private final AdapterStore store;

	private final Spool spool;

	private final KillPoints killPoints;

	PartUpload(HubConnection hub, AdapterStore store, Spool spool, KillPoints killPoints) {
		this.hub = hub;
		this.store = store;
		this.spool = spool;
		this.killPoints = killPoints;
	}

	void upload(long outboxId) throws HubCallException, IOException {
		for (OutboxPart part : this.store.parts().of(outboxId)) {
			if (!part.uploaded() && !part.unreadable()) {
				upload(part);
				this.killPoints.pass(KillPoint.AFTER_PART_UPLOAD);
				this.store.parts().uploaded(part.id());
			}
		}
	}

	private void upload(OutboxPart part) throws HubCallException, IOException {
		PutAttachmentResponse answer = put(part, 0, new byte[0]);
		while (!answer.isComplete()) {
			long offset = answer.getStored();
			byte[] chunk = read(part, offset);
			answer = put(part, offset, chunk);
			if (answer.getStored() <= offset && !answer.isComplete()) {
				throw new IOException("The hub stored nothing of a chunk of " + chunk.length + " bytes");
			}
		}
	}

	private PutAttachmentResponse put(OutboxPart part, long offset, byte[] chunk) throws HubCallException {
		return this.hub.put((request) -> {
			request.setPartClass(part.partClass());
			request.setName(Objects.requireNonNull(part.name()));
			request.setSalt(part.salt());
			request.setSize(part.size());
			request.setOffset(offset);
			request.setChunk(chunk);
			return request;
		});
	}

	private byte[] read(OutboxPart part, long offset) throws IOException {
		byte[] kept = part.content();
		try (InputStream content = (kept != null) ? new ByteArrayInputStream(kept)
				: Files.newInputStream(this.spool.path(Objects.requireNonNull(part.name())))) {
			content.skipNBytes(offset);
			return content.readNBytes(CHUNK);
		}
	}

}
