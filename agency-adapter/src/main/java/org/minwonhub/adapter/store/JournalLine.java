package org.minwonhub.adapter.store;

import org.jspecify.annotations.Nullable;

/**
 * One thing that happened: numbers, codes and times, no content.
 *
 * @param at milliseconds since 1970
 * @param direction OUT to the hub, IN from it
 * @param operation the message's
 * @param complaintId the complaint
 * @param applicationNumber 신청번호
 * @param messageId the message
 * @param sender who signed the message
 * @param senderSignature VERIFIED, or why the originator's signature was refused
 * @param hubSignature VERIFIED, or why the hub's signature was refused
 * @param outcome what became of it
 * @param boardKey the entry on the board
 */
public record JournalLine(long at, String direction, String operation, @Nullable String complaintId,
		@Nullable String applicationNumber, @Nullable String messageId, @Nullable String sender,
		@Nullable String senderSignature, @Nullable String hubSignature, String outcome, @Nullable String boardKey) {

	public static final String VERIFIED = "VERIFIED";

	public static final String IN = "IN";

	public static final String OUT = "OUT";

}
