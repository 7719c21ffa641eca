package org.minwonhub.security;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.minwonhub.security.Fixture.NOW;
import static org.minwonhub.security.RefusalCode.ALGORITHM_FORBIDDEN;
import static org.minwonhub.security.RefusalCode.CLOCK_AHEAD;
import static org.minwonhub.security.RefusalCode.DOCTYPE_FORBIDDEN;
import static org.minwonhub.security.RefusalCode.KEY_REFERENCE_UNSUPPORTED;
import static org.minwonhub.security.RefusalCode.MALFORMED;
import static org.minwonhub.security.RefusalCode.MESSAGE_EXPIRED;
import static org.minwonhub.security.RefusalCode.NOT_COVERED;
import static org.minwonhub.security.RefusalCode.SIGNATURE_INVALID;
import static org.minwonhub.security.RefusalCode.SIGNER_UNTRUSTED;
import static org.minwonhub.security.RefusalCode.UNSIGNED;
import static org.minwonhub.security.RefusalCode.WRAPPED;
import static org.minwonhub.security.RefusalCode.WRONG_SOAP_VERSION;

class RefusalTest {

	// What is no envelope

	@ParameterizedTest
	@ValueSource(strings = { "", "   ", "{\"json\":true}", "GET / HTTP/1.1", "<html><body/></html>", "<a>", "<a/><b/>",
			"<Envelope/>", "<soap:Envelope/>", "\u0000", "<?xml version='1.0' encoding='EUC-KR'?><a/>",
			"<?xml version='1.1'?><a/>" })
	void whatIsNoEnvelopeIsMalformed(String junk) {
		assertRefused(Fixture.bytes(junk), MALFORMED);
	}

	@Test
	void bytesThatAreNotUtf8AreMalformed() {
		assertRefused(new byte[] { '<', 'a', '>', (byte) 0xB0, (byte) 0xA1, '<', '/', 'a', '>' }, MALFORMED);
	}

	@ParameterizedTest
	@ValueSource(strings = { "<!DOCTYPE a><a/>", "<!DOCTYPE a SYSTEM 'http://127.0.0.1:1/x'><a/>",
			"<?xml version='1.0'?><!-- c --><!DOCTYPE a [<!ENTITY b 'c'><!ENTITY d '&b;&b;'>]><a>&d;</a>" })
	void aDocumentTypeIsRefusedWhateverItSays(String doctype) {
		assertRefused(Fixture.bytes(doctype), DOCTYPE_FORBIDDEN);
	}

	@Test
	void soap12IsRefusedAsAnotherVersion() {
		String soap12 = Fixture.text(new OddSigner().sign()).replace(Ns.SOAP11, Ns.SOAP12);
		assertRefused(Fixture.bytes(soap12), WRONG_SOAP_VERSION);
	}

