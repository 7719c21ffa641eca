package org.minwonhub.audit.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.minwonhub.audit.report.Report;
import org.minwonhub.audit.search.Completeness;
import org.minwonhub.audit.source.OpenedLog;
import org.minwonhub.audit.source.ParticipantStore;
import org.minwonhub.audit.source.ReceiptSignatures;
import org.minwonhub.audit.source.Statements;
import org.minwonhub.audit.whole.ResumeException;
import org.minwonhub.audit.whole.WholeLog;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code hub-audit complete}: is anything of one participant missing.
 */
@Command(name = "complete")
final class CompleteCommand extends LogCommand {

	@Option(names = "--agency", required = true, paramLabel = "CODE_OR_URI", descriptionKey = "option.agency")
	private String agency = "";

	@ArgGroup(exclusive = false, multiplicity = "1")
	private @Nullable PeriodOptions dates;

	@Option(names = "--receipts", paramLabel = "FOLDER", descriptionKey = "option.receipts")
	private @Nullable Path receipts;

	@Option(names = "--ca", paramLabel = "FILE", arity = "1", descriptionKey = "option.ca")
	private final List<Path> authorities = new ArrayList<>();

	@Option(names = "--signer", paramLabel = "FILE", arity = "1", descriptionKey = "option.signer")
	private final List<Path> signers = new ArrayList<>();

	CompleteCommand(Console console) {
		super(console);
	}

	@Override
	void execute(OpenedLog opened, WholeLog whole, Report report)
			throws IOException, CommandException, ResumeException {
		String participant = Participants.uri(this.agency);
		List<X509Certificate> trusted = Certificates.read(this.authorities);
		ReceiptSignatures signatures = trusted.isEmpty() ? null : new ReceiptSignatures(trusted);
		Statements statements = new Statements(participant, trusted, Certificates.read(this.signers));
		ParticipantStore store = (this.receipts != null)
				? ParticipantStore.read(this.receipts, signatures, statements, report.problems())
				: ParticipantStore.NONE;
		Completeness completeness = new Completeness(participant, Objects.requireNonNull(this.dates).period(), store);
		whole.showing(completeness).overlookingGaps().run();
		whole.describe(report);
		if (whole.isAllRead()) {
			completeness.judge(report.problems());
		}
		completeness.describe(report);
		report.fact("receiptsSigned", (signatures != null) ? signatures.verified() : null);
	}

}
