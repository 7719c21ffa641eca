package org.minwonhub.hub.audit;

import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.minwonhub.hub.log.serving.PublishedLog;
import org.minwonhub.hub.log.stamp.StampDesk;
import org.minwonhub.hub.log.stamp.StampStore;
import org.minwonhub.hub.log.stamp.Stamped;
import org.minwonhub.log.merkle.Hash;
import org.minwonhub.security.stamp.Stamp;

import org.springframework.stereotype.Component;

/**
 * The two time stamps between which a message came into the log, with what connects them
 * with it.
 */
@Component
class EvidencedStamps {

	private static final String FOLDER = "stamps/";

	private final StampStore stamps;

	private final StampDesk desk;

	private final PublishedLog log;

	EvidencedStamps(StampStore stamps, StampDesk desk, PublishedLog log) {
		this.stamps = stamps;
		this.desk = desk;
		this.log = log;
	}

	/** Absent if no stamp covers the entry. */
	Optional<Around> around(long index) {
		return this.stamps.covering(index).map((after) -> new Around(this.stamps.before(index).orElse(null), after));
	}

	/**
	 * Puts in what is not there yet; {@code anchors} gets the authorities' certificates.
	 */
	void put(EvidenceZip zip, String folder, long index, Around around, Set<X509Certificate> anchors) {
		zip.add(folder + "stamped.tlog-proof", this.log.proof(index, around.after().size()).encode());
		put(zip, around.after(), anchors);
		Stamped before = around.before();
		if (before != null) {
			put(zip, before, anchors);
			String proof = consistency(around);
			if (!zip.holds(proof)) {
				zip.add(proof, lines(this.log.consistency(before.size(), around.after().size())));
			}
		}
	}

	private void put(EvidenceZip zip, Stamped stamped, Set<X509Certificate> anchors) {
		String name = FOLDER + stamped.size();
		if (!zip.holds(name + ".tsr")) {
			zip.add(name + ".checkpoint", stamped.note());
			zip.add(name + ".tsr", stamped.answer());
			this.desk.verify(stamped).map(Stamp::anchor).ifPresent(anchors::add);
		}
	}

	private static byte[] lines(List<Hash> hashes) {
		return hashes.stream()
			.map((hash) -> hash.toBase64() + "\n")
			.collect(Collectors.joining())
			.getBytes(StandardCharsets.US_ASCII);
	}

	private static String consistency(Around around) {
		return FOLDER + ((around.before() != null) ? around.before().size() : 0) + "-" + around.after().size()
				+ ".consistency";
	}

	static byte[] pem(Set<X509Certificate> anchors) {
		StringBuilder pem = new StringBuilder();
		for (X509Certificate anchor : new LinkedHashSet<>(anchors)) {
			try {
				pem.append(Pem.encode("CERTIFICATE", anchor.getEncoded()));
			}
			catch (CertificateEncodingException ex) {
				throw new IllegalStateException(ex);
			}
		}
		return pem.toString().getBytes(StandardCharsets.US_ASCII);
	}

	/**
	 * @param before the last stamp over a log without the entry, if there is one
	 * @param after the first stamp over a log with it
	 */
	record Around(@Nullable Stamped before, Stamped after) {
	}

}
