package org.minwonhub.hub.log.witness;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.minwonhub.hub.site.Sha256;
import org.minwonhub.hub.storage.DatabaseClock;
import org.minwonhub.xsd.mailbox.LogAlarm;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What witnesses found wrong with the log, each once, until the integration centre has
 * settled it.
 */
@Component
public class WitnessReports {

	private final JdbcClient jdbc;

	public WitnessReports(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Keeps a report.
	 * @return whether it is a new one
	 */
	boolean keep(String participant, LogAlarm alarm, Instant now) {
		return this.jdbc.sql("""
				insert into log_report (participant, fingerprint, code, kept, seen, message_id, found_at, reported_at)
				values (:participant, :fingerprint, :code, :kept, :seen, :message, :foundAt, :now)
				on conflict do nothing""")
			.param("participant", participant)
			.param("fingerprint", fingerprint(alarm))
			.param("code", alarm.getCode())
			.param("kept", alarm.getKept())
			.param("seen", alarm.getSeen())
			.param("message", alarm.getMessageId())
			.param("foundAt", DatabaseClock.column(alarm.getFoundAt().toInstant()))
			.param("now", DatabaseClock.column(now))
			.update() > 0;
	}

	/** What is not settled, oldest first. */
	public List<Report> open() {
		return this.jdbc.sql("""
				select id, participant, code, message_id, found_at, reported_at from log_report
				where settled_at is null order by id""")
			.query((rs, row) -> new Report(rs.getLong(1), rs.getString(2), rs.getString(3), rs.getString(4),
					rs.getObject(5, OffsetDateTime.class).toInstant(),
					rs.getObject(6, OffsetDateTime.class).toInstant()))
			.list();
	}

	/**
	 * Ends a report. Within the caller's transaction.
	 * @return whether there was such an open one
	 */
	public boolean settle(long id, Instant now) {
		return this.jdbc.sql("update log_report set settled_at = :now where id = :id and settled_at is null")
			.param("now", DatabaseClock.column(now))
			.param("id", id)
			.update() > 0;
	}

	private static String fingerprint(LogAlarm alarm) {
		MessageDigest digest = Sha256.digest();
		for (byte[] part : Arrays.asList(bytes(alarm.getCode()), alarm.getKept(), alarm.getSeen(),
				bytes(alarm.getMessageId()))) {
			byte[] there = (part != null) ? part : new byte[0];
			digest.update(bytes(there.length + ":"));
			digest.update(there);
		}
		return HexFormat.of().formatHex(digest.digest());
	}

	private static byte[] bytes(@Nullable String text) {
		return (text != null) ? text.getBytes(StandardCharsets.UTF_8) : new byte[0];
	}

	/**
	 * @param participant who found it
	 * @param message whose promise was broken, if that is it
	 * @param foundAt by the witness's clock
	 */
	public record Report(long id, String participant, String code, @Nullable String message, Instant foundAt,
			Instant reportedAt) {
	}

}
