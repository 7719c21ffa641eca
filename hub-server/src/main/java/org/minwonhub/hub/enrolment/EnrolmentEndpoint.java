package org.minwonhub.hub.enrolment;

import java.security.cert.X509Certificate;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

import jakarta.jws.WebService;
import org.apache.cxf.interceptor.Fault;
import org.apache.cxf.phase.PhaseInterceptorChain;
import org.jspecify.annotations.Nullable;
import org.minwonhub.hub.fault.FaultCode;
import org.minwonhub.hub.fault.Refused;
import org.minwonhub.hub.site.Site;
import org.minwonhub.hub.storage.Transactions;
import org.minwonhub.registry.Directory;
import org.minwonhub.registry.EnrolledCertificate;
import org.minwonhub.security.SecurityRefusal;
import org.minwonhub.security.Thumbprints;
import org.minwonhub.security.VerifiedEnvelope;
import org.minwonhub.wsdl.Enrolment;
import org.minwonhub.xsd.common.RequestHeader;
import org.minwonhub.xsd.enrolment.Enrol;
import org.minwonhub.xsd.enrolment.Enrolled;
import org.minwonhub.xsd.enrolment.Renew;

/**
 * The enrolment service. It expects the call's verified envelope on the current CXF
 * message under {@code VerifiedEnvelope.class}; the endpoint's verifier need only hold
 * {@link org.minwonhub.security.PossessionTrust}, since each operation judges the signer
 * itself.
 */
@WebService(endpointInterface = "org.minwonhub.wsdl.Enrolment", targetNamespace = "urn:minwonhub:wsdl:enrolment:v1",
		serviceName = "EnrolmentService", portName = "Enrolment", wsdlLocation = "classpath:wsdl/enrolment-v1.wsdl")
public class EnrolmentEndpoint implements Enrolment {

	private final Supplier<@Nullable VerifiedEnvelope> envelope;

	private final Enrolments enrolments;

	private final Directory directory;

	private final ParticipantTrust trust;

	private final Authority authority;

	private final Supplier<Optional<String>> logKey;

	private final Transactions transactions;

	private final Site site;

	private final InstantSource time;

	EnrolmentEndpoint(Supplier<@Nullable VerifiedEnvelope> envelope, Enrolments enrolments, Directory directory,
			ParticipantTrust trust, Authority authority, Supplier<Optional<String>> logKey, Transactions transactions,
			Site site, InstantSource time) {
		this.envelope = envelope;
		this.enrolments = enrolments;
		this.directory = directory;
		this.trust = trust;
		this.authority = authority;
		this.logKey = logKey;
		this.transactions = transactions;
		this.site = site;
		this.time = time;
	}

	/** Where the exchange's interceptors leave what they verified. */
	static @Nullable VerifiedEnvelope ofCurrentMessage() {
		return PhaseInterceptorChain.getCurrentMessage().getExchange().get(VerifiedEnvelope.class);
	}

	@Override
	public Enrolled enrol(Enrol request) {
		X509Certificate signer = signer();
		String from = from(request.getMessageHeader());
		byte[] pkcs10 = request.getPkcs10();
		RequestedKey wanted = (pkcs10 != null) ? RequestedKey.of(pkcs10) : null;
		return answer(this.transactions.durably(() -> this.enrolments.enrol(request.getToken(), from, signer, wanted)));
	}

	@Override
	public Enrolled renew(Renew request) {
		X509Certificate signer = signer();
		requireEnrolled(signer);
		String from = from(request.getMessageHeader());
		String owner = this.directory.certificate(Thumbprints.sha256(signer)).orElseThrow().participant();
		if (!owner.equals(from)) {
			throw new Refused(FaultCode.SENDER_MISMATCH);
		}
		RequestedKey wanted = RequestedKey.of(request.getPkcs10());
		return answer(this.transactions.durably(() -> this.enrolments.renew(owner, wanted)));
	}

	private X509Certificate signer() {
		return Objects.requireNonNull(this.envelope.get(), "The endpoint is not behind a verifier").signer();
	}

	private void requireEnrolled(X509Certificate signer) {
		try {
			this.trust.check(signer, List.of(), this.time.instant());
		}
		catch (SecurityRefusal refusal) {
			throw new Fault(refusal);
		}
	}

	private String from(RequestHeader header) {
		if (!header.getTo().equals(this.site.uri())) {
			throw new Refused(FaultCode.NOT_ADDRESSED_TO_HUB);
		}
		return header.getFrom();
	}

	private Enrolled answer(EnrolledCertificate certificate) {
		Enrolled answer = new Enrolled();
		answer.setParticipant(certificate.participant());
		answer.setCertificate(certificate.certificate());
		answer.setAuthority(Der.of(this.authority.certificate()));
		answer.setRenewFrom(RenewalTime.of(Der.certificate(certificate.certificate())).atOffset(ZoneOffset.UTC));
		answer.setLogKey(this.logKey.get().orElse(null));
		return answer;
	}

}
