package org.minwonhub.hub.operations;

import java.time.Instant;
import java.util.List;

import org.minwonhub.registry.Participant;

/**
 * A participant, as an operator sees it.
 *
 * @param participant its URI
 * @param nameKo its Korean name
 * @param nameEn its English name
 * @param state whether it may speak now
 * @param copies whether it gets copies of complaints that agencies handle themselves
 * @param categories what it serves
 * @param regions where it serves; empty for everywhere
 * @param registeredAt when it was registered
 */
record ParticipantLine(String participant, String nameKo, String nameEn, String state, boolean copies,
		List<String> categories, List<String> regions, Instant registeredAt) {

	static ParticipantLine of(Participant participant) {
		return new ParticipantLine(participant.uri(), participant.nameKo(), participant.nameEn(),
				participant.state().name(), participant.receivesCopies(),
				participant.categories().stream().sorted().toList(), participant.regions().stream().sorted().toList(),
				participant.registeredAt());
	}

}
