package org.minwonhub.hub.audit;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * The file that names every other one with its digest, and that is signed in their place
 * (ASiCManifest, ETSI EN 319 162-1 annex A.4).
 */
final class EvidenceManifest {

	static final String NAME = "META-INF/ASiCManifest001.xml";

	static final String SIGNATURE = "META-INF/signature001.p7s";

	private static final String ASIC = "http://uri.etsi.org/02918/v1.2.1#";

	private static final String DS = "http://www.w3.org/2000/09/xmldsig#";

	private static final String SHA256 = "http://www.w3.org/2001/04/xmlenc#sha256";

	private EvidenceManifest() {
	}

	static byte[] of(Map<String, byte[]> digests) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try {
			XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory()
				.createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
			xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
			xml.writeStartElement("asic", "ASiCManifest", ASIC);
			xml.writeNamespace("asic", ASIC);
			xml.writeNamespace("ds", DS);
			xml.writeEmptyElement("asic", "SigReference", ASIC);
			xml.writeAttribute("URI", SIGNATURE);
			xml.writeAttribute("MimeType", "application/pkcs7-signature");
			for (Map.Entry<String, byte[]> file : digests.entrySet()) {
				xml.writeStartElement("asic", "DataObjectReference", ASIC);
				xml.writeAttribute("URI", file.getKey());
				xml.writeEmptyElement("ds", "DigestMethod", DS);
				xml.writeAttribute("Algorithm", SHA256);
				xml.writeStartElement("ds", "DigestValue", DS);
				xml.writeCharacters(Base64.getEncoder().encodeToString(file.getValue()));
				xml.writeEndElement();
				xml.writeEndElement();
			}
			xml.writeEndDocument();
			xml.close();
			return out.toByteArray();
		}
		catch (XMLStreamException ex) {
			throw new IllegalStateException("XML into memory", ex);
		}
	}

}
