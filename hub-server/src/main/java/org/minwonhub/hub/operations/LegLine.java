package org.minwonhub.hub.operations;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * One agency's share of a complaint.
 *
 * @param id its id
 * @param number its number within the complaint, from 1
 * @param agency whose it is
 * @param state where it stands
 * @param receiptNumber 접수번호, once accepted
 * @param dueDate 처리기한, if the agency named one
 * @param openedAt when it was opened
 */
record LegLine(UUID id, int number, String agency, String state, @Nullable String receiptNumber,
		@Nullable LocalDate dueDate, Instant openedAt) {
}
