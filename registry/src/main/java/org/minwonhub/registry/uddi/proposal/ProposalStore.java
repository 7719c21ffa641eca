package org.minwonhub.registry.uddi.proposal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.minwonhub.registry.uddi.Publisher;
import org.minwonhub.registry.uddi.mirror.Served;
import org.minwonhub.registry.uddi.xml.Dom;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Proposals in SQL. A participant has one open proposal at most: the latest. */
public class ProposalStore {

	private static final String SELECT = "select proposal_id, participant, publisher, xml, proposed_at from uddi_proposal ";

	private final JdbcClient jdbc;

	public ProposalStore(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** All that wait for a decision, oldest first. */
	public List<Proposal> open() {
		return this.jdbc.sql(SELECT + "where state = 'OPEN' order by proposal_id").query(ProposalStore::read).list();
	}

	/** A participant's open proposal. */
	public Optional<Proposal> openOf(String participant) {
		return this.jdbc.sql(SELECT + "where state = 'OPEN' and participant = :participant")
			.param("participant", participant)
			.query(ProposalStore::read)
			.optional();
	}

	/** The open proposal with a number. */
	Optional<Proposal> open(long id) {
		return this.jdbc.sql(SELECT + "where proposal_id = :id and state = 'OPEN'")
			.param("id", id)
			.query(ProposalStore::read)
			.optional();
	}

	/** An open proposal, which nobody else decides until the transaction ends. */
	public Optional<Proposal> claim(long id) {
		return this.jdbc.sql(SELECT + "where proposal_id = :id and state = 'OPEN' for update")
			.param("id", id)
			.query(ProposalStore::read)
			.optional();
	}

	/** Adds a proposal in the place of the participant's earlier one. */
	public void add(Publisher publisher, String participant, String xml, Instant now) {
		this.jdbc.sql("""
				update uddi_proposal set state = 'REPLACED', decided_at = :now
				where participant = :participant and state = 'OPEN'""")
			.param("now", now.atOffset(ZoneOffset.UTC))
			.param("participant", participant)
			.update();
		this.jdbc.sql("""
				insert into uddi_proposal (participant, publisher, xml, state, proposed_at)
				values (:participant, :publisher, :xml, 'OPEN', :now)""")
			.param("participant", participant)
			.param("publisher", publisher.name())
			.param("xml", xml)
			.param("now", now.atOffset(ZoneOffset.UTC))
			.update();
	}

	/** Closes a claimed proposal. */
	void close(long id, String state, String by, String why, Instant now) {
		this.jdbc.sql("""
				update uddi_proposal set state = :state, decided_at = :now, decided_by = :by, reason = :why
				where proposal_id = :id""")
			.param("state", state)
			.param("now", now.atOffset(ZoneOffset.UTC))
			.param("by", by)
			.param("why", why)
			.param("id", id)
			.update();
	}

	/** Notes a participant's own address. */
	void approveAddress(String participant, String address) {
		this.jdbc.sql("delete from uddi_approved_address where participant = :participant")
			.param("participant", participant)
			.update();
		this.jdbc.sql("insert into uddi_approved_address (participant, address) values (:participant, :address)")
			.param("participant", participant)
			.param("address", address)
			.update();
	}

	private static Proposal read(ResultSet rs, int row) throws SQLException {
		String xml = rs.getString("xml");
		return new Proposal(rs.getLong("proposal_id"), rs.getString("participant"), rs.getString("publisher"),
				Served.in(Dom.parse(xml)), xml, rs.getObject("proposed_at", OffsetDateTime.class).toInstant());
	}

}
