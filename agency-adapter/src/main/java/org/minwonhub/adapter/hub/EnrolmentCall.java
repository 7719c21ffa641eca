package org.minwonhub.adapter.hub;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.security.SecureRandom;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.InstantSource;
import java.util.List;

import org.minwonhub.adapter.message.MessageIds;
import org.minwonhub.security.Certificates;
import org.minwonhub.security.EnvelopeSigner;
import org.minwonhub.security.EnvelopeVerifier;
import org.minwonhub.security.PossessionTrust;
import org.minwonhub.security.SecurityRefusal;
import org.minwonhub.security.SigningIdentity;
import org.minwonhub.security.Thumbprints;
import org.minwonhub.security.VerifiedEnvelope;
import org.minwonhub.security.cxf.SignedClient;
import org.minwonhub.wsdl.Enrolment;
import org.minwonhub.xsd.enrolment.Enrol;
import org.minwonhub.xsd.enrolment.Enrolled;

/**
 * The one call that is made before the hub's authority is known. Nothing of the answer is
 * believed until the authority in it is the one that the token promised, and the answer's
 * signer is the hub of that authority.
 */
public final class EnrolmentCall {

	private final URI hub;

	private final String participant;

	private final InstantSource clock;

	private final SecureRandom random;

	public EnrolmentCall(URI hub, String participant, InstantSource clock, SecureRandom random) {
		this.hub = hub;
		this.participant = participant;
		this.clock = clock;
		this.random = random;
	}

	/**
	 * @param key signs the call, and is the key to be enrolled
	 * @param pkcs10 asks for a certificate; empty to enrol the key's own one
	 * @param authorityThumbprint SHA-256 of the hub's authority, from the token
	 */
	public Enrolled enrol(SigningIdentity key, String token, byte[] pkcs10, String authorityThumbprint)
			throws HubCallException {
		Enrol request = new Enrol();
		request
			.setMessageHeader(HubConnection.header(new MessageIds(this.random).next(), this.participant, this.clock));
		request.setToken(token);
		if (pkcs10.length > 0) {
			request.setPkcs10(pkcs10);
		}
		Enrolment port = HubConnection.port(Enrolment.class, new HubEndpoints(this.hub).enrolment(),
				new EnvelopeSigner(key, this.random), new EnvelopeVerifier(new PossessionTrust()), this.clock);
		Enrolled answer = HubCalls.make(port, () -> port.enrol(request));
		VerifiedEnvelope envelope = SignedClient.lastExchange(port).orElseThrow().answer().orElseThrow();
		try {
			X509Certificate authority = Certificates.parse(new ByteArrayInputStream(answer.getAuthority()));
			if (!Thumbprints.sha256(authority).equalsIgnoreCase(authorityThumbprint)) {
				throw untrusted(new CertificateException("The authority is not the one that the token names"));
			}
			new HubTrust(authority).check(envelope.signer(), List.of(), this.clock.instant());
		}
		catch (CertificateException | SecurityRefusal ex) {
			throw untrusted(ex);
		}
		return answer;
	}

	private static HubCallException untrusted(Exception cause) {
		return new HubCallException(Troubles.of(Troubles.HUB_UNVERIFIED, "AUTHORITY"), false, cause);
	}

}
