package org.minwonhub.hub.complaint;

import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which answers stand, in which revision; their text stands only in the envelopes.
 */
@Component
class Answers {

	private final JdbcClient jdbc;

	Answers(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Optional<Row> find(UUID complaint, UUID answer) {
		return this.jdbc.sql("""
				select id, complaint_id, leg_id, revision, type, retracted from answer
				where id = :id and complaint_id = :complaint""")
			.param("id", answer)
			.param("complaint", complaint)
			.query((rs, row) -> new Row(rs.getObject("id", UUID.class), rs.getObject("complaint_id", UUID.class),
					rs.getObject("leg_id", UUID.class), rs.getInt("revision"), rs.getString("type"),
					rs.getBoolean("retracted")))
			.optional();
	}

	void put(Row answer) {
		int updated = this.jdbc
			.sql("update answer set revision = :revision, type = :type, retracted = :retracted where id = :id")
			.param("revision", answer.revision())
			.param("type", answer.type())
			.param("retracted", answer.retracted())
			.param("id", answer.id())
			.update();
		if (updated == 0) {
			this.jdbc.sql("""
					insert into answer (id, complaint_id, leg_id, revision, type, retracted)
					values (:id, :complaint, :leg, :revision, :type, :retracted)""")
				.param("id", answer.id())
				.param("complaint", answer.complaint())
				.param("leg", answer.leg())
				.param("revision", answer.revision())
				.param("type", answer.type())
				.param("retracted", answer.retracted())
				.update();
		}
	}

	boolean hasStandingFinal(UUID leg) {
		return this.jdbc.sql("select count(*) from answer where leg_id = :leg and type = 'FINAL' and retracted = false")
			.param("leg", leg)
			.query(Long.class)
			.single() > 0;
	}

	/** An answer's present standing. */
	record Row(UUID id, UUID complaint, UUID leg, int revision, String type, boolean retracted) {

		boolean isFinal() {
			return this.type.equals("FINAL");
		}

		Row taken() {
			return new Row(this.id, this.complaint, this.leg, this.revision, this.type, true);
		}

	}

}
