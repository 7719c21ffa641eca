package org.minwonhub.audit.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.minwonhub.audit.entry.Entry;
import org.minwonhub.audit.entry.EntryFormat;
import org.minwonhub.audit.report.Check;
import org.minwonhub.audit.report.Problem;
import org.minwonhub.audit.report.Problems;
import org.minwonhub.audit.report.Report;
import org.minwonhub.audit.source.OpenedLog;
import org.minwonhub.audit.source.Trust;
import org.minwonhub.log.Commitment;
import org.minwonhub.log.MalformedException;
import org.minwonhub.log.UnverifiedException;
import org.minwonhub.log.checkpoint.Checkpoint;
import org.minwonhub.log.checkpoint.LogProof;
import org.minwonhub.log.merkle.TreeHash;
import org.minwonhub.log.policy.Verdict;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code hub-audit proof}: one entry is in the log, and commits to one envelope.
 */
@Command(name = "proof")
final class ProofCommand extends AuditCommand {

	@ArgGroup(exclusive = true, multiplicity = "1")
	private @Nullable TrustOptions trust;

	@Parameters(index = "0", paramLabel = "PROOF", descriptionKey = "parameter.proof")
	private @Nullable Path proof;

	@Option(names = "--leaf", required = true, paramLabel = "FILE", descriptionKey = "option.leaf")
	private @Nullable Path leaf;

	@ArgGroup(exclusive = false, multiplicity = "0..1")
	private @Nullable Opening opening;

	ProofCommand(Console console) {
		super(console);
	}

	@Override
	void execute(Report report) throws IOException, CommandException {
		Trust trusted = Objects.requireNonNull(this.trust).trust();
		Path file = Objects.requireNonNull(this.proof);
		byte[] entry = Files.readAllBytes(Objects.requireNonNull(this.leaf));
		Problems problems = report.problems();
		try {
			LogProof parsed = LogProof.parse(Files.readAllBytes(file));
			report.fact("index", parsed.index());
			Optional<Verdict> verdict = OpenedLog.trusted(parsed.checkpoint(), file.toString(), trusted, problems);
			included(parsed, entry, file.toString(), problems);
			verdict.ifPresent((trustedHead) -> describe(trustedHead, report));
		}
		catch (MalformedException ex) {
			problems.add(Problem.of(Check.PROOF_MALFORMED, file.toString(), "", ex.getMessage()));
		}
		if (this.opening != null) {
			this.opening.verify(entry, problems);
			report.fact("envelope", this.opening.envelope);
		}
	}

	private static void describe(Verdict verdict, Report report) {
		Checkpoint head = verdict.checkpoint();
		report.fact("origin", head.origin()).fact("size", head.size()).fact("key", verdict.log().encode());
	}

	private static void included(LogProof proof, byte[] entry, String place, Problems problems) {
		try {
			proof.verifyInclusion(TreeHash.leaf(entry));
		}
		catch (UnverifiedException ex) {
			problems.add(new Problem(Check.NOT_INCLUDED, place, proof.index(),
					proof.checkpoint().checkpoint().root().toBase64(), ex.getMessage()));
		}
	}

	/** Opens the entry's commitment. */
	static final class Opening {

		@Option(names = "--envelope", required = true, paramLabel = "FILE", descriptionKey = "option.envelope")
		private @Nullable Path envelope;

		@Option(names = "--salt", required = true, paramLabel = "BASE64", descriptionKey = "option.salt")
		private @Nullable String salt;

		void verify(byte[] leaf, Problems problems) throws IOException, CommandException {
			Path file = Objects.requireNonNull(this.envelope);
			byte[] content = Files.readAllBytes(file);
			String found = Commitment.of(bytes(Objects.requireNonNull(this.salt)), content) + " " + content.length;
			String expected = "";
			try {
				Entry entry = EntryFormat.read(0, leaf);
				expected = entry.json().path("payload").path("c").asString("") + " "
						+ entry.json().path("payload").path("bytes").asLong(-1);
			}
			catch (MalformedException ex) {
				problems.add(Problem.of(Check.ENTRY_MALFORMED, "--leaf", "", ex.getMessage()));
			}
			if (!expected.equals(found)) {
				problems.add(Problem.of(Check.COMMITMENT_DIFFERS, file.toString(), expected, found));
			}
		}

		/** Receipts write it in hexadecimal, evidence in base64. */
		private static byte[] bytes(String salt) throws CommandException {
			byte[] bytes = new byte[0];
			try {
				bytes = salt.matches("[0-9a-fA-F]{64}") ? HexFormat.of().parseHex(salt)
						: Base64.getDecoder().decode(salt);
			}
			catch (IllegalArgumentException ex) {
				throw new CommandException("salt.wrong");
			}
			if (bytes.length != Commitment.SALT_LENGTH) {
				throw new CommandException("salt.wrong");
			}
			return bytes;
		}

	}

}
