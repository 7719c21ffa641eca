package org.minwonhub.hub.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** What concerns the UDDI node. */
@Command(name = "uddi", subcommands = { PublisherCommands.class, ProposalCommands.class })
class UddiCommands implements Runnable {

	@ParentCommand
	@SuppressWarnings("NullAway.Init")
	private HubCommand hub;

	@Spec
	@SuppressWarnings("NullAway.Init")
	private CommandSpec spec;

	@Override
	public void run() {
		throw new CommandLine.ParameterException(this.spec.commandLine(), this.hub.texts().get("usage.no-command"));
	}

	HubCommand hub() {
		return this.hub;
	}

}
