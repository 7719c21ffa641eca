package org.minwonhub.hub.routing;

import java.util.UUID;

/**
 * The integration centre's desk for complaints to which the hub found no single agency.
 */
public interface UnroutedDesk {

	/**
	 * Assigns a waiting complaint to an agency, as if routing had found it. Recorded in
	 * the message log; durable when it returns.
	 * @param complaintId a complaint that waits on the desk
	 * @param agency the URI of a live agency
	 * @param why one line for the record, without personal data
	 * @throws org.minwonhub.hub.fault.Refused COMPLAINT_UNKNOWN if it does not wait
	 * there, AGENCY_UNKNOWN if no live agency has that URI
	 */
	void assign(UUID complaintId, String agency, String why);

}
