package org.minwonhub.adapter.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

import org.jspecify.annotations.Nullable;

import org.minwonhub.adapter.hub.HubCallException;
import org.minwonhub.adapter.hub.HubConnection;
import org.minwonhub.adapter.message.MessageXml;
import org.minwonhub.adapter.message.SealedPartBytes;
import org.minwonhub.adapter.message.UnreadableMessageException;
import org.minwonhub.xsd.attachment.GetAttachmentResponse;
import org.minwonhub.xsd.complaint.Attachment;
import org.minwonhub.xsd.complaint.Petitioner;
import org.minwonhub.xsd.complaint.SealedPart;

/**
 * Gets the parts that messages name, and takes them only if they are what the names in
 * the signed messages promise. A file goes on where an earlier attempt stopped.
 */
final class PartFetch {

	private static final int LARGEST_SEALED = 64 * 1024;

	private final HubConnection hub;

	private final Spool spool;

	private final ConcurrentMap<String, Object> turns = new ConcurrentHashMap<>();

	PartFetch(HubConnection hub, Spool spool) {
		this.hub = hub;
		this.spool = spool;
	}

	Petitioner petitioner(String complaintId, SealedPart part) throws HubCallException, DeliveryRefusedException {
		ByteArrayOutputStream content = new ByteArrayOutputStream();
		GetAttachmentResponse answer;
		do {
			answer = this.hub.get(complaintId, part.getCommitment(), content.size());
			content.writeBytes(answer.getChunk());
		}
		while (content.size() < answer.getSize() && answer.getChunk().length > 0 && content.size() <= LARGEST_SEALED);
		String salt = Objects.requireNonNullElse(answer.getSalt(), "");
		if (salt.isEmpty() || !SealedPartBytes.opens(content.toByteArray(), salt, part.getCommitment())) {
			throw new DeliveryRefusedException("PART_MISMATCH", "the petitioner part is not what the message names");
		}
		try {
			return MessageXml.read(content.toByteArray(), Petitioner.class);
		}
		catch (UnreadableMessageException ex) {
			throw new DeliveryRefusedException("PART_UNREADABLE", "the petitioner part", ex);
		}
	}

	/**
	 * @return where the bytes lie; empty if the hub says that they are gone for good
	 */
	Optional<Path> file(String complaintId, Attachment attachment)
			throws HubCallException, DeliveryRefusedException, IOException {
		String name = attachment.getSha256();
		// Two complaints may carry the same file: their bytes must not gather in one
		// place.
		synchronized (this.turns.computeIfAbsent(name, (key) -> new Object())) {
			return file(complaintId, name, attachment.getContent());
		}
	}

	private Optional<Path> file(String complaintId, String name, byte @Nullable [] inline)
			throws HubCallException, DeliveryRefusedException, IOException {
		if (this.spool.has(name)) {
			return Optional.of(this.spool.path(name));
		}
		if (inline != null) {
			Files.write(this.spool.partial(name), inline);
		}
		else if (!gather(complaintId, name)) {
			return Optional.empty();
		}
		if (!this.spool.complete(name)) {
			throw new DeliveryRefusedException("PART_MISMATCH", "a file is not what the message names");
		}
		return Optional.of(this.spool.path(name));
	}

	private boolean gather(String complaintId, String name) throws HubCallException, IOException {
		try (OutputStream partial = Files.newOutputStream(this.spool.partial(name), StandardOpenOption.CREATE,
				StandardOpenOption.APPEND)) {
			long have = Files.size(this.spool.partial(name));
			GetAttachmentResponse answer;
			do {
				answer = this.hub.get(complaintId, name, have);
				partial.write(answer.getChunk());
				have += answer.getChunk().length;
			}
			while (have < answer.getSize() && answer.getChunk().length > 0);
			return true;
		}
		catch (HubCallException ex) {
			if (ex.retryable()) {
				throw ex;
			}
			return false;
		}
	}

}
