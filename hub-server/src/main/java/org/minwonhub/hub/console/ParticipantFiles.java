package org.minwonhub.hub.console;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.minwonhub.hub.operations.Columns;
import org.minwonhub.hub.operations.OperationProblem;
import org.minwonhub.hub.operations.Problem;
import org.minwonhub.hub.storage.DatabaseClock;
import org.minwonhub.registry.Directory;
import org.minwonhub.registry.Participant;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Puts together what is known of one participant. Which of the five steps are behind it
 * follows from facts; nobody ticks them off.
 */
@Component
class ParticipantFiles {

	private final JdbcClient jdbc;

	private final ParticipantRows rows;

	private final Directory directory;

	private final Contacts contacts;

	private final DatabaseClock clock;

	ParticipantFiles(JdbcClient jdbc, ParticipantRows rows, Directory directory, Contacts contacts,
			DatabaseClock clock) {
		this.jdbc = jdbc;
		this.rows = rows;
		this.directory = directory;
		this.contacts = contacts;
		this.clock = clock;
	}

	ParticipantFile open(String uri) {
		ParticipantRow row = this.rows.find(uri)
			.orElseThrow(
					() -> new OperationProblem(Problem.PARTICIPANT_UNKNOWN, uri.substring(uri.lastIndexOf(':') + 1)));
		Participant participant = this.directory.find(uri).orElseThrow();
		Instant now = this.clock.now();
		List<CertificateRow> certificates = new ArrayList<>(
				this.directory.certificatesOf(uri).stream().map((one) -> CertificateRow.of(one, now)).toList());
		Collections.reverse(certificates);
		Contact contact = this.contacts.of(uri);
		Instant firstContact = firstContact(uri);
		List<Step> steps = List.of(new Step(1, contact.known()),
				new Step(2, firstContact != null || !certificates.isEmpty()),
				new Step(3, certificates.stream().anyMatch(CertificateRow::good)), new Step(4, exchanged(uri)),
				new Step(5, participant.state() == Participant.State.LIVE));
		return new ParticipantFile(row, this.directory.trial(uri), participant.receivesCopies(),
				participant.categories().stream().sorted().toList(), participant.regions().stream().sorted().toList(),
				contact, children(uri), certificates, steps, next(participant.state(), steps), firstContact);
	}

	private static String next(Participant.State state, List<Step> steps) {
		if (state == Participant.State.SUSPENDED || state == Participant.State.RETIRED) {
			return state.name();
		}
		return steps.stream()
			.filter((step) -> !step.done())
			.map((step) -> Integer.toString(step.number()))
			.findFirst()
			.orElse("NOTHING");
	}

	private @Nullable Instant firstContact(String uri) {
		return this.jdbc.sql("select first_at from participant_presence where participant = :uri")
			.param("uri", uri)
			.query((rs, row) -> Columns.time(rs, "first_at"))
			.optional()
			.orElse(null);
	}

	/** Whether a signed business message of it was accepted: it filed, or confirmed. */
	private boolean exchanged(String uri) {
		return !this.jdbc.sql("select 1 from message where participant = :uri limit 1")
			.param("uri", uri)
			.query(Integer.class)
			.list()
			.isEmpty();
	}

	private List<String> children(String uri) {
		return this.jdbc.sql("select uri from participant where parent = :uri order by uri limit 500")
			.param("uri", uri)
			.query(String.class)
			.list();
	}

}
