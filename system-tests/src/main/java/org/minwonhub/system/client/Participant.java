package org.minwonhub.system.client;

import java.io.ByteArrayInputStream;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

import javax.security.auth.x500.X500Principal;

import org.apache.cxf.jaxws.JaxWsProxyFactoryBean;
import org.jspecify.annotations.Nullable;
import org.minwonhub.security.CertificateRequest;
import org.minwonhub.security.Certificates;
import org.minwonhub.security.EnvelopeSigner;
import org.minwonhub.security.EnvelopeVerifier;
import org.minwonhub.security.KeyFiles;
import org.minwonhub.security.PkixTrust;
import org.minwonhub.security.PossessionTrust;
import org.minwonhub.security.SignerTrust;
import org.minwonhub.security.SigningIdentity;
import org.minwonhub.security.cxf.SignedClient;
import org.minwonhub.system.world.Hub;
import org.minwonhub.wsdl.Attachments;
import org.minwonhub.wsdl.ComplaintExchange;
import org.minwonhub.wsdl.Enrolment;
import org.minwonhub.wsdl.HubFaultMessage;
import org.minwonhub.wsdl.Mailbox;
import org.minwonhub.xsd.common.BusinessMessage;
import org.minwonhub.xsd.common.MessageHeader;
import org.minwonhub.xsd.common.Request;
import org.minwonhub.xsd.common.RequestHeader;
import org.minwonhub.xsd.enrolment.Enrol;
import org.minwonhub.xsd.enrolment.Renew;

/**
 * A participant with its own key and without an adapter. Ports are made once and may be
 * used by several threads.
 */
public final class Participant {

	static final SecureRandom RANDOM = new SecureRandom();

	private static final X500Principal APPLICANT = new X500Principal("CN=applicant");

	private static final Clock CLOCK = Clock.systemUTC();

	/** Of the hub, to which a service's path is added. */
	private final String address;

	private final String uri;

	private final AtomicLong seq = new AtomicLong();

	/** By service name; they sign with the identity of their time. */
	private final Map<String, Object> ports = new ConcurrentHashMap<>();

	private volatile SigningIdentity identity;

	private @Nullable X509Certificate authority;

	private Participant(String address, String uri, SigningIdentity identity) {
		this.address = address;
		this.uri = uri;
		this.identity = identity;
	}

	/** Registers and enrols an agency with an EC key. */
	public static Participant agency(Hub hub, String code, String... categories) {
		return join(hub, "urn:agency:" + code, KeyFiles.newEcKey(RANDOM), categories);
	}

	/** Registers and enrols a partner with an RSA key. */
	public static Participant partner(Hub hub, String id) {
		return join(hub, "urn:partner:" + id, KeyFiles.newRsaKey(RANDOM));
	}

	/** Registers a participant and enrols it with the given key. */
	public static Participant join(Hub hub, String uri, KeyPair keys, String... categories) {
		return enrol(hub.address(), uri, keys, hub.operations().register(uri, false, Set.of(categories)));
	}

	/** Enrols a registered participant with the given key; the address ends with "/". */
	public static Participant enrol(String address, String uri, KeyPair keys, String token) {
		Participant participant = new Participant(address, uri, selfSigned(keys));
		Enrol request = participant.ready(new Enrol());
		request.setToken(token);
		request.setPkcs10(CertificateRequest.make(keys, APPLICANT));
		try {
			var answer = participant.port(Enrolment.class, "enrolment").enrol(request);
			participant.authority = read(answer.getAuthority());
			participant.use(keys, answer.getCertificate());
		}
		catch (HubFaultMessage ex) {
			throw new IllegalStateException("Enrolment was refused: " + ex.getFaultInfo().getCode(), ex);
		}
		return participant;
	}

	/** One that was enrolled earlier, by another process. */
	public static Participant enrolled(String address, String uri, SigningIdentity identity,
			X509Certificate authority) {
		Participant participant = new Participant(address, uri, identity);
		participant.authority = authority;
		return participant;
	}

