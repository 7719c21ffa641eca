package org.minwonhub.adapter.sync;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

import org.jspecify.annotations.Nullable;

import org.minwonhub.adapter.board.BoardEntry;
import org.minwonhub.adapter.board.BoardFile;
import org.minwonhub.adapter.message.MessageIds;
import org.minwonhub.adapter.message.MessageXml;
import org.minwonhub.adapter.message.SealedPartBytes;
import org.minwonhub.adapter.message.XmlText;
import org.minwonhub.adapter.store.AdapterStore;
import org.minwonhub.xsd.complaint.Petitioner;
import org.minwonhub.xsd.complaint.PetitionerType;

/**
 * Puts drafts into the outbox: the message without what is only known when it is first
 * sent, and its parts.
 */
final class Drafts {

	private static final int MOST_FILES = 20;

	private static final String ANONYMOUS = "익명";

	private final AdapterStore store;

	private final InstantSource clock;

	private final MessageIds ids;

	private final RandomGenerator random;

	Drafts(AdapterStore store, InstantSource clock, RandomGenerator random) {
		this.store = store;
		this.clock = clock;
		this.ids = new MessageIds(random);
		this.random = random;
	}

	String newId() {
		return this.ids.next();
	}

	long now() {
		return this.clock.millis();
	}

	/** The messages of one complaint leave in the order in which they are put. */
	long put(long caseId, Object message) {
		return this.store.outbox()
			.add("case:" + caseId, caseId, message.getClass().getSimpleName(), newId(), MessageXml.write(message),
					now());
	}

	/**
	 * Puts a message with the entry's files, and with its whole text as a file if that
	 * was too long.
	 */
	long put(long caseId, Object message, BoardEntry entry, CarriedText text) {
		long outboxId = put(caseId, message);
		int place = 1;
		String whole = text.whole();
		if (whole != null) {
			this.store.parts()
				.addText(outboxId, place++, CarriedText.FILE_NAME, whole.getBytes(StandardCharsets.UTF_8));
		}
		for (BoardFile file : entry.files().subList(0, Math.min(entry.files().size(), MOST_FILES + 1 - place))) {
			this.store.parts().addFile(outboxId, place++, file);
		}
		return outboxId;
	}

	/**
	 * Seals the author's data; the part goes to the hub before the message that names it.
	 */
	SealedPartBytes sealed(BoardEntry.Author author) {
		Petitioner petitioner = new Petitioner();
		petitioner.setType(PetitionerType.PERSON);
		petitioner.setName(XmlText.shortened(XmlText.line(author.name(), ANONYMOUS)));
		petitioner.setEmail(line(author.email()));
		petitioner.setPhone(line(author.phone()));
		return SealedPartBytes.seal(MessageXml.bytes(petitioner), this.random);
	}

	void addSealed(long outboxId, SealedPartBytes part) {
		this.store.parts().addSealed(outboxId, part.commitment(), part.salt(), part.content());
	}

	private static @Nullable String line(@Nullable String value) {
		return (value != null && !value.isBlank()) ? XmlText.shortened(XmlText.line(value, "")) : null;
	}

}
