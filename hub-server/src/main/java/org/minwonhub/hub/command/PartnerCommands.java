package org.minwonhub.hub.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "partners")
class PartnerCommands extends ParticipantCommands {

	PartnerCommands() {
		super("partner");
	}

	@Command
	public void add(@Option(names = "--id", required = true, paramLabel = "ID") String id,
			@Option(names = "--name-ko", required = true, paramLabel = "NAME") String nameKo,
			@Option(names = "--name-en", required = true, paramLabel = "NAME") String nameEn,
			@Option(names = "--trial", descriptionKey = "trial") boolean trial) {
		register(id, nameKo, nameEn, false, trial, null, null);
	}

}
