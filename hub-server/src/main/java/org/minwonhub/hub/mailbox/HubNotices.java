package org.minwonhub.hub.mailbox;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.minwonhub.xsd.mailbox.Envelope;
import org.minwonhub.xsd.mailbox.Evidence;

/**
 * What the hub itself has to say to holders of a complaint, in place of originators'
 * messages.
 */
public interface HubNotices {

	/** The notice that a delivery carries; empty for all others. */
	Optional<Notice> of(UUID delivery);

	/**
	 * @param envelope signed by the hub
	 * @param evidence by which its signer is judged
	 */
	record Notice(Envelope envelope, List<Evidence> evidence) {
	}

}
