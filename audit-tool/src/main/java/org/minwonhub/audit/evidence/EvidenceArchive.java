package org.minwonhub.audit.evidence;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import org.minwonhub.audit.report.Check;

/**
 * The files in an evidence file. Nothing is ever unpacked to disk; a name that leaves its
 * folder, a name that stands twice, too many files, and more bytes than evidence can have
 * are refused, by what is really read and not by what the archive says of itself.
 */
final class EvidenceArchive implements AutoCloseable {

	static final String ASIC_E = "application/vnd.etsi.asic-e+zip";

	private static final Pattern NAME = Pattern
		.compile("[A-Za-z0-9_][A-Za-z0-9._-]*(/[A-Za-z0-9_][A-Za-z0-9._-]*){0,4}");

	private final ZipFile zip;

	private final Map<String, ZipEntry> entries = new LinkedHashMap<>();

	private long read;

	EvidenceArchive(Path file) throws IOException, EvidenceException {
		this.zip = open(file);
		try {
			Enumeration<? extends ZipEntry> all = this.zip.entries();
			while (all.hasMoreElements()) {
				add(all.nextElement());
			}
		}
		catch (EvidenceException ex) {
			this.zip.close();
			throw ex;
		}
	}

	private static ZipFile open(Path file) throws IOException, EvidenceException {
		try {
			return new ZipFile(file.toFile());
		}
		catch (ZipException ex) {
			throw new EvidenceException(Check.EVIDENCE_MALFORMED, "no ZIP file");
		}
	}

	private void add(ZipEntry entry) throws EvidenceException {
		String name = entry.getName();
		if (name.length() > ArchiveLimits.LONGEST_NAME || !NAME.matcher(name).matches()) {
			throw new EvidenceException(Check.EVIDENCE_MALFORMED, "a file's name: " + name);
		}
		if (this.entries.put(name, entry) != null) {
			throw new EvidenceException(Check.EVIDENCE_MALFORMED, "stands twice: " + name);
		}
		if (this.entries.size() > ArchiveLimits.MOST_FILES) {
			throw new EvidenceException(Check.EVIDENCE_MALFORMED, "more than " + ArchiveLimits.MOST_FILES + " files");
		}
	}

	Set<String> names() {
		return this.entries.keySet();
	}

	boolean holds(String name) {
		return this.entries.containsKey(name);
	}

	/** A file that fits into memory. */
	byte[] read(String name) throws IOException, EvidenceException {
		return read(name, ArchiveLimits.LARGEST_FILE);
	}

	byte[] read(String name, int most) throws IOException, EvidenceException {
		try (InputStream in = stream(name)) {
			byte[] bytes = in.readNBytes(most + 1);
			if (bytes.length > most) {
				throw new EvidenceException(Check.EVIDENCE_MALFORMED, "more than " + most + " bytes: " + name);
			}
			return bytes;
		}
		catch (ZipException | EOFException ex) {
			throw new EvidenceException(Check.EVIDENCE_MALFORMED, "cannot be unpacked: " + name);
		}
	}

	/** Shows a file of any size to somebody, a piece at a time. */
	long read(String name, PieceReader reader) throws IOException, EvidenceException {
		try (InputStream in = stream(name)) {
			byte[] piece = new byte[1 << 16];
			long length = 0;
			for (int count = in.read(piece); count >= 0; count = in.read(piece)) {
				reader.read(piece, count);
				length += count;
				requireBounded(count);
			}
			return length;
		}
		catch (ZipException | EOFException ex) {
			throw new EvidenceException(Check.EVIDENCE_MALFORMED, "cannot be unpacked: " + name);
		}
	}

	private void requireBounded(int count) throws EvidenceException {
		this.read += count;
		if (this.read > ArchiveLimits.MOST_BYTES) {
			throw new EvidenceException(Check.EVIDENCE_MALFORMED, "more than " + ArchiveLimits.MOST_BYTES + " bytes");
		}
	}

	private InputStream stream(String name) throws IOException, EvidenceException {
		ZipEntry entry = this.entries.get(name);
		if (entry == null) {
			throw new EvidenceException(Check.FILE_MISSING, name);
		}
		return this.zip.getInputStream(entry);
	}

	@Override
	public void close() throws IOException {
		this.zip.close();
	}

}
