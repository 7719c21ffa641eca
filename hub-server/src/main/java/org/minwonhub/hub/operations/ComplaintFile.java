package org.minwonhub.hub.operations;

import java.util.List;

/**
 * All that an operator may see of one complaint.
 *
 * @param complaint the complaint
 * @param legs its legs
 * @param steps what happened, oldest first
 * @param deliveries what was delivered or waits, oldest first
 */
record ComplaintFile(ComplaintLine complaint, List<LegLine> legs, List<StepLine> steps, List<DeliveryLine> deliveries) {
}
