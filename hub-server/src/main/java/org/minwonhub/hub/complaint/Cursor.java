package org.minwonhub.hub.complaint;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.minwonhub.hub.fault.FaultCode;
import org.minwonhub.hub.fault.Refused;
import org.minwonhub.hub.site.Urn;
import org.minwonhub.xsd.complaint.ComplaintSummary;

/**
 * Where a page ends: time and id of its last complaint. Complaints that arrive between
 * two pages move nothing.
 */
record Cursor(OffsetDateTime at, UUID id) {

	private static final Pattern FORM = Pattern
		.compile("([0-9]{1,15})-([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})");

	static Cursor after(ComplaintSummary last) {
		return new Cursor(last.getReceivedAt(), Urn.parse(last.getComplaintId()));
	}

	static Cursor parse(String text) {
		Matcher matcher = FORM.matcher(text);
		if (!matcher.matches()) {
			throw new Refused(FaultCode.CURSOR_INVALID,
					new Refused.Violation("cursor", "nextCursor of the page before, unchanged"));
		}
		Instant at = Instant.ofEpochMilli(Long.parseLong(matcher.group(1)));
		return new Cursor(at.atOffset(ZoneOffset.UTC), UUID.fromString(matcher.group(2)));
	}

	@Override
	public String toString() {
		return this.at.toInstant().toEpochMilli() + "-" + this.id;
	}

}
