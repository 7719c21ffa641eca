package org.minwonhub.hub.complaint;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A leg as its row has it.
 */
record LegRow(UUID id, UUID complaint, String agency, LegState state, @Nullable UUID transferredFrom) {
}
