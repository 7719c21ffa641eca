package org.minwonhub.adapter.store;

import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;

import org.minwonhub.xsd.complaint.AnswerType;

/**
 * Which revision of an answer its other side has: the hub, of answers given here; this
 * board, of answers given elsewhere.
 */
public final class Answers {

	private final JdbcClient jdbc;

	Answers(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	public Optional<Answer> find(String answerId) {
		return this.jdbc.sql("select answer_id, answer_type, revision, retracted from answer where answer_id = ?")
			.param(answerId)
			.query((row, number) -> new Answer(row.getString(1), AnswerType.valueOf(row.getString(2)), row.getInt(3),
					row.getBoolean(4)))
			.optional();
	}

	/** Whether the case has an answer that stands, other than the named one. */
	public boolean hasStanding(long caseId, String exceptAnswerId) {
		return this.jdbc
			.sql("select count(*) from answer where case_id = ? and answer_id <> ? and not retracted and revision > 0")
			.params(Values.of(caseId, exceptAnswerId))
			.query(Long.class)
			.single() > 0;
	}

	public void keep(String answerId, long caseId, AnswerType type, int revision, boolean retracted) {
		this.jdbc.sql("""
				merge into answer (answer_id, case_id, answer_type, revision, retracted) key (answer_id)
				values (?, ?, ?, ?, ?)""")
			.params(Values.of(answerId, caseId, type.name(), revision, retracted))
			.update();
	}

	/**
	 * @param id the answer's name in the exchange
	 * @param type what it means for the leg, the same in all revisions
	 * @param revision the revision that the other side has
	 * @param retracted whether it was taken back
	 */
	public record Answer(String id, AnswerType type, int revision, boolean retracted) {
	}

}
