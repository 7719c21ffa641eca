package org.minwonhub.hub.mailbox;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.minwonhub.xsd.mailbox.AssignmentReason;

/**
 * Hears, inside the transaction, that a recipient has processed a delivery.
 */
public interface DeliveryListener {

	/**
	 * @param leg the leg that the delivery concerned, if any
	 * @param acknowledgement row of the acknowledging message
	 */
	void processed(UUID complaint, @Nullable UUID leg, AssignmentReason reason, long acknowledgement);

}