	@Test
	void elementsNestedWithoutEndAreMalformed() {
		String deep = "<a>".repeat(5000) + "</a>".repeat(5000);
		assertRefused(signed((odd) -> odd.envelope = odd.envelope.replace("<c:n>1</c:n>", deep)), MALFORMED);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "<c:n xmlns:c='urn:c'/><c:n xmlns:c='urn:c'/>", "text", "<c:n xmlns:c='urn:c'/>text" })
	void aBodyHoldsExactlyOneElement(String content) {
		assertRefused(signed((odd) -> odd.envelope = odd.envelope.replaceAll("<c:Ping.*</c:Ping>", content)),
				MALFORMED);
	}

	// What is not signed, or not all of it

	@Test
	void anEnvelopeWithoutHeaderOrSecurityOrSignatureIsUnsigned() {
		String plain = new OddSigner().envelope;
		assertRefused(Fixture.bytes(plain), UNSIGNED);
		assertRefused(Fixture.bytes(plain.replace("<soap:Header/>", "")), UNSIGNED);
		assertRefused(altered("(?s)<(ds:)?Signature .*</(ds:)?Signature>", ""), UNSIGNED);
	}

	@Test
	void aSecurityHeaderForAnotherActorIsNone() {
		assertRefused(altered("<wsse:Security ", "<wsse:Security soap:actor='urn:x' "), UNSIGNED);
	}

	@Test
	void aBodyOnlySignatureIsNotEnough() {
		assertRefused(signed((odd) -> odd.toSign = List.of("Body")), NOT_COVERED);
	}

	@Test
	void aTimestampOnlySignatureIsNotEnough() {
		assertRefused(signed((odd) -> odd.toSign = List.of("Timestamp")), NOT_COVERED);
	}

	@Test
	void aSignatureOverTheContentAloneIsNotEnough() {
		assertRefused(signed((odd) -> odd.toSign = List.of("Ping", "Timestamp")), NOT_COVERED);
	}

	@Test
	void aSignatureOverTheWholeEnvelopeDoesNotStandInForItsParts() {
		assertRefused(signed((odd) -> {
			odd.toSign = List.of("Envelope");
			odd.transforms = List.of(Ns.DS + "enveloped-signature", Ns.EXC_C14N);
		}), NOT_COVERED);
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "http://www.w3.org/2005/08/addressing", "http://schemas.xmlsoap.org/ws/2004/08/addressing" })
	void everyAddressingHeaderMustBeSigned(String namespace) {
		String header = "<soap:Header><wsa:To xmlns:wsa='" + namespace + "'>urn:x</wsa:To></soap:Header>";
		Consumer<OddSigner> addressed = (odd) -> odd.envelope = odd.envelope.replace("<soap:Header/>", header);
		assertRefused(signed(addressed), NOT_COVERED);
		assertAccepted(signed(addressed.andThen((odd) -> odd.toSign = List.of("Body", "Timestamp", "To"))));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "http://127.0.0.1:1/x", "cid:a", "#nothing", "#xpointer(/)", "file:///etc/passwd" })
	void aReferenceThatNamesNoElementByIdIsRefusedAndNotFetched(String uri) {
		assertRefused(altered("URI=\"#id-Body\"", "URI=\"" + uri + "\""), NOT_COVERED);
	}

	// What was changed

	@Test
	void oneChangedCharacterBreaksTheSignature() {
		assertRefused(altered("<c:n>1", "<c:n>2"), SIGNATURE_INVALID);
	}

	@Test
	void aChangedTimestampBreaksTheSignature() {
		assertRefused(altered("01:05:00Z", "01:04:59Z"), SIGNATURE_INVALID);
	}

	@Test
	void anotherCertificatePutInPlaceBreaksTheSignature() {
		String hub = Fixture.text(signed((odd) -> odd.identity = Fixture.HUB));
		String token = hub.replaceAll("(?s).*(<wsse:BinarySecurityToken.*</wsse:BinarySecurityToken>).*", "$1");
		assertRefused(altered("(?s)<wsse:BinarySecurityToken.*</wsse:BinarySecurityToken>", token), SIGNATURE_INVALID);
	}

	@ParameterizedTest
	@ValueSource(strings = { "!!!", "AAAA", "" })
	void aSignatureValueThatIsRubbishIsInvalid(String value) {
		assertRefused(altered("(?s)(<(ds:)?SignatureValue[^>]*>).*(</(ds:)?SignatureValue>)", "$1" + value + "$3"),
				SIGNATURE_INVALID);
	}

	@Test
	void aRedeclaredPrefixCannotChangeATypeThatTheSignatureDoesNotCover() {
		String typed = "<c:n xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xmlns:t='urn:one' xsi:type='t:T'>1";
		byte[] signed = signed((odd) -> odd.envelope = odd.envelope.replace("<c:n>1", typed));
		assertRefused(signed, NOT_COVERED);
		String covered = typed.replace("'t:T'", "'c:T'");
		assertAccepted(signed((odd) -> odd.envelope = odd.envelope.replace("<c:n>1", covered)));
	}

	// Algorithms and keys

	@Test
	void rsaSha1IsRefusedAndTheRuleSaysWhatToDo() {
		assertThatThrownBy(
				() -> Fixture.verifier().verify(signed((odd) -> odd.signatureMethod = OddSigner.RSA_SHA1), NOW))
			.isInstanceOfSatisfying(SecurityRefusal.class, (refusal) -> {
				assertThat(refusal.code()).isEqualTo(ALGORITHM_FORBIDDEN);
				assertThat(refusal.rule()).contains("SHA-1").contains("rsa-sha256");
			});
	}

	@Test
	void sha1DigestsAreRefused() {
		assertRefused(signed((odd) -> odd.digestMethod = OddSigner.SHA1), ALGORITHM_FORBIDDEN);
	}

	@ParameterizedTest
	@ValueSource(strings = { "http://www.w3.org/TR/2001/REC-xml-c14n-20010315", OddSigner.EXC_C14N_WITH_COMMENTS })
	void otherCanonicalFormsAreRefused(String method) {
		assertRefused(signed((odd) -> odd.canonicalization = method), ALGORITHM_FORBIDDEN);
		assertRefused(signed((odd) -> odd.transforms = List.of(method)), ALGORITHM_FORBIDDEN);
	}

	@Test
	void anHmacWithAnyKeyIsRefused() {
		assertRefused(altered("http://www.w3.org/2001/04/xmldsig-more#rsa-sha256",
				"http://www.w3.org/2001/04/xmldsig-more#hmac-sha256"), ALGORITHM_FORBIDDEN);
	}

	@Test
	void anXpathOrXsltTransformIsRefused() {
		for (String transform : List.of("http://www.w3.org/TR/1999/REC-xpath-19991116",
				"http://www.w3.org/TR/1999/REC-xslt-19991116", "http://www.w3.org/2002/06/xmldsig-filter2")) {
			assertRefused(altered("Transform Algorithm=\"[^\"]*\"", "Transform Algorithm=\"" + transform + "\""),
					ALGORITHM_FORBIDDEN);
		}
	}

	@Test
	void aShortRsaKeyIsRefusedThoughItsSignatureIsGood() {
		SigningIdentity weak = Fixture.issued("CN=Weak", Fixture.rsa(1024));
		assertRefused(signed((odd) -> odd.identity = weak), ALGORITHM_FORBIDDEN);
	}

	@Test
	void aStrangersGoodSignatureIsUntrusted() {
		assertRefused(signed((odd) -> odd.identity = Fixture.STRANGER), SIGNER_UNTRUSTED);
	}

	// How the certificate is named

	@ParameterizedTest
	@ValueSource(strings = { "<ds:X509Data><ds:X509Certificate>AAAA</ds:X509Certificate></ds:X509Data>",
			"<ds:X509Data><ds:X509IssuerSerial/><ds:X509Certificate>AAAA</ds:X509Certificate></ds:X509Data>",
			"<ds:X509Data><ds:X509IssuerSerial/></ds:X509Data>", "<ds:X509Data/>",
			"<ds:X509Data><ds:X509IssuerSerial><ds:X509IssuerName/><ds:X509SerialNumber/></ds:X509IssuerSerial></ds:X509Data>",
			"<wsse:KeyIdentifier>AAAA</wsse:KeyIdentifier>", "<wsse:Reference URI='#id-Body'/>",
			"<wsse:Reference URI='#none'/>", "<wsse:Reference/>", "<wsse:Embedded/>",
			"<wsse:Reference URI='http://127.0.0.1:1/'/>" })
	void otherWaysToNameTheCertificateAreRefusedByName(String reference) {
		assertRefused(signed((odd) -> odd.keyInfo = (signer) -> OddSigner.str(reference)), KEY_REFERENCE_UNSUPPORTED);
	}

	@ParameterizedTest
	@ValueSource(strings = { "<ds:KeyName>a</ds:KeyName>", "<ds:X509Data><ds:X509Certificate/></ds:X509Data>",
			"<ds:KeyValue/>", "<wsse:SecurityTokenReference/>" })
	void aKeyInfoWithoutTokenReferenceIsRefusedByName(String keyInfo) {
		assertRefused(signed((odd) -> odd.keyInfo = (signer) -> keyInfo), KEY_REFERENCE_UNSUPPORTED);
	}

	@ParameterizedTest
	@ValueSource(strings = { "AAAA", "****", "", "<x/>" })
	void aTokenThatIsNoCertificateIsRefusedByName(String token) {
		assertRefused(
				altered("(?s)(<wsse:BinarySecurityToken[^>]*>).*(</wsse:BinarySecurityToken>)", "$1" + token + "$2"),
				KEY_REFERENCE_UNSUPPORTED);
	}

	@Test
	void aUsernameTokenBesideTheSignatureIsRefused() {
		assertRefused(
				altered("<wsu:Timestamp",
						"<wsse:UsernameToken><wsse:Username>a</wsse:Username>" + "</wsse:UsernameToken><wsu:Timestamp"),
				KEY_REFERENCE_UNSUPPORTED);
	}

	// Time

	@ParameterizedTest
	@CsvSource({ "-300,ok", "-301,ahead", "-240,ok", "-360,ahead", "240,ok", "300,ok", "301,over", "360,over" })
	void theSendersClockMayBeFiveMinutesOff(long later, String verdict) {
		byte[] signed = new OddSigner().sign();
		var at = NOW.minusMillis(123).plusSeconds(later);
		switch (verdict) {
			case "ok" -> assertThat(codeOf(signed, at)).isNull();
			case "ahead" -> assertThat(codeOf(signed, at)).isEqualTo(CLOCK_AHEAD);
			default -> assertThat(codeOf(signed, at)).isEqualTo(MESSAGE_EXPIRED);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "<wsu:Created>2026-11-22T01:00:00Z</wsu:Created>",
			"<wsu:Expires>2026-11-22T01:05:00Z</wsu:Expires>",
			"<wsu:Expires>2026-11-22T01:05:00Z</wsu:Expires><wsu:Created>2026-11-22T01:00:00Z</wsu:Created>",
			"<wsu:Created>2026-11-22T01:00:00Z</wsu:Created><wsu:Expires>2026-11-22T01:05:01Z</wsu:Expires>",
			"<wsu:Created>2026-11-22T01:00:00Z</wsu:Created><wsu:Expires>2026-11-22T01:00:00Z</wsu:Expires>",
			"<wsu:Created>2026-11-22T10:00:00+09:00</wsu:Created><wsu:Expires>2026-11-22T10:05:00+09:00</wsu:Expires>",
			"<wsu:Created>2026-11-22T01:00:00</wsu:Created><wsu:Expires>2026-11-22T01:05:00</wsu:Expires>",
			"<wsu:Created/><wsu:Expires/>", "<wsu:Created>yesterdayZ</wsu:Created><wsu:Expires>Z</wsu:Expires>",
			"<wsu:Created>2026-11-22T01:00:00Z</wsu:Created><wsu:Created>2026-11-22T01:00:00Z</wsu:Created>" })
	void aTimestampWithoutTwoProperTimesIsRefused(String timestamp) {
		assertRefused(signed((odd) -> odd.timestamp = timestamp), MESSAGE_EXPIRED);
	}

	@Test
	void aMissingTimestampIsRefused() {
		assertRefused(altered("(?s)<wsu:Timestamp.*</wsu:Timestamp>", ""), MESSAGE_EXPIRED);
	}

	@Test
	void aSecondTimestampOrSignatureOrSecurityHeaderIsRefused() {
		assertRefused(altered("(?s)(<wsu:Timestamp.*</wsu:Timestamp>)", "$1<wsu:Timestamp/>"), WRAPPED);
		assertRefused(altered("</wsse:Security>", "<ds:Signature xmlns:ds='" + Ns.DS + "'/></wsse:Security>"), WRAPPED);
		assertRefused(altered("</soap:Header>", "<wsse:Security xmlns:wsse='" + Ns.WSSE + "'/></soap:Header>"),
				WRAPPED);
	}

	private static byte[] altered(String pattern, String replacement) {
		String signed = Fixture.text(new OddSigner().sign());
		String altered = signed.replaceFirst(pattern, replacement);
		assertThat(altered).as("the alteration").isNotEqualTo(signed);
		return Fixture.bytes(altered);
	}

	static byte[] signed(Consumer<OddSigner> choices) {
		OddSigner odd = new OddSigner();
		choices.accept(odd);
		return odd.sign();
	}

	static void assertRefused(byte[] envelope, RefusalCode code) {
		assertThat(codeOf(envelope, NOW)).isEqualTo(code);
	}

	static void assertAccepted(byte[] envelope) {
		assertThat(codeOf(envelope, NOW)).isNull();
	}

	static @Nullable RefusalCode codeOf(byte[] envelope, Instant at) {
		try {
			Fixture.verifier().verify(envelope, at);
			return null;
		}
		catch (SecurityRefusal ex) {
			return ex.code();
		}
	}

}
