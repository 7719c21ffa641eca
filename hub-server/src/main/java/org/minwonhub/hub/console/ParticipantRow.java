package org.minwonhub.hub.console;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A participant in a list.
 *
 * @param uri its name
 * @param code the part of it that people say
 * @param kind AGENCY or PARTNER
 * @param nameKo its Korean name
 * @param nameEn its English name
 * @param state where it stands
 * @param parent whom it belongs to
 * @param waiting how many deliveries have not ended
 * @param oldest since when the oldest of them waits
 * @param lastContact when it last showed who it is
 * @param goodUntil until when its newest good certificate lasts
 */
record ParticipantRow(String uri, String code, String kind, String nameKo, String nameEn, String state,
		@Nullable String parent, long waiting, @Nullable Instant oldest, @Nullable Instant lastContact,
		@Nullable Instant goodUntil) {
}
