package org.minwonhub.adapter.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.apache.camel.util.json.JsonArray;
import org.apache.camel.util.json.JsonObject;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import org.minwonhub.adapter.config.AdapterConfig;
import org.minwonhub.adapter.status.CheckpointList;
import org.minwonhub.adapter.status.ControlClient;
import org.minwonhub.adapter.store.AdapterStore;
import org.minwonhub.adapter.DataFolder;

/**
 * {@code adapter checkpoints}: the checkpoints of the hub's log that this adapter found
 * right, as files for an auditor to compare with others'.
 */
@Command(name = "checkpoints")
final class CheckpointsCommand extends AdapterCommand {

	@Option(names = "--to", paramLabel = "FOLDER", descriptionKey = "cli.checkpoints.to")
	private @Nullable Path to;

	CheckpointsCommand(Console console) {
		super(console);
	}

	@Override
	int execute(AdapterConfig config) throws Exception {
		List<CheckpointList.Line> lines = lines(config);
		Path folder = this.to;
		if (folder != null) {
			Files.createDirectories(folder);
			for (CheckpointList.Line line : lines) {
				Files.write(folder.resolve(line.fileName(config.participant())), line.note());
			}
		}
		if (json()) {
			JsonObject answer = new JsonObject();
			answer.put("checkpoints", new JsonArray(lines.stream().map(CheckpointList.Line::json).toList()));
			console().json(answer);
			return ExitCode.OK;
		}
		lines.forEach((line) -> console().say("cli.checkpoints.line", line.place(), String.valueOf(line.size()),
				LocalTime.of(line.at())));
		if (folder != null) {
			console().say("cli.checkpoints.written", String.valueOf(lines.size()), folder);
		}
		return ExitCode.OK;
	}

	private static List<CheckpointList.Line> lines(AdapterConfig config) throws Exception {
		var running = new ControlClient(config.data()).checkpoints();
		if (running.isPresent()) {
			return CheckpointList.parse(running.get());
		}
		if (!AdapterStore.exists(config.data())) {
			throw new CommandException(ExitCode.NOT_WELL, "cli.never-ran");
		}
		DataFolder data = DataFolder.of(config);
		try (AdapterStore store = AdapterStore.open(data.path(), data.password())) {
			return CheckpointList.of(store);
		}
	}

}
