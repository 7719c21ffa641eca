package org.minwonhub.hub.complaint;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.minwonhub.hub.routing.Circle;

/**
 * A complaint as its row has it.
 */
record ComplaintRow(UUID id, String applicationNumber, String filedBy, String handling, @Nullable String category,
		@Nullable String region, int revision, String state, int transfers, UUID key, Circle circle, boolean erased) {
}
