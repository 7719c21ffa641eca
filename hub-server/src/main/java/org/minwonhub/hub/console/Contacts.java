package org.minwonhub.hub.console;

import java.time.Instant;
import java.util.Map;

import org.minwonhub.hub.log.AdministrationLog;
import org.minwonhub.hub.storage.DatabaseClock;
import org.minwonhub.hub.storage.Transactions;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * 담당자 of participants. The log keeps that one was changed, not who it is.
 */
@Component
class Contacts {

	private final JdbcClient jdbc;

	private final Transactions transactions;

	private final DatabaseClock clock;

	private final AdministrationLog log;

	Contacts(JdbcClient jdbc, Transactions transactions, DatabaseClock clock, AdministrationLog log) {
		this.jdbc = jdbc;
		this.transactions = transactions;
		this.clock = clock;
		this.log = log;
	}

	Contact of(String participant) {
		return this.jdbc.sql("select name, mail, phone from participant_contact where participant = :participant")
			.param("participant", participant)
			.query((rs, row) -> new Contact(rs.getString("name"), rs.getString("mail"), rs.getString("phone")))
			.optional()
			.orElse(Contact.NOBODY);
	}

	void save(String participant, Contact contact) {
		this.transactions.durably(() -> {
			if (contact.equals(of(participant))) {
				return;
			}
			Instant now = this.clock.now();
			this.jdbc.sql("delete from participant_contact where participant = :participant")
				.param("participant", participant)
				.update();
			this.jdbc.sql("""
					insert into participant_contact (participant, name, mail, phone, changed_at)
					values (:participant, :name, :mail, :phone, :now)""")
				.param("participant", participant)
				.param("name", contact.name())
				.param("mail", contact.mail())
				.param("phone", contact.phone())
				.param("now", DatabaseClock.column(now))
				.update();
			this.log.record("CONTACT_CHANGED", participant, Map.of());
		});
	}

}
