package org.minwonhub.hub.command;

import java.util.List;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "agencies")
class AgencyCommands extends ParticipantCommands {

	AgencyCommands() {
		super("agency");
	}

	@Command
	public void add(@Option(names = "--code", required = true, paramLabel = "CODE") String code,
			@Option(names = "--name-ko", required = true, paramLabel = "NAME") String nameKo,
			@Option(names = "--name-en", required = true, paramLabel = "NAME") String nameEn,
			@Option(names = "--category", paramLabel = "CODE") @Nullable List<String> categories,
			@Option(names = "--region", paramLabel = "CODE") @Nullable List<String> regions,
			@Option(names = "--copies") boolean copies,
			@Option(names = "--trial", descriptionKey = "trial") boolean trial) {
		register(code, nameKo, nameEn, copies, trial, categories, regions);
	}

}
