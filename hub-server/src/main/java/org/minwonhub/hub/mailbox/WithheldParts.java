package org.minwonhub.hub.mailbox;

import java.util.List;
import java.util.UUID;

import org.minwonhub.xsd.mailbox.Withheld;

/**
 * Says which parts of a complaint a recipient may not fetch.
 */
public interface WithheldParts {

	List<Withheld> from(String recipient, UUID complaint);

}
