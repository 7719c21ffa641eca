package org.minwonhub.adapter.cli;

import java.util.concurrent.CountDownLatch;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;

import org.minwonhub.adapter.Adapter;
import org.minwonhub.adapter.DataFolder;
import org.minwonhub.adapter.config.AdapterConfig;
import org.minwonhub.adapter.enrolment.EnrolledKey;
import org.minwonhub.adapter.killpoint.KillPoints;
import org.minwonhub.security.NativeCrypto;

/**
 * {@code adapter run}: until it is told to stop.
 */
@Command(name = "run")
final class RunCommand extends AdapterCommand {

	private static final Logger logger = LoggerFactory.getLogger(RunCommand.class);

	RunCommand(Console console) {
		super(console);
	}

	@Override
	int execute(AdapterConfig config) throws Exception {
		logger.info("Cryptography: {}", NativeCrypto.install());
		DataFolder data = DataFolder.of(config);
		EnrolledKey key = data.keys()
			.current()
			.orElseThrow(() -> new CommandException(ExitCode.NOT_ENROLLED, "cli.not-enrolled"));
		Adapter adapter = Adapter.start(config, data, key, KillPoints.fromSystemProperties(System.getProperties()));
		CountDownLatch stopped = new CountDownLatch(1);
		Runtime.getRuntime().addShutdownHook(new Thread(() -> {
			adapter.close();
			stopped.countDown();
		}, "stop"));
		console().say("cli.running", config.participant(), config.hub().toString());
		stopped.await();
		return ExitCode.OK;
	}

}
