package org.minwonhub.hub.mailbox;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What an operator may do to a delivery that has not ended. Each act is recorded in the
 * message log and is durable when the call returns; each throws
 * {@link org.minwonhub.hub.fault.Refused} with DELIVERY_UNKNOWN if there is no such
 * delivery and STATE_FORBIDS if its state does not allow the act.
 */
public interface DeliveryDesk {

	/**
	 * Makes a READY or PARKED delivery due now, whatever its back-off.
	 * @param why one line for the record, without personal data
	 */
	void retry(UUID deliveryId, @Nullable String why);

	/**
	 * Keeps a QUEUED, READY or PARKED delivery, and those behind it of the same complaint
	 * and recipient, until it is released.
	 * @param why one line for the record, without personal data
	 */
	void hold(UUID deliveryId, String why);

	/**
	 * Lets a HELD delivery go on.
	 * @param why one line for the record, without personal data
	 */
	void release(UUID deliveryId, @Nullable String why);

	/**
	 * Gives a delivery up, so that those behind it go on; the recipient never gets it.
	 * @param why one line for the record, without personal data
	 */
	void skip(UUID deliveryId, String why);

}
