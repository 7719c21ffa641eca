package org.minwonhub.hub.intake;

import org.minwonhub.xsd.common.BusinessMessage;

/**
 * Carries out one kind of business message. Both methods run inside the intake
 * transaction and throw {@link org.minwonhub.hub.fault.Refused} to refuse.
 *
 * @param <T> the message's class
 */
public interface BusinessOperation<T extends BusinessMessage> {

	Class<T> type();

	/**
	 * Says what the message is about; changes nothing.
	 */
	ReceivedMessage.Subject subjectOf(Caller caller, T message);

	/** Changes state and makes deliveries. */
	void carryOut(ReceivedMessage received, T message);

}
