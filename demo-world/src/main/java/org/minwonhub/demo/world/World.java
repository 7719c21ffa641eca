package org.minwonhub.demo.world;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.random.RandomGenerator;

import org.minwonhub.demo.page.Boards;
import org.minwonhub.demo.place.Participant;
import org.minwonhub.demo.place.Participants;
import org.minwonhub.demo.process.Result;
import org.minwonhub.demo.process.Supervisor;
import org.minwonhub.demo.process.Waiting;
import org.minwonhub.demo.visitor.BoardVisitor;
import tools.jackson.databind.json.JsonMapper;

/**
 * Starts hub, boards and adapters in a fresh folder and brings each agency in by the same
 * steps that a real one takes: registered, configured, enrolled, in operation.
 */
final class World {

	private static final String ADMINISTRATOR = "admin";

	private static final String OPERATOR = "operator";

	private final Map<String, AdapterStatus> lastStatus = new ConcurrentHashMap<>();

	private final Map<String, HubComplaint> lastComplaint = new ConcurrentHashMap<>();

	private final Layout layout;

	private final Ports ports;

	private final Commands commands;

	private final Supervisor supervisor;

	private final Waiting waiting;

	private final Narrator narrator;

	private final RandomGenerator random;

	World(Layout layout, Ports ports, Supervisor supervisor, Waiting waiting, Narrator narrator, RandomGenerator random)
			throws IOException {
		this.layout = layout;
		this.ports = ports;
		this.commands = new Commands(layout, ports);
		this.supervisor = supervisor;
		this.waiting = waiting;
		this.narrator = narrator;
		this.random = random;
	}

	void start() throws IOException {
		writeSecret(this.layout.boards().resolve(Boards.PASSWORD_FILE));
		this.narrator.step("starting", this.layout.work());
		this.supervisor.start("hub", this.commands.hub());
		this.supervisor.start("boards", this.commands.boards());
		for (Participant participant : Participants.all()) {
			BoardVisitor visitor = new BoardVisitor(this.ports.page(participant));
			this.waiting.untilTrue("the board of " + participant.key(), visitor::isOpen);
		}
		this.narrator.step("boards.open");
		this.waiting.untilTrue("the hub", () -> Files.exists(this.commands.hubReady()));
		this.narrator.step("hub.ready", this.ports.hubUri());
		joinAll();
	}

	/** All at once: each agency is on its own machine. */
	private void joinAll() {
		List<CompletableFuture<Void>> joining = Participants.all()
			.stream()
			.map((participant) -> CompletableFuture.runAsync(() -> join(participant), World::onItsOwnThread))
			.toList();
		CompletableFuture<Void> all = CompletableFuture.allOf(joining.toArray(CompletableFuture[]::new));
		// The first failure ends the wait for the others.
		joining.forEach((one) -> one.exceptionally((failure) -> {
			all.completeExceptionally(failure);
			return null;
		}));
		try {
			all.join();
		}
		catch (CompletionException ex) {
			if (ex.getCause() instanceof RuntimeException cause) {
				throw cause;
			}
			throw ex;
		}
	}

	private static void onItsOwnThread(Runnable work) {
		Thread thread = new Thread(work, "join");
		thread.setDaemon(true);
		thread.start();
	}

	private void join(Participant participant) {
		String key = participant.key();
		String json = run("agencies-add-" + key, this.commands.addAgency(participant)).required();
		String token = JsonMapper.shared().readTree(json).required("token").asString();
		this.narrator.step("agency.registered", named(participant), participant.code());
		try {
			Path folder = Files.createDirectories(this.layout.adapter(participant));
			writeSecret(folder.resolve(AdapterFile.KEY_PASSWORD_FILE));
			Files.writeString(this.layout.config(participant), AdapterFile.of(participant, this.layout, this.ports));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		run("enrol-" + key, this.commands.enrol(participant, token)).required();
		this.narrator.step("agency.enrolled", named(participant));
		this.supervisor.start("adapter-" + key, this.commands.adapter(participant));
		this.waiting.untilTrue("the adapter of " + key, () -> watching(participant));
		this.narrator.step("adapter.watching", named(participant));
	}

	/** Asks only once the adapter can answer: each question starts a program. */
	private boolean watching(Participant participant) {
		if (Files.notExists(this.layout.adapterControl(participant))) {
			return false;
		}
		Result status = run("status-" + participant.key(), this.commands.status(participant));
		return status.output().startsWith("{") && AdapterStatus.parse(status.output()).watching();
	}

	/** A link that opens the centre's page once, as its operator. */
	String pageLink() {
		run("account-" + ADMINISTRATOR, this.commands.invite(ADMINISTRATOR, "ADMINISTRATOR")).required();
		run("account-" + OPERATOR, this.commands.invite(OPERATOR, "OPERATOR")).required();
		return JsonMapper.shared()
			.readTree(run("page", this.commands.pageLink(OPERATOR)).required())
			.required("url")
			.asString();
	}

	/**
	 * What an adapter's status says of a message, from its last report or a new one.
	 */
	Optional<AdapterStatus.Hop> hop(Participant participant,
			Function<AdapterStatus, Optional<AdapterStatus.Hop>> message) {
		return Optional.ofNullable(this.lastStatus.get(participant.key()))
			.flatMap(message)
			.or(() -> message.apply(status(participant)));
	}

	/** Who signed a message, from the hub's last report on the complaint or a new one. */
	Optional<String> signer(String applicationNumber, String messageId) {
		return Optional.ofNullable(this.lastComplaint.get(applicationNumber))
			.flatMap((complaint) -> complaint.signer(messageId))
			.or(() -> complaint(applicationNumber).signer(messageId));
	}

	/** Also of an adapter that reports trouble, which its exit code says. */
	private AdapterStatus status(Participant participant) {
		Result status = run("status-" + participant.key(), this.commands.status(participant));
		AdapterStatus report = AdapterStatus
			.parse(status.output().startsWith("{") ? status.output() : status.required());
		this.lastStatus.put(participant.key(), report);
		return report;
	}

	private HubComplaint complaint(String applicationNumber) {
		HubComplaint complaint = HubComplaint
			.parse(run("complaints-show", this.commands.showComplaint(applicationNumber)).required());
		this.lastComplaint.put(applicationNumber, complaint);
		return complaint;
	}

	private Result run(String name, List<String> command) {
		return this.supervisor.run(name, command, this.waiting.left());
	}

	private void writeSecret(Path file) throws IOException {
		byte[] secret = new byte[24];
		this.random.nextBytes(secret);
		Files.writeString(file, HexFormat.of().formatHex(secret));
		if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
			Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
		}
	}

	static Narrator.Named named(Participant participant) {
		return participant::name;
	}

}
