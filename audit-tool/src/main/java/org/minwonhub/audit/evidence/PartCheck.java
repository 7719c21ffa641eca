package org.minwonhub.audit.evidence;

import java.io.IOException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;

import org.minwonhub.audit.report.Check;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Attached files and sealed parts are those that the signed message names. */
final class PartCheck {

	private static final Set<String> NAMES = Set.of("sha256", "commitment");

	private final EvidenceArchive archive;

	PartCheck(EvidenceArchive archive) {
		this.archive = archive;
	}

	void verify(EvidencedMessage message, Element content) throws IOException, EvidenceException {
		Set<String> named = new HashSet<>();
		collect(content, named);
		for (EvidencedPart part : message.parts()) {
			if (!named.contains(part.name())) {
				throw new EvidenceException(Check.PART_ALTERED, part.name() + " is not named by the message");
			}
			String file = part.file();
			if (file != null && !digest(file, part).equals(part.name())) {
				throw new EvidenceException(Check.PART_ALTERED, file);
			}
		}
	}

	private String digest(String file, EvidencedPart part) throws IOException, EvidenceException {
		String salt = part.salt();
		try {
			return HexFormat.of()
				.formatHex((salt != null) ? Digests.hmac(this.archive, file, HexFormat.of().parseHex(salt))
						: Digests.sha256(this.archive, file));
		}
		catch (IllegalArgumentException ex) {
			throw new EvidenceException(Check.PART_ALTERED, "a salt in evidence.json");
		}
	}

	private static void collect(Element element, Set<String> names) {
		for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
			if (child instanceof Element part) {
				if (NAMES.contains(part.getLocalName())) {
					names.add(part.getTextContent().strip());
				}
				collect(part, names);
			}
		}
	}

}
