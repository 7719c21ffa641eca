package org.minwonhub.hub.console;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * All that the centre sees of one participant.
 *
 * @param row as in the list
 * @param trial whether it is on trial, or will be once it has a certificate
 * @param copies whether it gets copies
 * @param categories what it serves
 * @param regions where; empty for everywhere
 * @param contact whom the centre calls
 * @param children those that belong to it
 * @param certificates newest first
 * @param steps the five steps
 * @param next what comes next: a step's number, or a state that stands in the way
 * @param firstContact when it first showed who it is
 */
record ParticipantFile(ParticipantRow row, boolean trial, boolean copies, List<String> categories, List<String> regions,
		Contact contact, List<String> children, List<CertificateRow> certificates, List<Step> steps, String next,
		@Nullable Instant firstContact) {
}
