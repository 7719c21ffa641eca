package org.minwonhub.hub.operations;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.minwonhub.hub.audit.MessageChecks;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Puts together what is known of one message: its way across both sides, and what proves
 * it.
 */
@Component
class MessageFiles {

	private final JdbcClient jdbc;

	private final MessageSearch messages;

	private final MessageChecks checks;

	MessageFiles(JdbcClient jdbc, MessageSearch messages, MessageChecks checks) {
		this.jdbc = jdbc;
		this.messages = messages;
		this.checks = checks;
	}

	/**
	 * @param within the one agency whose messages are shown; {@code null} for all
	 */
	MessageFile open(UUID id, String sender, @Nullable String within) {
		MessageLine message = this.messages.find(id, sender, within)
			.orElseThrow(() -> new OperationProblem(Problem.MESSAGE_UNKNOWN, id.toString()));
		List<MessageEvent> events = new ArrayList<>();
		events.add(new MessageEvent(message.at(), "RECEIVED", message.sender(), message.operation()));
		events.addAll(steps(id, sender));
		events.addAll(deliveries(id, sender));
		events.sort(Comparator.comparing(MessageEvent::at));
		return new MessageFile(message, this.checks.of(id, sender), events);
	}

	private List<MessageEvent> steps(UUID id, String sender) {
		return this.jdbc.sql("""
				select s.at, s.state, coalesce(l.agency, m.participant) as who, s.cause
				from message m join step s on s.message = m.id left join leg l on l.id = s.leg_id
				where m.participant = :sender and m.message_id = :id order by s.id""")
			.param("sender", sender)
			.param("id", id)
			.query((rs, row) -> new MessageEvent(Columns.time(rs, "at"), rs.getString("state"), rs.getString("who"),
					null))
			.list();
	}

	private List<MessageEvent> deliveries(UUID id, String sender) {
		List<MessageEvent> events = new ArrayList<>();
		this.jdbc.sql("""
				select d.assigned_at, d.ended_at, d.recipient, d.reason, d.state, d.code, d.attempt
				from message m join delivery_message dm on dm.message = m.id join delivery d on d.id = dm.delivery_id
				where m.participant = :sender and m.message_id = :id order by d.assigned_at, d.recipient""")
			.param("sender", sender)
			.param("id", id)
			.query((rs) -> {
				String recipient = rs.getString("recipient");
				events.add(new MessageEvent(Columns.time(rs, "assigned_at"), "ASSIGNED", recipient,
						rs.getString("reason")));
				var ended = Columns.optionalTime(rs, "ended_at");
				if (ended != null) {
					events.add(new MessageEvent(ended, rs.getString("state"), recipient, rs.getString("code")));
				}
				else if (rs.getInt("attempt") > 0) {
					events.add(new MessageEvent(Columns.time(rs, "assigned_at"), rs.getString("state"), recipient,
							rs.getString("code")));
				}
			});
		return events;
	}

}
