package org.minwonhub.system.load;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.stream.IntStream;

import org.minwonhub.security.Certificates;
import org.minwonhub.security.KeyFiles;
import org.minwonhub.security.SigningIdentity;
import org.minwonhub.system.client.Participant;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the client's process is to do; it travels in a folder, beside the keys.
 *
 * @param address of the server, to which a service's name is added
 * @param service that takes the submissions
 * @param clients how many send at a time
 * @param warmUp messages before the measured ones
 * @param messages measured submissions
 * @param bytes of the content in the Body
 * @param agencies recipients that poll; 0 where there are no deliveries
 * @param rate complaints per second while delivery is measured
 * @param deliveries measured deliveries
 */
record ClientJob(String address, String service, int clients, int warmUp, int messages, int bytes, int agencies,
		int rate, int deliveries) {

	/** Has no officer: what is sent to it stays in its mailbox. */
	static final String SLEEPING_AGENCY = agency(0);

	private static final char[] PASSWORD = "load-harness".toCharArray();

	static String sender(int number) {
		return "urn:partner:load-" + number;
	}

	/** The polling ones are counted from 1. */
	static String agency(int number) {
		return "urn:agency:%07d".formatted(9_000_000 + number);
	}

	void write(Path folder, X509Certificate trusted, List<SigningIdentity> senders, List<SigningIdentity> recipients) {
		try {
			Files.createDirectories(folder);
			Files.write(folder.resolve("trusted.der"), trusted.getEncoded());
			for (int i = 0; i < senders.size(); i++) {
				KeyFiles.write(folder.resolve("sender-" + i + ".p12"), senders.get(i), PASSWORD);
			}
			for (int i = 0; i < recipients.size(); i++) {
				KeyFiles.write(folder.resolve("recipient-" + (i + 1) + ".p12"), recipients.get(i), PASSWORD);
			}
			Files.writeString(folder.resolve("job.json"), JsonMapper.shared().writeValueAsString(this));
		}
		catch (CertificateEncodingException ex) {
			throw new IllegalStateException("A certificate that cannot be encoded", ex);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static ClientJob read(Path folder) throws IOException {
		return JsonMapper.shared().readValue(Files.readString(folder.resolve("job.json")), ClientJob.class);
	}

	/** The certificate or authority that answers must be signed under. */
	static X509Certificate trusted(Path folder) throws IOException, CertificateException {
		return Certificates.parse(new ByteArrayInputStream(Files.readAllBytes(folder.resolve("trusted.der"))));
	}

	List<Participant> senders(Path folder, X509Certificate trusted) {
		return IntStream.range(0, this.clients)
			.mapToObj((i) -> participant(folder, "sender-" + i, sender(i), trusted))
			.toList();
	}

	List<Participant> recipients(Path folder, X509Certificate trusted) {
		return IntStream.rangeClosed(1, this.agencies)
			.mapToObj((i) -> participant(folder, "recipient-" + i, agency(i), trusted))
			.toList();
	}

	private Participant participant(Path folder, String file, String uri, X509Certificate trusted) {
		try {
			return Participant.enrolled(this.address, uri, KeyFiles.read(folder.resolve(file + ".p12"), PASSWORD),
					trusted);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
