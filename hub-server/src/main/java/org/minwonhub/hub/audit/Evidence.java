package org.minwonhub.hub.audit;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.List;

/**
 * An evidence file that may be handed out: that it is stands in the log already. It is
 * made while it is written.
 */
public final class Evidence {

	private final EvidenceContent content;

	private final List<Long> messages;

	private final PartScope parts;

	Evidence(EvidenceContent content, List<Long> messages, PartScope parts) {
		this.content = content;
		this.messages = messages;
		this.parts = parts;
	}

	/**
	 * Writes the whole file, an ASiC-E container (ETSI EN 319 162-1).
	 * @throws ContentAlteredException if what is stored was altered since; what was
	 * written by then is of no use
	 */
	public void writeTo(OutputStream out) {
		this.content.write(this.messages, this.parts, out);
	}

	/** The same in memory, for a single message. */
	public byte[] toBytes() {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		writeTo(out);
		return out.toByteArray();
	}

}
