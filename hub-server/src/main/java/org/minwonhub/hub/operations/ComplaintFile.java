package org.minwonhub.hub.operations;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.minwonhub.hub.erasure.Erasure;

/**
 * All that an operator may see of one complaint.
 *
 * @param complaint the complaint
 * @param legs its legs
 * @param steps what happened, oldest first
 * @param deliveries what was delivered or waits, oldest first
 * @param erasure under which its content was erased; absent while it is there
 */
record ComplaintFile(ComplaintLine complaint, List<LegLine> legs, List<StepLine> steps, List<DeliveryLine> deliveries,
		@Nullable Erasure erasure) {
}
