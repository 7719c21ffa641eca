package org.minwonhub.hub.exchange;

import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBElement;
import jakarta.xml.bind.JAXBException;
import org.jspecify.annotations.Nullable;
import org.minwonhub.hub.enrolment.Authority;
import org.minwonhub.hub.fault.FaultCode;
import org.minwonhub.hub.fault.Refused;
import org.minwonhub.hub.intake.Caller;
import org.minwonhub.hub.site.Site;
import org.minwonhub.hub.site.Urn;
import org.minwonhub.registry.Directory;
import org.minwonhub.registry.EnrolledCertificate;
import org.minwonhub.security.EnvelopeVerifier;
import org.minwonhub.security.PkixTrust;
import org.minwonhub.security.PossessionTrust;
import org.minwonhub.security.RefusalCode;
import org.minwonhub.security.SecurityRefusal;
import org.minwonhub.security.SignerTrust;
import org.minwonhub.security.Thumbprints;
import org.minwonhub.security.VerifiedEnvelope;
import org.minwonhub.xsd.common.BusinessMessage;
import org.minwonhub.xsd.common.Receipt;
import org.minwonhub.xsd.complaint.ResendMessage;
import org.w3c.dom.Element;

import org.springframework.stereotype.Component;

/**
 * Verifies a message that is brought back, as of the time at which it was received: the
 * sender's envelope, and the receipt, by this hub's own signature on it. Nothing of the
 * receipt is believed that the hub did not sign.
 */
@Component
class ResentMessages {

	private static final int URI_NAME = 6;

	private static final Pattern CREATED = Pattern.compile("<(?:[\\w.-]+:)?Created(?: [^>]*)?>([^<]+)<");

	private final Directory directory;

	private final Authority authority;

	private final Site site;

	private final JAXBContext context;

	ResentMessages(Directory directory, Authority authority, Site site) throws JAXBException {
		this.directory = directory;
		this.authority = authority;
		this.site = site;
		this.context = JAXBContext.newInstance(org.minwonhub.xsd.common.ObjectFactory.class,
				org.minwonhub.xsd.complaint.ObjectFactory.class, org.minwonhub.xsd.mailbox.ObjectFactory.class);
	}

	Resent verify(Caller caller, ResendMessage request) {
		try {
			VerifiedEnvelope answer = asOfItself(request.getReceipt());
			Receipt promised = read(answer.content(), Receipt.class, "receipt");
			Instant at = promised.getReceivedAt().toInstant();
			ownTrust().check(answer.signer(), answer.sent(), at);
			VerifiedEnvelope envelope = new EnvelopeVerifier(new PossessionTrust()).verifyAsOf(request.getEnvelope(),
					answer.created());
			BusinessMessage content = read(envelope.content(), BusinessMessage.class, "envelope");
			EnrolledCertificate signer = this.directory.certificate(Thumbprints.sha256(envelope.signer()))
				.filter((known) -> known.participant().equals(caller.participant()))
				.orElseThrow(() -> invalid("envelope", "signed by a certificate that is enrolled for the caller"));
			require(content.getMessageHeader().getFrom().equals(caller.participant()), "envelope");
			require(promised.getMessageId().equals(content.getMessageHeader().getMessageId()), "receipt");
			require(promised.getContentHash().equals(envelope.contentHash()), "receipt");
			return new Resent(new Caller(caller.participant(), signer), envelope, content, promised);
		}
		catch (SecurityRefusal ex) {
			throw invalid("envelope", "an envelope and a receipt that verify as of then: " + ex.code());
		}
	}

	/**
	 * A receipt may have been given long after the message came, so it is verified as of
	 * the time that stands in it; the signature covers that time.
	 */
	private static VerifiedEnvelope asOfItself(byte[] answer) throws SecurityRefusal {
		Matcher created = CREATED.matcher(new String(answer, StandardCharsets.UTF_8));
		try {
			require(created.find(), "receipt");
			return new EnvelopeVerifier(new PossessionTrust()).verifyAsOf(answer, Instant.parse(created.group(1)));
		}
		catch (DateTimeParseException ex) {
			throw invalid("receipt", "the hub's answer as it came");
		}
	}

	private SignerTrust ownTrust() {
		PkixTrust chain = new PkixTrust(List.of(this.authority.certificate()), List.of(), List.of());
		return (signer, sent, at) -> {
			chain.check(signer, sent, at);
			if (!names(signer, this.site.uri())) {
				throw new SecurityRefusal(RefusalCode.SIGNER_UNTRUSTED, "the certificate is not the hub's own");
			}
		};
	}

	private static boolean names(X509Certificate certificate, String uri) {
		try {
			@Nullable Collection<List<?>> names = certificate.getSubjectAlternativeNames();
			return names != null
					&& names.stream().anyMatch((name) -> name.get(0).equals(URI_NAME) && name.get(1).equals(uri));
		}
		catch (CertificateParsingException ex) {
			return false;
		}
	}

	private <T> T read(Element element, Class<T> type, String path) {
		try {
			Object value = this.context.createUnmarshaller().unmarshal(element);
			Object content = (value instanceof JAXBElement<?> wrapped) ? wrapped.getValue() : value;
			require(type.isInstance(content), path);
			return type.cast(content);
		}
		catch (JAXBException ex) {
			throw invalid(path, "a message of version 1");
		}
	}

	private static void require(boolean agrees, String path) {
		if (!agrees) {
			throw invalid(path, "the message that was sent, with the receipt that it got");
		}
	}

	private static Refused invalid(String path, String expected) {
		return new Refused(FaultCode.RESENT_MESSAGE_INVALID, new Refused.Violation(path, expected));
	}

	/**
	 * A message and its receipt, both verified.
	 *
	 * @param caller with the certificate that signed the message then
	 * @param promised what the hub said then
	 */
	record Resent(Caller caller, VerifiedEnvelope envelope, BusinessMessage content, Receipt promised) {

		UUID id() {
			return Urn.parse(this.content.getMessageHeader().getMessageId());
		}

		/** The log's entry must be the one that the receipt promised. */
		void requireEntry(byte[] leaf) {
			require(Arrays.equals(leaf, this.promised.getLogLeaf()), "receipt");
		}

	}

}
