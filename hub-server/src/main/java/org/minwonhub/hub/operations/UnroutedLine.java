package org.minwonhub.hub.operations;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A complaint that waits on the integration centre's desk.
 *
 * @param complaintId its id
 * @param applicationNumber 신청번호
 * @param filedBy where it was filed
 * @param category its category, if known
 * @param region its region, if known
 * @param reason why the hub did not route it
 * @param since since when it waits
 */
record UnroutedLine(UUID complaintId, String applicationNumber, String filedBy, @Nullable String category,
		@Nullable String region, String reason, Instant since) {
}
