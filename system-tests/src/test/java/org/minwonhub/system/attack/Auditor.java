package org.minwonhub.system.attack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.minwonhub.system.process.Jars;
import org.minwonhub.system.process.Java;
import org.minwonhub.system.process.Processes;
import org.minwonhub.system.process.Result;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The auditor with {@code hub-audit}, run as a program.
 */
final class Auditor {

	private final Processes processes;

	private final String log;

	private final String key;

	/**
	 * @param log where the hub serves its log
	 * @param key the log's, which the auditor has from elsewhere
	 */
	Auditor(Processes processes, String log, String key) {
		this.processes = processes;
		this.log = log;
		this.key = key;
	}

	Finding verifyLog(Path... kept) {
		List<String> arguments = new ArrayList<>(List.of("verify-log", this.log));
		List.of(kept).forEach((file) -> arguments.addAll(List.of("--kept", file.toString())));
		return run(arguments);
	}

	/** Copies the log with its time stamps, and verifies both. */
	Finding mirror(Path folder, Path authority) {
		return run(List.of("verify-log", this.log, "--stamp-ca", authority.toString(), "--save", folder.toString()));
	}

	/** With the time stamps of a copy from before. */
	Finding verifyTimes(Path mirror, Path authority) {
		return run(List.of("verify-log", this.log, "--stamp-ca", authority.toString(), "--stamps", mirror.toString()));
	}

	Finding compare(Path... checkpoints) {
		List<String> arguments = new ArrayList<>(List.of("compare"));
		List.of(checkpoints).forEach((file) -> arguments.add(file.toString()));
		return run(arguments);
	}

	Finding complete(String participant, Path store, String from, String to) {
		return run(List.of("complete", "--agency", participant, "--from", from, "--to", to, "--receipts",
				store.toString(), this.log));
	}

	private Finding run(List<String> arguments) {
		List<String> all = new ArrayList<>(arguments);
		all.addAll(List.of("--key", this.key, "--json", "--lang", "en"));
		Result result = this.processes.run("hub-audit", Java.command(Jars.auditTool(), all));
		JsonNode answer = JsonMapper.shared().readTree(result.output());
		return new Finding(result.exitCode(),
				answer.path("problems")
					.valueStream()
					.map((each) -> each.path("check").asString(""))
					.distinct()
					.toList());
	}

	/**
	 * @param exitCode of the program
	 * @param checks that failed
	 */
	record Finding(int exitCode, List<String> checks) {
	}

}
