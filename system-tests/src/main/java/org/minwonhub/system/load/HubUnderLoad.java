package org.minwonhub.system.load;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.minwonhub.security.KeyFiles;
import org.minwonhub.system.client.Participant;
import org.minwonhub.system.process.Processes;
import org.minwonhub.system.process.Started;
import org.minwonhub.system.world.Hub;
import org.minwonhub.system.world.HubDatabase;

/** The hub from its jar, with its default settings, and its participants enrolled. */
final class HubUnderLoad implements Server {

	private static final SecureRandom RANDOM = new SecureRandom();

	private final LoadOptions options;

	private final ServerKind kind;

	private final String name;

	private final Hub hub;

	private final List<Participant> senders;

	private final List<Participant> recipients;

	HubUnderLoad(Processes processes, LoadOptions options, ServerKind kind, HubDatabase.Kind database, String name) {
		this.options = options;
		this.kind = kind;
		this.name = name;
		this.hub = Hub.measured(processes, "hub-" + kind.word(), database)
			.start(options.hubOptions().toArray(String[]::new));
		Participant.join(this.hub, ClientJob.SLEEPING_AGENCY, KeyFiles.newEcKey(RANDOM));
		this.senders = IntStream.range(0, options.clients())
			.mapToObj((i) -> Participant.join(this.hub, ClientJob.sender(i), Keys.rsa()))
			.toList();
		this.recipients = IntStream.rangeClosed(1, options.agencies())
			.mapToObj((i) -> Participant.join(this.hub, ClientJob.agency(i), KeyFiles.newEcKey(RANDOM)))
			.toList();
		if (!hasLog()) {
			// The hub does as always; the database throws the entries away, so that
			// nothing
			// is sequenced, hashed, written a second time, or signed.
			this.hub.look((db) -> db.sql("create rule no_log as on insert to log_intake do instead nothing").update());
		}
	}

	boolean hasLog() {
		return this.kind != ServerKind.POSTGRESQL_WITHOUT_LOG;
	}

	@Override
	public String name() {
		return this.name;
	}

	@Override
	public Started process() {
		return this.hub.process();
	}

	@Override
	public Optional<ProcessHandle> database() {
		return this.hub.database().server();
	}

	@Override
	public void brief(Path folder) {
		new ClientJob(this.hub.address(), Hub.path("complaint-exchange"), this.options.clients(), this.options.warmUp(),
				this.options.messages(), this.options.bytes(), this.options.agencies(), this.options.rate(),
				this.options.deliveries())
			.write(folder, this.senders.get(0).authority(), this.senders.stream().map(Participant::identity).toList(),
					this.recipients.stream().map(Participant::identity).toList());
	}

	/** Each receipt has its message, and each message its receipt. */
	@Override
	public void settle(int receipts) {
		this.hub.close();
		long kept = this.hub.look((database) -> database.sql(
				"select count(*) from message m join message_envelope e on e.message = m.id where m.operation = 'SubmitComplaint'")
			.query(Long.class)
			.single());
		if (kept != receipts) {
			throw new IllegalStateException(kept + " complaints are in the database for " + receipts + " receipts");
		}
	}

	/**
	 * From the start of a measured submission's transaction to the signature of the first
	 * checkpoint that holds its entry. Can be asked once the hub is settled.
	 */
	Percentiles integrationLag() {
		return this.hub.look((database) -> Percentiles.of(database.sql("""
				select m.received_at, (select c.signed_at from log_checkpoint c where c.size > l.idx
					order by c.size limit 1) as signed_at
				from message m join log_message l on l.message = m.id
				where m.operation = 'SubmitComplaint' order by m.id limit :messages offset :warm_up""")
			.param("messages", this.options.messages())
			.param("warm_up", this.options.warmUp())
			.query((rs, row) -> Duration
				.between(rs.getObject("received_at", OffsetDateTime.class),
						rs.getObject("signed_at", OffsetDateTime.class))
				.toNanos())
			.stream()
			.mapToLong(Long::longValue)
			.toArray()));
	}

	@Override
	public void close() {
		this.hub.close();
	}

}
