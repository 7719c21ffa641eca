package org.minwonhub.system.load;

import java.io.IOException;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.List;

import org.minwonhub.security.NativeCrypto;
import org.minwonhub.system.client.Participant;

/**
 * The clients' process. Its JVM is new for each server, so that none of them gets a
 * warmer client than another.
 */
public final class LoadClient {

	private LoadClient() {
	}

	/**
	 * @param arguments the folder of the {@link ClientJob}
	 */
	public static void main(String[] arguments) throws IOException, CertificateException {
		Path folder = Path.of(arguments[0]);
		ClientJob job = ClientJob.read(folder);
		// HttpURLConnection keeps five connections, and sends a POST twice, unless told.
		System.setProperty("http.maxConnections", Integer.toString(job.clients()));
		System.setProperty("sun.net.http.retryPost", "false");
		NativeCrypto.install();
		X509Certificate trusted = ClientJob.trusted(folder);
		Gate gate = new Gate(folder);
		List<Participant> partners = job.senders(folder, trusted);
		Senders senders = new Senders(partners, job, trusted);
		new SubmissionStage(senders, job).run(gate);
		if (job.agencies() > 0) {
			try (Recipients recipients = new Recipients(job.recipients(folder, trusted), trusted)) {
				new DeliveryStage(senders, recipients, job).run(gate);
			}
		}
		gate.stay();
	}

}
