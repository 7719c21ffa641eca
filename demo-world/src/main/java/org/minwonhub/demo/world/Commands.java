package org.minwonhub.demo.world;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.minwonhub.demo.place.Category;
import org.minwonhub.demo.place.Participant;
import org.minwonhub.demo.place.Participants;

/**
 * Every command line that the demo runs, and nothing else: the same ones that an operator
 * would type.
 */
final class Commands {

	private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

	/** In a demo a quick start counts for more than speed later. */
	private static final List<String> QUICK = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto");

	private final Layout layout;

	private final Ports ports;

	private final Path hubJar;

	private final Path adapterJar;

	Commands(Layout layout, Ports ports) throws IOException {
		this.layout = layout;
		this.ports = ports;
		this.hubJar = layout.hubJar();
		this.adapterJar = layout.adapterJar();
	}

	List<String> boards() {
		List<String> arguments = new ArrayList<>(
				List.of("boards", this.layout.boards().toString(), Integer.toString(this.ports.database())));
		this.ports.pages().forEach((key, port) -> arguments.add(key + "=" + port));
		return java(quick("128m", "-Dh2.bindAddress=127.0.0.1", "-cp", ownClassPath(), "org.minwonhub.demo.Main"),
				arguments);
	}

	/** Absolute, since a child runs in a directory of its own. */
	private static String ownClassPath() {
		return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
			.map(entry -> Path.of(entry).toAbsolutePath().toString())
			.collect(Collectors.joining(File.pathSeparator));
	}

	List<String> hub() {
		return java(quick("512m", "-jar", this.hubJar.toString()),
				List.of("serve", "--data", this.layout.hub().toString(), "--port", Integer.toString(this.ports.hub()),
						"--operations-port", Integer.toString(this.ports.operations())));
	}

	/** The hub writes it when it answers requests. */
	Path hubReady() {
		return this.layout.hub().resolve("operations.address");
	}

	/** Makes an account for the hub's pages. */
	List<String> invite(String account, String role) {
		return hubCommand(List.of("account", "invite", account, "--role", role));
	}

	/** Prints a link that opens the centre's page once, as one of the accounts. */
	List<String> pageLink(String account) {
		return hubCommand(List.of("page", "--as", account));
	}

	List<String> addAgency(Participant participant) {
		List<String> arguments = new ArrayList<>(List.of("agencies", "add", "--code", participant.code(), "--name-ko",
				participant.nameKo(), "--name-en", participant.nameEn()));
		for (Category category : participant.handles()) {
			arguments.addAll(List.of("--category", category.name()));
		}
		arguments.addAll(List.of("--region", Participants.REGION));
		if (participant.integrated()) {
			arguments.add("--copies");
		}
		return hubCommand(arguments);
	}

	List<String> showComplaint(String number) {
		return hubCommand(List.of("complaints", "show", number));
	}

	private List<String> hubCommand(List<String> arguments) {
		List<String> all = new ArrayList<>(arguments);
		all.addAll(List.of("--json", "--data", this.layout.hub().toString()));
		return java(quick("128m", "-jar", this.hubJar.toString()), all);
	}

	List<String> enrol(Participant participant, String token) {
		return adapter(quick("128m", "-jar", this.adapterJar.toString()), participant, "enrol", "--token", token);
	}

	List<String> adapter(Participant participant) {
		return adapter(quick("256m", "-jar", this.adapterJar.toString()), participant, "run");
	}

	List<String> status(Participant participant) {
		return adapter(quick("128m", "-jar", this.adapterJar.toString()), participant, "status", "--json", "--recent",
				"200");
	}

	private List<String> adapter(List<String> options, Participant participant, String verb, String... more) {
		List<String> arguments = new ArrayList<>(List.of(verb, "--config", this.layout.config(participant).toString()));
		arguments.addAll(List.of(more));
		return java(options, arguments);
	}

	private static List<String> quick(String heap, String... more) {
		List<String> options = new ArrayList<>(QUICK);
		options.add("-Xmx" + heap);
		options.addAll(List.of(more));
		return options;
	}

	private static List<String> java(List<String> options, List<String> arguments) {
		List<String> command = new ArrayList<>(List.of(JAVA.toString(), "-Dfile.encoding=UTF-8",
				"-Dsun.stdout.encoding=UTF-8", "-Dstdout.encoding=UTF-8", "-Dsun.stderr.encoding=UTF-8"));
		command.addAll(options);
		command.addAll(arguments);
		return List.copyOf(command);
	}

}
