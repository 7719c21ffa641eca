package org.minwonhub.hub.attachment;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.minwonhub.hub.mailbox.WithheldParts;
import org.minwonhub.xsd.mailbox.Withheld;

import org.springframework.stereotype.Component;

/**
 * Names in an assignment what its recipient cannot fetch, and why. Of a complaint that
 * was erased nothing can be fetched, and no name is left.
 */
@Component
class WithheldFromRecipient implements WithheldParts {

	private final PartStore parts;

	private final PartAccess access;

	WithheldFromRecipient(PartStore parts, PartAccess access) {
		this.parts = parts;
		this.access = access;
	}

	@Override
	public List<Withheld> from(String recipient, UUID complaint) {
		List<Withheld> withheld = new ArrayList<>();
		if (this.parts.isErased(complaint)) {
			return withheld;
		}
		for (PartRow part : this.parts.ofComplaint(complaint)) {
			if (part.erased()) {
				withheld.add(withheld(part, "ERASED"));
			}
			else if (!this.access.mayHave(complaint, recipient, part)) {
				withheld.add(withheld(part, "NOT_HANDLING"));
			}
		}
		return withheld;
	}

	private static Withheld withheld(PartRow part, String why) {
		Withheld withheld = new Withheld();
		withheld.setName(part.name());
		withheld.setWhy(why);
		return withheld;
	}

}
