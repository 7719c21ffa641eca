package org.minwonhub.audit.evidence;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.minwonhub.audit.report.Check;
import org.minwonhub.audit.report.Problem;
import org.minwonhub.audit.report.Problems;
import org.minwonhub.audit.source.Trust;
import org.minwonhub.security.stamp.StampTrust;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Verifies evidence files by what the auditor trusts; what lies in them is trusted in
 * nothing.
 */
public final class EvidenceCheck {

	private static final int VERSION = 2;

	private final Trust trust;

	private final Collection<X509Certificate> authorities;

	private final Collection<X509Certificate> signers;

	private final @Nullable StampTrust stamps;

	private final Problems problems;

	/**
	 * @param trust the log's key, or a policy
	 * @param authorities the hub's certification authority
	 * @param signers participants' own certificates
	 * @param stamps time-stamping authorities; nothing is said about time without
	 */
	public EvidenceCheck(Trust trust, Collection<X509Certificate> authorities, Collection<X509Certificate> signers,
			@Nullable StampTrust stamps, Problems problems) {
		this.trust = trust;
		this.authorities = authorities;
		this.signers = signers;
		this.stamps = stamps;
		this.problems = problems;
	}

	/**
	 * Verifies one file.
	 * @param rows gets what came out for each message
	 */
	public void run(Path file, Collection<Map<String, Object>> rows) throws IOException {
		try (EvidenceArchive archive = new EvidenceArchive(file)) {
			if (!new String(archive.read("mimetype"), StandardCharsets.US_ASCII).equals(EvidenceArchive.ASIC_E)) {
				throw new EvidenceException(Check.EVIDENCE_MALFORMED, "mimetype");
			}
			byte[] manifest = archive.read(Manifest.NAME, ArchiveLimits.LARGEST_LIST);
			bound(archive, manifest, file.toString());
			Manifest.read(manifest).verify(archive, file.toString(), this.problems);
			messages(archive, file.toString(), rows);
		}
		catch (EvidenceException ex) {
			this.problems.add(Problem.of(ex.check(), file.toString(), "", ex.found()));
		}
	}

	/** A wrong signature of the hub does not spare the messages their own checks. */
	private void bound(EvidenceArchive archive, byte[] manifest, String place) throws IOException {
		try {
			new ContainerSignature(this.authorities).verify(manifest, archive.read(Manifest.SIGNATURE));
		}
		catch (EvidenceException ex) {
			this.problems.add(Problem.of(ex.check(), place + "!" + Manifest.SIGNATURE, "", ex.found()));
		}
	}

	private void messages(EvidenceArchive archive, String place, Collection<Map<String, Object>> rows)
			throws IOException, EvidenceException {
		JsonNode index = index(archive);
		List<JsonNode> messages = index.path("messages").valueStream().toList();
		if (messages.isEmpty()) {
			throw new EvidenceException(Check.EVIDENCE_MALFORMED, "evidence.json names no message");
		}
		MessageCheck check = new MessageCheck(archive, place, this.trust,
				new EnvelopeCheck(this.authorities, this.signers),
				(this.stamps != null) ? new StampCheck(archive, this.trust, this.stamps) : null, this.problems);
		for (JsonNode message : messages) {
			try {
				rows.add(check.run(EvidencedMessage.of(message)));
			}
			catch (EvidenceException ex) {
				this.problems.add(Problem.of(ex.check(), place, "", ex.found()));
			}
		}
	}

	private static JsonNode index(EvidenceArchive archive) throws IOException, EvidenceException {
		try {
			JsonNode index = JsonMapper.shared().readTree(archive.read("evidence.json", ArchiveLimits.LARGEST_LIST));
			if (index.path("v").asInt(-1) != VERSION) {
				throw new EvidenceException(Check.EVIDENCE_UNKNOWN, "v " + index.path("v").asInt(-1));
			}
			return index;
		}
		catch (JacksonException ex) {
			throw new EvidenceException(Check.EVIDENCE_MALFORMED, "evidence.json");
		}
	}

}
