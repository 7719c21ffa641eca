package org.minwonhub.hub.audit;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.minwonhub.hub.attachment.PartReader.Part;
import org.minwonhub.hub.audit.EvidencedMessage.TrustItem;
import org.minwonhub.hub.enrolment.Authority;
import org.minwonhub.hub.log.witness.LogPolicy;
import org.minwonhub.hub.log.work.LogDesk;
import org.minwonhub.hub.site.Site;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Writes what lies in an evidence file, one message at a time. docs/reference/evidence.md
 * describes it.
 */
@Component
class EvidenceContent {

	private static final int VERSION = 2;

	private final EvidencedMessages messages;

	private final EvidencedParts parts;

	private final EvidencedStamps stamps;

	private final EvidenceSigner signer;

	private final EvidencePages pages;

	private final LogDesk log;

	private final LogPolicy policy;

	private final Authority authority;

	private final InstantSource clock;

	private final JsonMapper json;

	EvidenceContent(EvidencedMessages messages, EvidencedParts parts, EvidencedStamps stamps, EvidenceSigner signer,
			EvidencePages pages, LogDesk log, LogPolicy policy, Authority authority, InstantSource clock,
			JsonMapper json) {
		this.messages = messages;
		this.parts = parts;
		this.stamps = stamps;
		this.signer = signer;
		this.pages = pages;
		this.log = log;
		this.policy = policy;
		this.authority = authority;
		this.clock = clock;
		this.json = json;
	}

	void write(List<Long> rows, PartScope scope, OutputStream out) {
		EvidenceZip zip = new EvidenceZip(out, this.clock.instant());
		MessageLines lines = new MessageLines(this.json);
		Set<X509Certificate> anchors = new LinkedHashSet<>();
		for (int i = 0; i < rows.size(); i++) {
			EvidencedMessage message = this.messages.at(rows.get(i));
			EvidenceDesk.requireUnaltered(message);
			lines.add(put(zip, EvidenceZip.MESSAGES + String.format(Locale.ROOT, "%04d/", i + 1), message, scope,
					anchors));
		}
		if (!anchors.isEmpty()) {
			zip.add("certs/time-stamps.pem", EvidencedStamps.pem(anchors));
		}
		zip.add("certs/authority.pem", pem("CERTIFICATE", authority()));
		zip.add("policy.txt", policy());
		zip.add("evidence.json", (entry) -> index(lines, entry));
		zip.add("verify.sh", resource("verify.sh"));
		zip.add("verify.py", resource("verify.py"));
		this.pages.put(zip, lines, vkey());
		zip.end(this.signer);
	}

	private Map<String, @Nullable Object> put(EvidenceZip zip, String folder, EvidencedMessage message, PartScope scope,
			Set<X509Certificate> anchors) {
		byte[] envelope = message.envelope();
		if (envelope != null) {
			zip.add(folder + "message.xml", envelope);
			zip.add(folder + "opening.json",
					this.json.writeValueAsBytes(Map.of("salt", String.valueOf(message.salt()))));
		}
		zip.add(folder + "leaf.json", message.leaf());
		zip.add(folder + "message.tlog-proof", message.proof());
		zip.add(folder + "signer.pem", pem("CERTIFICATE", message.signerCertificate()));
		for (TrustItem item : message.trust()) {
			if (item.revocations() && !zip.holds(crl(item))) {
				zip.add(crl(item), pem("X509 CRL", item.content()));
			}
		}
		EvidencedStamps.Around around = this.stamps.around(message.index()).orElse(null);
		if (around != null) {
			this.stamps.put(zip, folder, message.index(), around, anchors);
		}
		List<Part> named = this.parts.of(message, scope);
		UUID complaint = message.complaint();
		for (Part part : named) {
			if (part.isThere() && complaint != null) {
				this.parts.put(zip, complaint, part);
			}
		}
		return describe(folder, message, around, named);
	}

	private static Map<String, @Nullable Object> describe(String folder, EvidencedMessage message,
			EvidencedStamps.@Nullable Around around, List<Part> parts) {
		Map<String, @Nullable Object> line = new LinkedHashMap<>();
		line.put("folder", folder);
		line.put("id", message.id());
		line.put("from", message.sender());
		line.put("operation", message.operation());
		line.put("receivedAt", message.receivedAt().toString());
		line.put("index", message.index());
		line.put("signer", message.signer());
		line.put("crl",
				message.trust()
					.stream()
					.filter(TrustItem::revocations)
					.findFirst()
					.map(EvidenceContent::crl)
					.orElse(null));
		line.put("erased", message.isErased());
		line.put("stampedBefore", (around != null && around.before() != null) ? (Object) around.before().size() : null);
		line.put("stampedAfter", (around != null) ? (Object) around.after().size() : null);
		line.put("attachments", parts.stream().map(EvidenceContent::describe).toList());
		return line;
	}

	private static Map<String, @Nullable Object> describe(Part part) {
		Map<String, @Nullable Object> line = new LinkedHashMap<>();
		line.put("name", part.name());
		line.put("class", part.partClass());
		line.put("size", part.size());
		line.put("file", part.isThere() ? EvidencedParts.file(part) : null);
		line.put("salt", part.salt());
		line.put("withheld", part.withheld());
		return line;
	}

	private void index(MessageLines lines, OutputStream out) {
		Map<String, @Nullable Object> index = new LinkedHashMap<>();
		index.put("v", VERSION);
		index.put("madeAt", this.clock.instant().toString());
		index.put("hub", Site.version());
		index.put("logKey", vkey());
		index.put("messages", lines);
		this.json.writerWithDefaultPrettyPrinter().without(StreamWriteFeature.AUTO_CLOSE_TARGET).writeValue(out, index);
	}

	private static String crl(TrustItem item) {
		return "certs/" + item.id() + ".crl.pem";
	}

	private String vkey() {
		return this.log.vkey().orElseThrow();
	}

	private byte[] policy() {
		return this.policy.textOfThoseThereAre().orElseThrow().getBytes(StandardCharsets.UTF_8);
	}

	private byte[] authority() {
		try {
			return this.authority.certificate().getEncoded();
		}
		catch (CertificateEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static byte[] pem(String label, byte[] der) {
		return Pem.encode(label, der).getBytes(StandardCharsets.US_ASCII);
	}

	private static byte[] resource(String name) {
		try {
			return new ClassPathResource("evidence/" + name).getContentAsByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
