package org.minwonhub.hub.audit;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.minwonhub.hub.attachment.PartReader;

import org.springframework.stereotype.Component;

/** The files and sealed parts that messages name. */
@Component
class EvidencedParts {

	private final PartReader reader;

	EvidencedParts(PartReader reader) {
		this.reader = reader;
	}

	/** What a message names, as far as the hub has or had it. */
	List<PartReader.Part> of(EvidencedMessage message, PartScope scope) {
		byte[] envelope = message.envelope();
		UUID complaint = message.complaint();
		if (!scope.any() || envelope == null || complaint == null) {
			return List.of();
		}
		return NamedParts.in(envelope)
			.stream()
			.map((name) -> this.reader.find(complaint, name, scope.reader()))
			.flatMap(Optional::stream)
			.toList();
	}

	/** Puts a part's bytes into the file, once. */
	static String file(PartReader.Part part) {
		return "attachments/" + part.name();
	}

	void put(EvidenceZip zip, UUID complaint, PartReader.Part part) {
		if (!zip.holds(file(part))) {
			zip.add(file(part), (out) -> this.reader.write(complaint, part, out));
		}
	}

}
