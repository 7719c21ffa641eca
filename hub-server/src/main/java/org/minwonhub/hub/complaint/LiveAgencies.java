package org.minwonhub.hub.complaint;

import org.jspecify.annotations.Nullable;
import org.minwonhub.hub.fault.FaultCode;
import org.minwonhub.hub.fault.Refused;
import org.minwonhub.hub.routing.Circle;
import org.minwonhub.registry.Directory;

import org.springframework.stereotype.Component;

/**
 * Agencies that can be given a complaint now.
 */
@Component
class LiveAgencies {

	private final Directory directory;

	LiveAgencies(Directory directory) {
		this.directory = directory;
	}

	/**
	 * @param path the element that names the agency, for the refusal
	 * @param circle the complaint's
	 * @throws Refused with {@code AGENCY_UNKNOWN} if it is no agency of the circle
	 */
	void require(@Nullable String uri, String path, Circle circle) {
		boolean live = uri != null && this.directory.find(uri).filter(circle::includes).isPresent();
		if (!live) {
			throw new Refused(FaultCode.AGENCY_UNKNOWN, new Refused.Violation(path, "a live agency"));
		}
	}

}
