package org.minwonhub.adapter.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;

import org.apache.camel.util.json.JsonObject;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import org.minwonhub.adapter.DataFolder;
import org.minwonhub.adapter.config.AdapterConfig;
import org.minwonhub.adapter.enrolment.EnrolledKey;
import org.minwonhub.adapter.enrolment.Enroller;
import org.minwonhub.adapter.enrolment.EnrolmentException;
import org.minwonhub.security.Passwords;

/**
 * {@code adapter enrol}.
 */
@Command(name = "enrol")
final class EnrolCommand extends AdapterCommand {

	@Option(names = "--token", required = true, paramLabel = "TOKEN", descriptionKey = "cli.enrol.token")
	private String token = "";

	@Option(names = "--rsa", descriptionKey = "cli.enrol.rsa")
	private boolean rsa;

	@Option(names = "--own-certificate", paramLabel = "FILE.p12", descriptionKey = "cli.enrol.own-certificate")
	private @Nullable Path ownCertificate;

	@Option(names = "--own-certificate-password-file", paramLabel = "FILE",
			descriptionKey = "cli.enrol.own-certificate-password-file")
	private @Nullable Path ownPasswordFile;

	EnrolCommand(Console console) {
		super(console);
	}

	@Override
	int execute(AdapterConfig config) throws Exception {
		SecureRandom random = new SecureRandom();
		Passwords.fromFileOrNew(config.passwordFile(), random);
		Files.createDirectories(config.data());
		DataFolder data = DataFolder.of(config);
		Enroller enroller = new Enroller(config.hub(), config.participant(), data.keys(), Clock.systemUTC(), random);
		EnrolledKey key = enrol(enroller, data);
		if (json()) {
			JsonObject answer = new JsonObject();
			answer.put("participant", key.participant());
			answer.put("validUntil", key.identity().certificate().getNotAfter().toInstant().toString());
			answer.put("renewFrom", key.renewFrom().toString());
			console().json(answer);
		}
		else {
			console().say("cli.enrolled", key.participant(),
					LocalTime.of(key.identity().certificate().getNotAfter().toInstant()));
		}
		return ExitCode.OK;
	}

	private EnrolledKey enrol(Enroller enroller, DataFolder data) throws Exception {
		try {
			Path own = this.ownCertificate;
			if (own == null) {
				return enroller.enrol(this.token, this.rsa);
			}
			Path passwordFile = this.ownPasswordFile;
			return enroller.enrolOwn(this.token, own,
					(passwordFile != null) ? Passwords.fromFile(passwordFile) : data.password());
		}
		catch (EnrolmentException ex) {
			throw new CommandException(ExitCode.HUB, ex.key());
		}
	}

}