	/** One that speaks under this one's name with a key that nobody enrolled. */
	public Participant impostor() {
		return as(this.uri, selfSigned(KeyFiles.newEcKey(RANDOM)));
	}

	/** One that signs with this one's key under another name. */
	public Participant speakingAs(String otherUri) {
		return as(otherUri, this.identity);
	}

	private Participant as(String otherUri, SigningIdentity otherIdentity) {
		Participant other = new Participant(this.address, otherUri, otherIdentity);
		other.authority = this.authority;
		return other;
	}

	/** Rolls over to a new key and certificate. */
	public void renew() throws HubFaultMessage {
		KeyPair keys = KeyFiles.newEcKey(RANDOM);
		Renew request = ready(new Renew());
		request.setPkcs10(CertificateRequest.make(keys, APPLICANT));
		use(keys, port(Enrolment.class, "enrolment").renew(request).getCertificate());
	}

	public String uri() {
		return this.uri;
	}

	/** The hub's certification authority, as enrolment told it. */
	public X509Certificate authority() {
		return Objects.requireNonNull(this.authority, "enrolled");
	}

	public SigningIdentity identity() {
		return this.identity;
	}

	public ComplaintExchange exchange() {
		return port(ComplaintExchange.class, "complaint-exchange");
	}

	public Mailbox mailbox() {
		return port(Mailbox.class, "mailbox");
	}

	public Attachments attachments() {
		return port(Attachments.class, "attachments");
	}

	/** Gives the message its header: a new id, the next number. */
	public <T extends BusinessMessage> T ready(T message) {
		MessageHeader header = new MessageHeader();
		header.setMessageId(newId());
		header.setFrom(this.uri);
		header.setTo("urn:hub:minwon");
		header.setSentAt(OffsetDateTime.now(ZoneOffset.UTC));
		header.setSenderSeq(this.seq.incrementAndGet());
		message.setMessageHeader(header);
		return message;
	}

	/** Gives the request its header. */
	public <T extends Request> T ready(T request) {
		RequestHeader header = new RequestHeader();
		header.setMessageId(newId());
		header.setFrom(this.uri);
		header.setTo("urn:hub:minwon");
		header.setSentAt(OffsetDateTime.now(ZoneOffset.UTC));
		request.setMessageHeader(header);
		return request;
	}

	public static String newId() {
		return "urn:uuid:" + UUID.randomUUID();
	}

	private <P> P port(Class<P> type, String service) {
		return type.cast(this.ports.computeIfAbsent(service, (name) -> newPort(type, name)));
	}

	private <P> P newPort(Class<P> type, String service) {
		JaxWsProxyFactoryBean factory = new JaxWsProxyFactoryBean();
		factory.setServiceClass(type);
		factory.setAddress(this.address + Hub.path(service));
		P port = SignedClient.secure(factory.create(type), new EnvelopeSigner(this.identity, RANDOM),
				new EnvelopeVerifier(trust()), CLOCK);
		SignedClient.timeouts(port, Duration.ofSeconds(5), Duration.ofSeconds(90));
		return port;
	}

	private SignerTrust trust() {
		return (this.authority != null) ? new PkixTrust(List.of(this.authority), List.of(), List.of())
				: new PossessionTrust();
	}

	private void use(KeyPair keys, byte[] certificate) {
		this.identity = new SigningIdentity(keys.getPrivate(), List.of(read(certificate)));
		this.ports.clear();
	}

	private static X509Certificate read(byte[] certificate) {
		try {
			return Certificates.parse(new ByteArrayInputStream(certificate));
		}
		catch (CertificateException ex) {
			throw new IllegalStateException("The hub sent no certificate", ex);
		}
	}

	private static SigningIdentity selfSigned(KeyPair keys) {
		Instant now = CLOCK.instant();
		return Certificates.selfSigned(keys, APPLICANT, now.minusSeconds(60), now.plusSeconds(3600), RANDOM);
	}

}
