package org.minwonhub.audit.evidence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.jspecify.annotations.Nullable;
import org.minwonhub.audit.report.Check;
import org.minwonhub.audit.report.Problem;
import org.minwonhub.audit.report.Problems;

/**
 * The file that names every other one with its digest (ASiCManifest, ETSI EN 319 162-1
 * annex A.4): each file must be named exactly once, and be what its digest says.
 */
final class Manifest {

	static final String NAME = "META-INF/ASiCManifest001.xml";

	static final String SIGNATURE = "META-INF/signature001.p7s";

	private static final Set<String> NOT_NAMED = Set.of("mimetype", NAME, SIGNATURE);

	private static final String SHA256 = "http://www.w3.org/2001/04/xmlenc#sha256";

	private final Map<String, byte[]> digests = new HashMap<>();

	private Manifest() {
	}

	static Manifest read(byte[] bytes) throws EvidenceException {
		XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
		factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		factory.setProperty(XMLInputFactory.IS_COALESCING, true);
		try {
			Manifest manifest = new Manifest();
			manifest.read(factory.createXMLStreamReader(new ByteArrayInputStream(bytes)));
			return manifest;
		}
		catch (XMLStreamException | IllegalArgumentException ex) {
			throw new EvidenceException(Check.EVIDENCE_MALFORMED, NAME);
		}
	}

	private void read(XMLStreamReader reader) throws XMLStreamException, EvidenceException {
		String name = null;
		boolean sha256 = false;
		while (reader.hasNext()) {
			if (reader.next() == XMLStreamConstants.START_ELEMENT) {
				switch (reader.getLocalName()) {
					case "DataObjectReference" -> {
						name = reader.getAttributeValue(null, "URI");
						sha256 = false;
					}
					case "DigestMethod" -> sha256 = SHA256.equals(reader.getAttributeValue(null, "Algorithm"));
					case "DigestValue" ->
						add(name, sha256, Base64.getDecoder().decode(reader.getElementText().strip()));
					default -> {
						// Says nothing about a file.
					}
				}
			}
		}
	}

	private void add(@Nullable String name, boolean sha256, byte[] digest) throws EvidenceException {
		if (name == null || !sha256 || this.digests.put(name, digest) != null) {
			throw new EvidenceException(Check.EVIDENCE_MALFORMED, NAME + ": " + name);
		}
	}

	/** Compares every file with its digest. */
	void verify(EvidenceArchive archive, String place, Problems problems) throws IOException, EvidenceException {
		for (String name : archive.names()) {
			byte[] digest = this.digests.get(name);
			if (digest == null) {
				if (!NOT_NAMED.contains(name)) {
					problems.add(Problem.of(Check.FILE_ADDED, place + "!" + name, "", ""));
				}
				continue;
			}
			byte[] found = Digests.sha256(archive, name);
			if (!MessageDigest.isEqual(digest, found)) {
				problems.add(Problem.of(Check.FILE_ALTERED, place + "!" + name, HexFormat.of().formatHex(digest),
						HexFormat.of().formatHex(found)));
			}
		}
		this.digests.keySet()
			.stream()
			.filter((name) -> !archive.holds(name))
			.forEach((name) -> problems.add(Problem.of(Check.FILE_MISSING, place + "!" + name, "", "")));
	}

}
