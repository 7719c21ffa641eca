package org.minwonhub.hub.operations;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A complaint in a list: numbers, codes and times, and nothing that anybody wrote.
 *
 * @param id its id
 * @param applicationNumber 신청번호
 * @param filedBy where it was filed
 * @param agencies whose legs it has, in their order
 * @param handling OWN, ADDRESSED or ROUTE
 * @param kind its kind
 * @param category its category, if known
 * @param region its region, if known
 * @param state its state
 * @param receivedAt when the hub received it
 * @param trial whether it stays among participants on trial
 */
record ComplaintLine(UUID id, String applicationNumber, String filedBy, List<String> agencies, String handling,
		String kind, @Nullable String category, @Nullable String region, String state, Instant receivedAt,
		boolean trial) {

	ComplaintLine with(List<String> legs) {
		return new ComplaintLine(this.id, this.applicationNumber, this.filedBy, legs, this.handling, this.kind,
				this.category, this.region, this.state, this.receivedAt, this.trial);
	}

	Cursor cursor() {
		return new Cursor(this.receivedAt, this.id);
	}

}
