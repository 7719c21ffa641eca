package org.minwonhub.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The directory in SQL.
 */
public class JdbcDirectory implements Directory {

	private static final String PARTICIPANT = "select uri, kind, name_ko, name_en, state, receives_copies, registered_at from participant ";

	private static final String CERTIFICATE = "select thumbprint, participant, trust, certificate, not_before, not_after, enrolled_at, revoked_at from participant_certificate ";

	private final JdbcClient jdbc;

	public JdbcDirectory(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public Optional<Participant> find(String uri) {
		return this.jdbc.sql(PARTICIPANT + "where uri = :uri")
			.param("uri", uri)
			.query(JdbcDirectory::row)
			.optional()
			.map(this::complete);
	}

	@Override
	public List<Participant> all() {
		return complete(this.jdbc.sql(PARTICIPANT + "order by uri"));
	}

	@Override
	public Optional<Participant.State> state(String uri) {
		return this.jdbc.sql("select state from participant where uri = :uri")
			.param("uri", uri)
			.query((rs, row) -> Participant.State.valueOf(rs.getString("state")))
			.optional();
	}

	@Override
	public List<Participant> serving(String category, Participant.State state) {
		return complete(this.jdbc.sql(PARTICIPANT + """
				where state = :state and kind = 'AGENCY' and uri in (
				  select participant from participant_category where category = :category)
				order by uri""").param("category", category).param("state", state.name()));
	}

	@Override
	public List<Participant> receivingCopies(Participant.State state) {
		return complete(this.jdbc.sql(PARTICIPANT + "where state = :state and receives_copies = true order by uri")
			.param("state", state.name()));
	}

	@Override
	public boolean trial(String uri) {
		return this.jdbc.sql("select trial from participant where uri = :uri")
			.param("uri", uri)
			.query(Boolean.class)
			.optional()
			.orElse(false);
	}

	@Override
	public void setTrial(String uri, boolean trial) {
		this.jdbc.sql("update participant set trial = :trial, changed_at = current_timestamp where uri = :uri")
			.param("trial", trial)
			.param("uri", uri)
			.update();
	}

	@Override
	public Optional<String> parent(String uri) {
		return this.jdbc.sql("select parent from participant where uri = :uri and parent is not null")
			.param("uri", uri)
			.query(String.class)
			.optional();
	}

	@Override
	public void setParent(String uri, @Nullable String parent) {
		this.jdbc.sql("update participant set parent = :parent, changed_at = current_timestamp where uri = :uri")
			.param("parent", parent)
			.param("uri", uri)
			.update();
	}

	@Override
	public Optional<EnrolledCertificate> certificate(String thumbprint) {
		return this.jdbc.sql(CERTIFICATE + "where thumbprint = :thumbprint")
			.param("thumbprint", thumbprint)
			.query(JdbcDirectory::certificate)
			.optional();
	}

	@Override
	public List<EnrolledCertificate> certificatesOf(String participant) {
		return this.jdbc.sql(CERTIFICATE + "where participant = :participant order by enrolled_at, thumbprint")
			.param("participant", participant)
			.query(JdbcDirectory::certificate)
			.list();
	}

	@Override
	public List<EnrolledCertificate> revoked(EnrolledCertificate.Trust trust) {
		return this.jdbc
			.sql(CERTIFICATE + "where trust = :trust and revoked_at is not null order by revoked_at, thumbprint")
			.param("trust", trust.name())
			.query(JdbcDirectory::certificate)
			.list();
	}

	@Override
	public void save(Participant participant) {
		int changed = this.jdbc.sql("""
				update participant set name_ko = :nameKo, name_en = :nameEn, receives_copies = :copies,
				  changed_at = current_timestamp where uri = :uri""")
			.param("uri", participant.uri())
			.param("nameKo", participant.nameKo())
			.param("nameEn", participant.nameEn())
			.param("copies", participant.receivesCopies())
			.update();
		if (changed == 0) {
			insert(participant);
		}
		replace("participant_category", "category", participant.uri(), participant.categories());
		replace("participant_region", "region", participant.uri(), participant.regions());
	}

	@Override
	public void lock(String uri) {
		// "For update" would hold up PostgreSQL's look at foreign keys.
		this.jdbc.sql("update participant set changed_at = changed_at where uri = :uri").param("uri", uri).update();
	}

	@Override
	public void changeState(String uri, Participant.State state, Instant at) {
		this.jdbc.sql("update participant set state = :state, changed_at = :at where uri = :uri")
			.param("state", state.name())
			.param("at", column(at))
			.param("uri", uri)
			.update();
		if (state == Participant.State.SUSPENDED || state == Participant.State.RETIRED) {
			// For good: resuming gives no token back.
			this.jdbc.sql("""
					delete from uddi_token where account in (
					  select name from uddi_account where participant = :uri)""").param("uri", uri).update();
		}
	}

	@Override
	public void addCertificate(EnrolledCertificate certificate, String serialNumber) {
		this.jdbc
			.sql("""
					insert into participant_certificate (thumbprint, participant, trust, serial_number, certificate,
					  not_before, not_after, enrolled_at)
					values (:thumbprint, :participant, :trust, :serial, :certificate, :notBefore, :notAfter, :enrolledAt)""")
			.param("thumbprint", certificate.thumbprint())
			.param("participant", certificate.participant())
			.param("trust", certificate.trust().name())
			.param("serial", serialNumber)
			.param("certificate", certificate.certificate())
			.param("notBefore", column(certificate.notBefore()))
			.param("notAfter", column(certificate.notAfter()))
			.param("enrolledAt", column(certificate.enrolledAt()))
			.update();
	}

	@Override
	public void revoke(String thumbprint, String reason, Instant at) {
		this.jdbc.sql("""
				update participant_certificate set revoked_at = :at, revocation_reason = :reason
				where thumbprint = :thumbprint and revoked_at is null""")
			.param("at", column(at))
			.param("reason", reason)
			.param("thumbprint", thumbprint)
			.update();
	}

	private void insert(Participant participant) {
		this.jdbc.sql("""
				insert into participant (uri, kind, name_ko, name_en, state, receives_copies, registered_at, changed_at)
				values (:uri, :kind, :nameKo, :nameEn, :state, :copies, :at, :at)""")
			.param("uri", participant.uri())
			.param("kind", participant.kind().name())
			.param("nameKo", participant.nameKo())
			.param("nameEn", participant.nameEn())
			.param("state", participant.state().name())
			.param("copies", participant.receivesCopies())
			.param("at", column(participant.registeredAt()))
			.update();
	}

	private void replace(String table, String column, String uri, Set<String> values) {
		this.jdbc.sql("delete from " + table + " where participant = :uri").param("uri", uri).update();
		for (String value : values) {
			this.jdbc.sql("insert into " + table + " (participant, " + column + ") values (:uri, :value)")
				.param("uri", uri)
				.param("value", value)
				.update();
		}
	}

	/**
	 * Reads the rows to their end before it asks for more, so one connection serves all.
	 */
	private List<Participant> complete(JdbcClient.StatementSpec statement) {
		return statement.query(JdbcDirectory::row).list().stream().map(this::complete).toList();
	}

	private Participant complete(Participant row) {
		return new Participant(row.uri(), row.kind(), row.nameKo(), row.nameEn(), row.state(), row.receivesCopies(),
				values("participant_category", "category", row.uri()),
				values("participant_region", "region", row.uri()), row.registeredAt());
	}

	private Set<String> values(String table, String column, String uri) {
		return Set.copyOf(this.jdbc.sql("select " + column + " from " + table + " where participant = :uri")
			.param("uri", uri)
			.query(String.class)
			.list());
	}

	private static Participant row(ResultSet rs, int number) throws SQLException {
		return new Participant(rs.getString("uri"), Participant.Kind.valueOf(rs.getString("kind")),
				rs.getString("name_ko"), rs.getString("name_en"), Participant.State.valueOf(rs.getString("state")),
				rs.getBoolean("receives_copies"), Set.of(), Set.of(),
				Objects.requireNonNull(time(rs, "registered_at")));
	}

	private static EnrolledCertificate certificate(ResultSet rs, int row) throws SQLException {
		return new EnrolledCertificate(rs.getString("thumbprint"), rs.getString("participant"),
				EnrolledCertificate.Trust.valueOf(rs.getString("trust")), rs.getBytes("certificate"),
				Objects.requireNonNull(time(rs, "not_before")), Objects.requireNonNull(time(rs, "not_after")),
				Objects.requireNonNull(time(rs, "enrolled_at")), time(rs, "revoked_at"));
	}

	private static @Nullable Instant time(ResultSet rs, String column) throws SQLException {
		OffsetDateTime value = rs.getObject(column, OffsetDateTime.class);
		return (value != null) ? value.toInstant() : null;
	}

	private static OffsetDateTime column(Instant time) {
		return time.atOffset(ZoneOffset.UTC);
	}

}
