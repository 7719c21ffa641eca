package org.minwonhub.adapter.cli;

import java.util.List;

import org.apache.camel.util.json.JsonArray;
import org.apache.camel.util.json.JsonObject;
import picocli.CommandLine.Command;

import org.minwonhub.adapter.board.BoardFinding.Level;
import org.minwonhub.adapter.config.AdapterConfig;

/**
 * {@code adapter doctor}: checks everything that an exchange needs, and says how to mend
 * what fails. It reads and asks; it writes nothing.
 */
@Command(name = "doctor")
final class DoctorCommand extends AdapterCommand {

	DoctorCommand(Console console) {
		super(console);
	}

	@Override
	int execute(AdapterConfig config) throws Exception {
		List<Finding> findings = new Doctor(config).examine();
		if (json()) {
			JsonObject answer = new JsonObject();
			answer.put("findings", new JsonArray(findings.stream().map(this::json).toList()));
			console().json(answer);
		}
		else {
			findings.forEach(this::print);
		}
		return findings.stream().anyMatch((finding) -> finding.level() == Level.FAIL) ? ExitCode.NOT_WELL : ExitCode.OK;
	}

	private void print(Finding finding) {
		console().line(String.format("%-5s %s", console().texts().get("cli.level." + finding.level()), text(finding)));
		String step = step(finding);
		if (finding.level() != Level.PASS && !step.isEmpty()) {
			console().line("      -> " + step);
		}
	}

	private JsonObject json(Finding finding) {
		JsonObject json = new JsonObject();
		json.put("level", finding.level().name());
		json.put("code", finding.code());
		json.put("subject", finding.subject());
		json.put("text", text(finding));
		json.put("nextStep", step(finding));
		return json;
	}

	private String text(Finding finding) {
		return console().texts()
			.getOr("doctor." + finding.code(), finding.code() + " " + finding.subject(), finding.subject());
	}

	private String step(Finding finding) {
		return console().texts().getOr("doctor." + finding.code() + ".step", "", finding.subject());
	}

}
