package org.minwonhub.hub.audit;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.minwonhub.hub.site.Sha256;

/**
 * An ASiC-E container (ETSI EN 319 162-1) while it is being written: one file after the
 * other, each digested on its way, so that none of them stays in memory.
 */
final class EvidenceZip {

	/** Annex A.1: stored as it is, in front of everything. */
	private static final byte[] MIMETYPE = "application/vnd.etsi.asic-e+zip".getBytes(StandardCharsets.US_ASCII);

	/** One folder for each message. */
	static final String MESSAGES = "messages/";

	private final ZipOutputStream zip;

	private final long madeAt;

	private final Pile files = new Pile();

	/** What several messages may need; the folder of one message holds its own. */
	private final Set<String> shared = new HashSet<>();

	EvidenceZip(OutputStream out, Instant madeAt) {
		this.zip = new ZipOutputStream(out);
		this.madeAt = madeAt.toEpochMilli();
		ZipEntry first = new ZipEntry("mimetype");
		first.setMethod(ZipEntry.STORED);
		first.setSize(MIMETYPE.length);
		CRC32 check = new CRC32();
		check.update(MIMETYPE);
		first.setCrc(check.getValue());
		write(first, (entry) -> entry.write(MIMETYPE));
	}

	/** Asked for files outside the messages' own folders. */
	boolean holds(String name) {
		return this.shared.contains(name);
	}

	void add(String name, byte[] content) {
		add(name, (entry) -> entry.write(content));
	}

	void add(String name, Content content) {
		MessageDigest digest = Sha256.digest();
		write(new ZipEntry(name), (entry) -> content.writeTo(new DigestOutputStream(entry, digest)));
		this.files.add(EvidenceManifest.file(name, digest.digest()));
		if (!name.startsWith(MESSAGES)) {
			this.shared.add(name);
		}
	}

	/** Adds what binds the files, and ends. */
	void end(EvidenceSigner signer) {
		MessageDigest digest = Sha256.digest();
		write(new ZipEntry(EvidenceManifest.NAME),
				(entry) -> EvidenceManifest.write(this.files, new DigestOutputStream(entry, digest)));
		byte[] signature = signer.sign(digest.digest());
		write(new ZipEntry(EvidenceManifest.SIGNATURE), (entry) -> entry.write(signature));
		try {
			this.zip.finish();
			this.zip.flush();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void write(ZipEntry entry, Content content) {
		try {
			entry.setTime(this.madeAt);
			this.zip.putNextEntry(entry);
			content.writeTo(this.zip);
			this.zip.closeEntry();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** What writes one file. */
	@FunctionalInterface
	interface Content {

		void writeTo(OutputStream out) throws IOException;

	}

}
