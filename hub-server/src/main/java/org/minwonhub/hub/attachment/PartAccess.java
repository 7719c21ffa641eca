package org.minwonhub.hub.attachment;

import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who may have a part: its sender and those who handle or handled a leg may have all; who
 * filed the complaint or shows a copy may have its files.
 */
@Component
class PartAccess {

	private final JdbcClient jdbc;

	PartAccess(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	boolean holds(UUID complaint, String participant) {
		return !roles(complaint, participant).isEmpty();
	}

	boolean mayHave(UUID complaint, String participant, PartRow part) {
		List<String> roles = roles(complaint, participant);
		if (part.sealed()) {
			return part.owner().equals(participant) || roles.contains("HANDLER");
		}
		return !roles.isEmpty();
	}

	private List<String> roles(UUID complaint, String participant) {
		return this.jdbc
			.sql("select role from complaint_holder where complaint_id = :complaint and participant = :participant")
			.param("complaint", complaint)
			.param("participant", participant)
			.query(String.class)
			.list();
	}

}
