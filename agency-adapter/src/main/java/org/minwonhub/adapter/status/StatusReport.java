package org.minwonhub.adapter.status;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

import org.apache.camel.util.json.JsonArray;
import org.apache.camel.util.json.JsonObject;
import org.jspecify.annotations.Nullable;

import org.minwonhub.adapter.exchange.MailboxReceiver.Contact;
import org.minwonhub.adapter.store.AdapterStore;
import org.minwonhub.adapter.store.Inbox.RefusedDelivery;
import org.minwonhub.adapter.store.JournalLine;
import org.minwonhub.adapter.store.OutboxMessage;
import org.minwonhub.adapter.store.Trouble;
import org.minwonhub.adapter.sync.BoardHealth;
import org.minwonhub.adapter.sync.BoardWatch;

/**
 * What the adapter tells about itself: numbers, codes and times, no content.
 */
public final class StatusReport {

	private static final int MOST_STUCK = 100;

	/** The centre may have settled one otherwise, and the adapter never hears of it. */
	private static final Duration REFUSALS_SHOWN = Duration.ofDays(30);

	private final String participant;

	private final AdapterStore store;

	private final InstantSource clock;

	private final @Nullable Live live;

	public StatusReport(String participant, AdapterStore store, InstantSource clock) {
		this(participant, store, clock, null);
	}

	private StatusReport(String participant, AdapterStore store, InstantSource clock, @Nullable Live live) {
		this.participant = participant;
		this.store = store;
		this.clock = clock;
		this.live = live;
	}

	/** The same with what only a running adapter knows. */
	public StatusReport running(Supplier<BoardHealth> board, Supplier<Contact> contact,
			Supplier<X509Certificate> certificate) {
		return new StatusReport(this.participant, this.store, this.clock,
				new Live(this.clock.instant(), board, contact, certificate));
	}

	public JsonObject report(int recent) {
		JsonObject report = new JsonObject();
		report.put("running", this.live != null);
		report.put("participant", this.participant);
		report.put("baselineAt", this.store.settings().find(BoardWatch.BASELINE_AT).orElse(null));
		if (this.live != null) {
			live(report, this.live);
		}
		report.put("outbox", outbox());
		report.put("log", LogState.of(this.store, this.clock));
		report.put("mail", new JsonObject(Map.of("waiting", this.store.mails().waiting())));
		report.put("refusedDeliveries", this.store.inbox().refused());
		report.put("refused",
				array(this.store.inbox()
					.refusedSince(this.clock.millis() - REFUSALS_SHOWN.toMillis(), MOST_STUCK)
					.stream()
					.map(StatusReport::refused)
					.toList()));
		report.put("stuck", array(this.store.outbox().stuck(MOST_STUCK).stream().map(StatusReport::stuck).toList()));
		report.put("recent", array(this.store.journal().latest(recent).stream().map(StatusReport::line).toList()));
		return report;
	}

	private void live(JsonObject report, Live now) {
		report.put("startedAt", now.startedAt().toString());
		BoardHealth health = now.board().get();
		JsonObject board = new JsonObject();
		board.put("lastRead", text(health.readAt()));
		board.put("lastWholeRead", text(health.wholeAt()));
		board.put("trouble", health.trouble());
		report.put("board", board);
		Contact contact = now.contact().get();
		JsonObject hub = new JsonObject();
		hub.put("lastContact", text(contact.at()));
		hub.put("trouble", (contact.trouble() != null) ? trouble(contact.trouble()) : null);
		report.put("hub", hub);
		Instant end = now.certificate().get().getNotAfter().toInstant();
		JsonObject certificate = new JsonObject();
		certificate.put("validUntil", end.toString());
		certificate.put("daysLeft", Duration.between(this.clock.instant(), end).toDays());
		report.put("certificate", certificate);
	}

	private JsonObject outbox() {
		JsonObject outbox = new JsonObject();
		this.store.outbox()
			.counts()
			.forEach((state, count) -> outbox.put(state.name().toLowerCase(Locale.ROOT), count));
		outbox.put("oldestWaitingSeconds",
				this.store.outbox()
					.oldestWaiting()
					.map((created) -> (this.clock.millis() - created) / Duration.ofSeconds(1).toMillis())
					.orElse(0L));
		return outbox;
	}

	private static JsonObject stuck(OutboxMessage message) {
		JsonObject stuck = new JsonObject();
		stuck.put("id", message.id());
		stuck.put("operation", message.operation());
		stuck.put("messageId", message.messageId());
		stuck.put("state", message.state().name());
		stuck.put("attempts", message.attempts());
		stuck.put("nextAttempt", Instant.ofEpochMilli(message.nextAt()).toString());
		Trouble trouble = message.trouble();
		stuck.put("trouble", (trouble != null) ? trouble(trouble) : null);
		return stuck;
	}

	private static JsonObject refused(RefusedDelivery delivery) {
		JsonObject json = new JsonObject();
		json.put("at", Instant.ofEpochMilli(delivery.at()).toString());
		json.put("deliveryId", delivery.deliveryId());
		json.put("applicationNumber", delivery.applicationNumber());
		json.put("operations", delivery.operations());
		json.put("code", delivery.code());
		return json;
	}

	private static JsonObject trouble(Trouble trouble) {
		JsonObject json = new JsonObject();
		json.put("code", trouble.code());
		json.put("messageKo", trouble.messageKo());
		json.put("messageEn", trouble.messageEn());
		json.put("nextStepKo", trouble.nextStepKo());
		json.put("nextStepEn", trouble.nextStepEn());
		json.put("correlationId", trouble.correlationId());
		return json;
	}

	private static JsonObject line(JournalLine line) {
		JsonObject json = new JsonObject();
		json.put("at", Instant.ofEpochMilli(line.at()).toString());
		json.put("direction", line.direction());
		json.put("operation", line.operation());
		json.put("complaintId", line.complaintId());
		json.put("applicationNumber", line.applicationNumber());
		json.put("messageId", line.messageId());
		json.put("sender", line.sender());
		json.put("senderSignature", line.senderSignature());
		json.put("hubSignature", line.hubSignature());
		json.put("outcome", line.outcome());
		json.put("boardKey", line.boardKey());
		return json;
	}

	private static JsonArray array(List<JsonObject> items) {
		return new JsonArray(items);
	}

	private static @Nullable String text(@Nullable Instant time) {
		return (time != null) ? time.toString() : null;
	}

	private record Live(Instant startedAt, Supplier<BoardHealth> board, Supplier<Contact> contact,
			Supplier<X509Certificate> certificate) {
	}

}
