package org.minwonhub.hub.erasure;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.minwonhub.hub.log.tree.TreeStore;
import org.minwonhub.hub.mailbox.ComplaintLock;
import org.minwonhub.hub.site.Urn;
import org.minwonhub.hub.storage.DatabaseClock;
import org.minwonhub.hub.storage.Transactions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the log says was erased stays erased: a restored backup that brings it back, with
 * its keys, loses it again at the start, before anybody is answered. It leaves no second
 * entry; the holders were asked then.
 */
@Component
class ErasedBefore implements SmartLifecycle {

	private static final String UNTIL_NOW = """
			select a.idx from recovered_act a where a.type = 'erasure' and exists (
			  select 1 from complaint c where 'urn:uuid:' || cast(c.id as varchar) = a.subject and c.erased_at is null)
			order by a.idx""";

	private final JdbcClient jdbc;

	private final TreeStore tree;

	private final ErasureStore store;

	private final Wiping wiping;

	private final ComplaintLock lock;

	private final Transactions transactions;

	private final DatabaseClock clock;

	private final JsonMapper json;

	private volatile boolean done;

	ErasedBefore(JdbcClient jdbc, TreeStore tree, ErasureStore store, Wiping wiping, ComplaintLock lock,
			Transactions transactions, DatabaseClock clock, JsonMapper json) {
		this.jdbc = jdbc;
		this.tree = tree;
		this.store = store;
		this.wiping = wiping;
		this.lock = lock;
		this.transactions = transactions;
		this.clock = clock;
		this.json = json;
	}

	@Override
	public void start() {
		takeAgain();
		this.done = true;
	}

	@Override
	public void stop() {
		this.done = false;
	}

	@Override
	public boolean isRunning() {
		return this.done;
	}

	/** Before everything that answers, hands out or works. */
	@Override
	public int getPhase() {
		return Integer.MIN_VALUE;
	}

	private void takeAgain() {
		List<Long> entries = this.jdbc.sql(UNTIL_NOW).query(Long.class).list();
		entries.forEach((index) -> takeAgain(this.json.readTree(this.tree.leaves(index, 1).get(0))));
	}

	private void takeAgain(JsonNode entry) {
		UUID id = Urn.parse(entry.path("id").asString());
		UUID complaint = Urn.parse(entry.path("complaint").asString());
		Instant at = Instant.parse(entry.path("receivedAt").asString());
		this.transactions.durably(() -> {
			this.lock.hold(complaint);
			if (isErased(complaint)) {
				return;
			}
			this.jdbc.sql("delete from erasure where complaint_id = :complaint and state in ('REQUESTED', 'REFUSED')")
				.param("complaint", complaint)
				.update();
			this.store.request(id, complaint, entry.path("basis").asString(), "recovery",
					entry.path("requestedBy").asString(), at);
			this.store.decide(id, "APPROVED", entry.path("by").asString(), "recovery", at);
			this.wiping.take(this.store.find(id).orElseThrow(), this.clock.now());
		});
	}

	/** Another node that starts now may have been faster. */
	private boolean isErased(UUID complaint) {
		return this.jdbc.sql("select count(*) from complaint where id = :id and erased_at is not null")
			.param("id", complaint)
			.query(Long.class)
			.single() > 0;
	}

}
