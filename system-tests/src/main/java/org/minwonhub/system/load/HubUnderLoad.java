package org.minwonhub.system.load;

import java.nio.file.Path;
import java.security.SecureRandom;
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

	private final String name;

	private final Hub hub;

	private final List<Participant> senders;

	private final List<Participant> recipients;

	HubUnderLoad(Processes processes, LoadOptions options, HubDatabase.Kind kind, String name) {
		this.options = options;
		this.name = name;
		this.hub = Hub.standard(processes, "hub-" + kind, kind).start(options.hubOptions().toArray(String[]::new));
		Participant.join(this.hub, ClientJob.SLEEPING_AGENCY, KeyFiles.newEcKey(RANDOM));
		this.senders = IntStream.range(0, options.clients())
			.mapToObj((i) -> Participant.join(this.hub, ClientJob.sender(i), Keys.rsa()))
			.toList();
		this.recipients = IntStream.rangeClosed(1, options.agencies())
			.mapToObj((i) -> Participant.join(this.hub, ClientJob.agency(i), KeyFiles.newEcKey(RANDOM)))
			.toList();
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

	@Override
	public void close() {
		this.hub.close();
	}

}
