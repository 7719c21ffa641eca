package org.minwonhub.hub.audit;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

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

	private static final int DIGEST_BYTES = 32;

	private EvidenceManifest() {
	}

	/** One file: its SHA-256, then its name. */
	static byte[] file(String name, byte[] digest) {
		byte[] utf8 = name.getBytes(StandardCharsets.UTF_8);
		byte[] file = Arrays.copyOf(digest, DIGEST_BYTES + utf8.length);
		System.arraycopy(utf8, 0, file, DIGEST_BYTES, utf8.length);
		return file;
	}

	/**
	 * Writes one reference after the other.
	 * @param files as {@link #file} makes them
	 */
	static void write(Pile files, OutputStream out) {
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
			for (byte[] file : files) {
				xml.writeStartElement("asic", "DataObjectReference", ASIC);
				xml.writeAttribute("URI",
						new String(file, DIGEST_BYTES, file.length - DIGEST_BYTES, StandardCharsets.UTF_8));
				xml.writeEmptyElement("ds", "DigestMethod", DS);
				xml.writeAttribute("Algorithm", SHA256);
				xml.writeStartElement("ds", "DigestValue", DS);
				xml.writeCharacters(Base64.getEncoder().encodeToString(Arrays.copyOf(file, DIGEST_BYTES)));
				xml.writeEndElement();
				xml.writeEndElement();
			}
			xml.writeEndDocument();
			xml.close();
		}
		catch (XMLStreamException ex) {
			throw new IllegalStateException("The file cannot be written", ex);
		}
	}

}
