package org.minwonhub.audit.source;

import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.minwonhub.audit.report.Check;
import org.minwonhub.audit.report.Problem;
import org.minwonhub.audit.report.Problems;
import org.minwonhub.security.EnvelopeVerifier;
import org.minwonhub.security.SecurityRefusal;
import org.minwonhub.security.VerifiedEnvelope;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Verifies what a participant says of its own numbers. It explains a gap, so only the
 * participant's own signature makes anybody believe it, as of the time at which it says
 * that it was signed.
 */
public final class Statements {

	private static final String NAMESPACE = "urn:minwonhub:xsd:statement:v1";

	private static final String ROOT = "GivenUpNumbers";

	private final String participant;

	private final ParticipantTrust signer;

	/**
	 * @param participant whose statements are asked for
	 * @param authorities which issue participants' certificates; the hub's
	 * @param own certificates of the participant that no authority issued
	 */
	public Statements(String participant, Collection<X509Certificate> authorities, Collection<X509Certificate> own) {
		this.participant = participant;
		this.signer = new ParticipantTrust(participant, authorities, own);
	}

	static boolean isOne(ExchangeXml xml) {
		return xml.holds(ROOT);
	}

	/** All that one file says; nothing if it is not to be believed. */
	List<NumberStatement> read(String place, byte[] envelope, Problems problems) {
		if (this.signer.isNobody()) {
			return doubted(place, "--ca", problems);
		}
		try {
			VerifiedEnvelope verified = new EnvelopeVerifier(this.signer).verifyAsOf(envelope, SignedTime.of(envelope));
			Element content = verified.content();
			if (!NAMESPACE.equals(content.getNamespaceURI()) || !ROOT.equals(content.getLocalName())) {
				return doubted(place, content.getNodeName(), problems);
			}
			if (!text(content, "participant").equals(this.participant)) {
				return doubted(place, text(content, "participant"), problems);
			}
			return numbers(place, content);
		}
		catch (SecurityRefusal ex) {
			return doubted(place, ex.code() + ": " + ex.rule(), problems);
		}
		catch (IllegalArgumentException ex) {
			problems.add(Problem.of(Check.RECEIPT_MALFORMED, place, "", ""));
			return List.of();
		}
	}

	private List<NumberStatement> doubted(String place, String found, Problems problems) {
		problems.add(Problem.of(Check.STATEMENT_NOT_BELIEVED, place, this.participant, found));
		return List.of();
	}

	private static List<NumberStatement> numbers(String place, Element content) {
		List<NumberStatement> numbers = new ArrayList<>();
		for (Node each = content.getFirstChild(); each != null; each = each.getNextSibling()) {
			if (each instanceof Element element) {
				boolean known = "givenUp".equals(element.getLocalName());
				if (known || "forgotten".equals(element.getLocalName())) {
					numbers.add(number(place, element, known));
				}
			}
		}
		return numbers;
	}

	private static NumberStatement number(String place, Element element, boolean known) {
		long first = Long.parseLong(text(element, "first"));
		long last = Long.parseLong(text(element, "last"));
		if (first < 1 || last < first || (known && last != first)) {
			throw new IllegalArgumentException("Not a number or a range of numbers");
		}
		String why = Stream.of("code", "at", "operation")
			.map((name) -> text(element, name))
			.filter((text) -> !text.isEmpty())
			.collect(Collectors.joining(", "));
		return new NumberStatement(place, first, last, known, text(element, "messageId"), why);
	}

	private static String text(Element parent, String name) {
		for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
			if (name.equals(child.getLocalName()) && NAMESPACE.equals(child.getNamespaceURI())) {
				return child.getTextContent().strip();
			}
		}
		return "";
	}

}
