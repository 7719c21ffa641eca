package org.minwonhub.hub.complaint;

/**
 * What can happen to a leg.
 */
enum LegEvent {

	/** The agency's adapter acknowledged the assignment. */
	DELIVERED,
	/** AcceptComplaint. */
	ACCEPT,
	/** ReportProgress. */
	PROGRESS,
	/** PublishAnswer of type INTERIM. */
	ANSWER_INTERIM,
	/** PublishAnswer of type FINAL. */
	ANSWER_FINAL,
	/** PublishAnswer of type ADDITIONAL. */
	ANSWER_ADDITIONAL,
	/** RetractAnswer of the last standing FINAL answer. */
	RETRACT_FINAL,
	/** RetractAnswer of any other answer. */
	RETRACT_OTHER,
	/** TransferComplaint. */
	TRANSFER,
	/** Another agency accepted the leg that the transfer opened. */
	TRANSFER_ACCEPTED,
	/** WithdrawComplaint. */
	WITHDRAW

}
