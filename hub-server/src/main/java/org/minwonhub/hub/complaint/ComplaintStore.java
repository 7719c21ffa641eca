package org.minwonhub.hub.complaint;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.minwonhub.hub.routing.Circle;
import org.minwonhub.hub.storage.DatabaseClock;
import org.minwonhub.xsd.complaint.Origin;
import org.minwonhub.xsd.complaint.SubmitComplaint;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Complaint rows.
 */
@Component
class ComplaintStore {

	private static final String COLUMNS = """
			select id, application_number, filed_by, handling, category, region, revision, state, transfers, key_id,
			  trial, erased_at
			from complaint where id = :id""";

	private final JdbcClient jdbc;

	ComplaintStore(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Optional<ComplaintRow> find(UUID id) {
		return this.jdbc.sql(COLUMNS).param("id", id).query(ComplaintStore::row).optional();
	}

	/** Reads the row and holds it until the transaction ends. */
	ComplaintRow hold(UUID id) {
		return this.jdbc.sql(COLUMNS + " for update").param("id", id).query(ComplaintStore::row).single();
	}

	boolean originIsFiled(String participant, Origin origin) {
		return this.jdbc.sql("""
				select count(*) from complaint where filed_by = :by and origin_system = :system
				  and origin_id = :id and generation = :generation""")
			.param("by", participant)
			.param("system", origin.getSystem())
			.param("id", origin.getOriginId())
			.param("generation", origin.getGeneration())
			.query(Long.class)
			.single() > 0;
	}

	void insert(UUID id, String number, String filedBy, SubmitComplaint filing, Instant at, UUID key, Circle circle) {
		this.jdbc.sql("""
				insert into complaint (id, application_number, filed_by, origin_system, origin_id, generation, handling,
				  kind, category, region, visibility, revision, state, transfers, received_at, key_id, trial)
				values (:id, :number, :by, :system, :originId, :generation, :handling,
				  :kind, :category, :region, :visibility, 1, 'OPEN', 0, :at, :key, :trial)""")
			.param("id", id)
			.param("number", number)
			.param("by", filedBy)
			.param("system", filing.getOrigin().getSystem())
			.param("originId", filing.getOrigin().getOriginId())
			.param("generation", filing.getOrigin().getGeneration())
			.param("handling", filing.getHandling().value())
			.param("kind", filing.getKind().value())
			.param("category", filing.getCategory())
			.param("region", filing.getRegion())
			.param("visibility", filing.getVisibility().value())
			.param("at", DatabaseClock.column(at))
			.param("key", key)
			.param("trial", circle.trial())
			.update();
	}

	long nextNumber() {
		return this.jdbc.sql("select nextval('application_number')").query(Long.class).single();
	}

	void revise(UUID id, int revision, String visibility) {
		this.jdbc.sql("update complaint set revision = :revision, visibility = :visibility where id = :id")
			.param("revision", revision)
			.param("visibility", visibility)
			.param("id", id)
			.update();
	}

	void reclassify(UUID id, String kind, @Nullable String category) {
		this.jdbc.sql("update complaint set kind = :kind, category = coalesce(:category, category) where id = :id")
			.param("kind", kind)
			.param("category", category)
			.param("id", id)
			.update();
	}

	void setState(UUID id, String state) {
		this.jdbc.sql("update complaint set state = :state where id = :id")
			.param("state", state)
			.param("id", id)
			.update();
	}

	void countTransfer(UUID id) {
		this.jdbc.sql("update complaint set transfers = transfers + 1 where id = :id").param("id", id).update();
	}

	private static ComplaintRow row(ResultSet rs, int number) throws SQLException {
		return new ComplaintRow(rs.getObject("id", UUID.class), rs.getString("application_number"),
				rs.getString("filed_by"), rs.getString("handling"), rs.getString("category"), rs.getString("region"),
				rs.getInt("revision"), rs.getString("state"), rs.getInt("transfers"),
				rs.getObject("key_id", UUID.class), Circle.of(rs.getBoolean("trial")),
				rs.getObject("erased_at") != null);
	}

}
