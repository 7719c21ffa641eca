package org.minwonhub.adapter.status;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

import org.minwonhub.adapter.message.MessageXml;
import org.minwonhub.adapter.message.UnreadableMessageException;
import org.minwonhub.adapter.store.GivenUpNumbers;
import org.minwonhub.adapter.store.GivenUpNumbers.GivenUp;
import org.minwonhub.security.EnvelopeSigner;

/**
 * What a participant says itself about its numbers that an auditor finds in no entry of
 * the hub's log: given up, when and why; or forgotten, since its store was restored. It
 * is signed as its messages are, so nobody else can say it. docs/reference/hub-audit.md
 * describes it.
 */
public final class NumberStatement {

	private static final String NAMESPACE = "urn:minwonhub:xsd:statement:v1";

	private final Document document;

	private final Element content;

	public NumberStatement(String participant, Instant madeAt) {
		try {
			this.document = MessageXml.parse("<GivenUpNumbers xmlns=\"" + NAMESPACE + "\"/>");
		}
		catch (UnreadableMessageException ex) {
			throw new IllegalStateException(ex);
		}
		this.content = this.document.getDocumentElement();
		add(this.content, "participant", participant);
		add(this.content, "madeAt", madeAt.toString());
	}

	public void add(GivenUp number) {
		Element element = child(this.content,
				number.code().equals(GivenUpNumbers.STORE_RESTORED) ? "forgotten" : "givenUp");
		add(element, "first", String.valueOf(number.first()));
		add(element, "last", String.valueOf(number.last()));
		add(element, "messageId", number.messageId());
		add(element, "operation", number.operation());
		add(element, "code", number.code());
		Long at = number.at();
		add(element, "at", (at != null) ? Instant.ofEpochMilli(at).toString() : null);
	}

	/** Ends it: nothing can be added any more. */
	public byte[] sign(EnvelopeSigner signer, Instant now) {
		return signer.sign(this.content, now);
	}

	private void add(Element parent, String name, @Nullable String text) {
		if (text != null) {
			child(parent, name).setTextContent(text);
		}
	}

	private Element child(Element parent, String name) {
		Element child = this.document.createElementNS(NAMESPACE, name);
		parent.appendChild(child);
		return child;
	}

}
