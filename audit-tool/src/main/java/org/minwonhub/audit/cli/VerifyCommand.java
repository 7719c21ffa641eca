package org.minwonhub.audit.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.minwonhub.audit.evidence.EvidenceCheck;
import org.minwonhub.audit.report.Report;
import org.minwonhub.audit.source.Trust;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code hub-audit verify}: evidence files, each message in them.
 */
@Command(name = "verify")
final class VerifyCommand extends AuditCommand {

	/** More rows than that help nobody. */
	private static final int SHOWN = 1000;

	@ArgGroup(exclusive = true, multiplicity = "1")
	private @Nullable TrustOptions trust;

	@Option(names = "--ca", required = true, paramLabel = "FILE", arity = "1", descriptionKey = "option.ca")
	private final List<Path> authorities = new ArrayList<>();

	@Option(names = "--signer", paramLabel = "FILE", arity = "1", descriptionKey = "option.signer")
	private final List<Path> signers = new ArrayList<>();

	@Mixin
	private final StampOptions stampTrust = new StampOptions();

	@Parameters(paramLabel = "FILE.asice", arity = "1..*", descriptionKey = "parameter.evidence")
	private final List<Path> files = new ArrayList<>();

	VerifyCommand(Console console) {
		super(console);
	}

	@Override
	void execute(Report report) throws IOException, CommandException {
		Trust trusted = Objects.requireNonNull(this.trust).trust();
		EvidenceCheck check = new EvidenceCheck(trusted, Certificates.read(this.authorities),
				Certificates.read(this.signers), this.stampTrust.trust().orElse(null), report.problems());
		List<Map<String, Object>> messages = new ArrayList<>();
		for (Path file : this.files) {
			check.run(file, messages);
		}
		report.fact("key", trusted.keys()).fact("evidenceFiles", this.files.size()).fact("verified", messages.size());
		report.rows("messages", (messages.size() > SHOWN) ? messages.subList(0, SHOWN) : messages);
	}

}
