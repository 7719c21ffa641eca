package org.minwonhub.hub.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateEncodingException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.minwonhub.hub.audit.EvidencedMessage.TrustItem;
import org.minwonhub.hub.enrolment.Authority;
import org.minwonhub.hub.log.work.LogDesk;
import org.minwonhub.hub.site.Site;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * What lies in an evidence file, by name. docs/reference/evidence.md describes it.
 */
@Component
class EvidenceContent {

	private final LogDesk log;

	private final Authority authority;

	private final InstantSource clock;

	private final JsonMapper json;

	private final ITemplateEngine templates;

	EvidenceContent(LogDesk log, Authority authority, InstantSource clock, JsonMapper json, ITemplateEngine templates) {
		this.log = log;
		this.authority = authority;
		this.clock = clock;
		this.json = json;
		this.templates = templates;
	}

	/**
	 * @return each file's bytes by its path, in the order in which people should meet
	 * them
	 */
	Map<String, byte[]> of(List<EvidencedMessage> messages) {
		List<Map<String, @Nullable Object>> index = new ArrayList<>();
		for (int i = 0; i < messages.size(); i++) {
			index.add(describe(folder(i), messages.get(i)));
		}
		Map<String, byte[]> files = new LinkedHashMap<>();
		files.put("READ-ME.ko.html", page("ko", index));
		files.put("READ-ME.en.html", page("en", index));
		files.put("verify.sh", resource("verify.sh"));
		files.put("verify.py", resource("verify.py"));
		files.put("evidence.json", index(index));
		for (int i = 0; i < messages.size(); i++) {
			put(files, folder(i), messages.get(i));
		}
		files.put("certs/authority.pem", pem("CERTIFICATE", authority()));
		return files;
	}

	private void put(Map<String, byte[]> files, String folder, EvidencedMessage message) {
		byte[] envelope = message.envelope();
		if (envelope != null) {
			files.put(folder + "message.xml", envelope);
			files.put(folder + "opening.json",
					this.json.writeValueAsBytes(Map.of("salt", String.valueOf(message.salt()))));
		}
		files.put(folder + "leaf.json", message.leaf());
		files.put(folder + "message.tlog-proof", message.proof());
		files.put(folder + "signer.pem", pem("CERTIFICATE", message.signerCertificate()));
		for (TrustItem item : message.trust()) {
			if (item.revocations()) {
				files.put("certs/" + item.id() + ".crl.pem", pem("X509 CRL", item.content()));
			}
		}
	}

	private byte[] index(List<Map<String, @Nullable Object>> messages) {
		Map<String, @Nullable Object> index = new LinkedHashMap<>();
		index.put("v", 1);
		index.put("madeAt", this.clock.instant().toString());
		index.put("hub", Site.version());
		index.put("logKey", vkey());
		index.put("messages", messages);
		return this.json.writerWithDefaultPrettyPrinter().writeValueAsBytes(index);
	}

	private static Map<String, @Nullable Object> describe(String folder, EvidencedMessage message) {
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
					.map((item) -> "certs/" + item.id() + ".crl.pem")
					.orElse(null));
		line.put("erased", message.isErased());
		return line;
	}

	private byte[] page(String language, List<Map<String, @Nullable Object>> messages) {
		Context context = new Context(Locale.forLanguageTag(language));
		context.setVariable("messages", messages);
		context.setVariable("logKey", vkey());
		context.setVariable("madeAt", this.clock.instant());
		return this.templates.process("evidence/read-me." + language, context).getBytes(StandardCharsets.UTF_8);
	}

	private String vkey() {
		return this.log.vkey().orElseThrow();
	}

	private static String folder(int number) {
		return String.format(Locale.ROOT, "messages/%04d/", number + 1);
	}

	private byte[] authority() {
		try {
			return this.authority.certificate().getEncoded();
		}
		catch (CertificateEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** RFC 7468. */
	private static byte[] pem(String label, byte[] der) {
		String body = Base64.getMimeEncoder(64, new byte[] { '\n' }).encodeToString(der);
		return ("-----BEGIN " + label + "-----\n" + body + "\n-----END " + label + "-----\n")
			.getBytes(StandardCharsets.US_ASCII);
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
