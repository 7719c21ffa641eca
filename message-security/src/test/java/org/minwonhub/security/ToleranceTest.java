package org.minwonhub.security;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.minwonhub.security.CertificateName.IssuerSerial;
import org.minwonhub.security.CertificateName.SubjectKeyId;
import org.minwonhub.security.CertificateName.Thumbprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.minwonhub.security.Fixture.NOW;
import static org.minwonhub.security.RefusalTest.assertAccepted;
import static org.minwonhub.security.RefusalTest.assertRefused;
import static org.minwonhub.security.RefusalTest.signed;

/** The shapes that toolkits send and that need no exception from the rules. */
class ToleranceTest {

	@Test
	void zeepsTokenAfterTheSignature() {
		assertAccepted(signed((odd) -> odd.order = List.of("Timestamp", "Signature", "BinarySecurityToken")));
	}

	@Test
	void theSignatureBeforeTheTimestamp() {
		assertAccepted(signed((odd) -> odd.order = List.of("BinarySecurityToken", "Signature", "Timestamp")));
	}

	@Test
	void nodesIdsWithoutPrefixAndEnvelopedSignatureTransform() {
		assertAccepted(signed((odd) -> {
			odd.idNamespace = "";
			odd.transforms = List.of(Ns.DS + "enveloped-signature", Ns.EXC_C14N);
		}));
	}

	@Test
	void theTokenSignedToo() {
		assertAccepted(signed((odd) -> {
			odd.toSign = List.of("Body", "Timestamp", "BinarySecurityToken");
			odd.keyInfo = (signer) -> OddSigner
				.str("<wsse:Reference URI='#id-BinarySecurityToken' ValueType='" + Ns.X509_V3 + "'/>");
		}));
	}

	@Test
	void timesWithMilliseconds() {
		assertAccepted(signed((odd) -> odd.timestamp = odd.timestamp.replace(":00Z", ":00.000Z")));
	}

	@Test
	void sha512Digests() {
		assertAccepted(signed((odd) -> odd.digestMethod = "http://www.w3.org/2001/04/xmlenc#sha512"));
	}

	@Test
	void anEcSignature() {
		assertAccepted(signed((odd) -> {
			odd.identity = Fixture.EC_AGENCY;
			odd.signatureMethod = SignatureRules.ECDSA_SHA256;
		}));
	}

	@Test
	void prettyPrintingAndUnusedPrefixes() {
		assertAccepted(signed((odd) -> odd.envelope = """
				<?xml version="1.0" encoding="utf-8"?>
				<soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/" xmlns:unused="urn:unused">
				  <soap:Header>
				  </soap:Header>
				  <soap:Body>
				    <Ping xmlns="urn:minwonhub:xsd:complaint:v1" xmlns:xsd="http://www.w3.org/2001/XMLSchema">
				      <n>1</n>
				    </Ping>
				  </soap:Body>
				</soap:Envelope>
				"""));
	}

	@Test
	void cdataCommentsCharacterReferencesAndOtherQuotesPutInAfterSigning() throws SecurityRefusal {
		String signed = Fixture.text(new OddSigner().sign());
		String relaid = signed.replace("<c:n>1</c:n>", "<c:n><![CDATA[1]]></c:n>")
			.replace("<wsu:Created>", "<!-- when --><wsu:Created>")
			.replace("2026-11-22T01:00:00Z", "2026-11-22<!-- a comment -->T01:00:00&#90;");
		assertThat(relaid).isNotEqualTo(signed);
		VerifiedEnvelope plain = Fixture.verifier().verify(Fixture.bytes(signed), NOW);
		VerifiedEnvelope changed = Fixture.verifier().verify(Fixture.bytes(relaid), NOW);
		assertThat(changed.contentHash()).isEqualTo(plain.contentHash());
	}

	@Test
	void aCommentInTheTextHidesNothingFromTheReader() throws SecurityRefusal {
		String signed = Fixture.text(signed((odd) -> odd.envelope = odd.envelope.replace("<c:n>1", "<c:n>1000")));
		byte[] split = Fixture.bytes(signed.replace("<c:n>1000", "<c:n>1<!-- -->000"));
		VerifiedEnvelope verified = Fixture.verifier().verify(split, NOW);
		assertThat(verified.content().getFirstChild().getFirstChild().getNodeValue()).isEqualTo("1000");
	}

	@Test
	void utf16() {
		String signed = Fixture.text(new OddSigner().sign());
		assertAccepted(("\uFEFF" + signed).getBytes(StandardCharsets.UTF_16BE));
		assertAccepted(("\uFEFF" + signed).getBytes(StandardCharsets.UTF_8));
	}

	@Test
	void aFurtherCertificateIsHandedOnUntrusted() throws SecurityRefusal {
		String signed = Fixture.text(new OddSigner().sign());
		String hub = Fixture.text(signed((odd) -> odd.identity = Fixture.HUB))
			.replaceAll("(?s).*(<wsse:BinarySecurityToken.*</wsse:BinarySecurityToken>).*", "$1")
			.replace("wsu:Id=\"Token\"", "wsu:Id=\"Other\"");
		byte[] both = Fixture.bytes(signed.replace("<wsu:Timestamp", hub + "<wsu:Timestamp"));
		VerifiedEnvelope verified = Fixture.verifier().verify(both, NOW);
		assertThat(verified.signer()).isEqualTo(Fixture.AGENCY.certificate());
		assertThat(verified.sent()).containsExactly(Fixture.HUB.certificate());
	}

	// Certificates that are only named

	@Test
	void issuerAndSerialIfTheLookupKnowsThem() throws SecurityRefusal {
		byte[] signed = signed(
				(odd) -> odd.keyInfo = (signer) -> OddSigner.str("<ds:X509Data><ds:X509IssuerSerial><ds:X509IssuerName>"
						+ signer.certificate().getIssuerX500Principal().getName()
						+ "</ds:X509IssuerName><ds:X509SerialNumber>" + signer.certificate().getSerialNumber()
						+ "</ds:X509SerialNumber></ds:X509IssuerSerial></ds:X509Data>"));
		assertThat(verifiedByName(signed)).isInstanceOf(IssuerSerial.class);
		assertRefused(signed, RefusalCode.KEY_REFERENCE_UNSUPPORTED);
	}

	@Test
	void aSubjectKeyIdentifierIfTheLookupKnowsIt() throws SecurityRefusal {
		byte[] signed = signed((odd) -> odd.keyInfo = (signer) -> OddSigner
			.str("<wsse:KeyIdentifier EncodingType='" + OddSigner.BASE64 + "' ValueType='" + Ns.SUBJECT_KEY_ID + "'>"
					+ Base64.getEncoder().encodeToString(ski(signer)) + "</wsse:KeyIdentifier>"));
		assertThat(verifiedByName(signed)).isEqualTo(new SubjectKeyId(HexFormat.of().formatHex(ski(Fixture.AGENCY))));
		assertRefused(signed, RefusalCode.KEY_REFERENCE_UNSUPPORTED);
	}

	@Test
	void aThumbprintIfTheLookupKnowsIt() throws SecurityRefusal {
		byte[] signed = signed(
				(odd) -> odd.keyInfo = (signer) -> OddSigner.str("<wsse:KeyIdentifier EncodingType='" + OddSigner.BASE64
						+ "' ValueType='" + Ns.THUMBPRINT + "'>AQIDBAUGBwgJCgsMDQ4PEBESExQ=</wsse:KeyIdentifier>"));
		assertThat(verifiedByName(signed)).isEqualTo(new Thumbprint("0102030405060708090a0b0c0d0e0f1011121314"));
	}

	@Test
	void aNameThatNobodyKnowsIsAnUnknownSigner() {
		byte[] signed = signed((odd) -> odd.keyInfo = (signer) -> OddSigner.str("<wsse:KeyIdentifier EncodingType='"
				+ OddSigner.BASE64 + "' ValueType='" + Ns.THUMBPRINT + "'>AQID</wsse:KeyIdentifier>"));
		assertThatThrownBy(() -> new EnvelopeVerifier(Fixture.TRUST, (name) -> Optional.empty()).verify(signed, NOW))
			.hasMessageStartingWith("SIGNER_UNKNOWN");
	}

	@Test
	void aNameThatLeadsToAnotherCertificateBreaksTheSignature() {
		byte[] signed = signed((odd) -> odd.keyInfo = (signer) -> OddSigner.str("<wsse:KeyIdentifier EncodingType='"
				+ OddSigner.BASE64 + "' ValueType='" + Ns.THUMBPRINT + "'>AQID</wsse:KeyIdentifier>"));
		assertThatThrownBy(() -> new EnvelopeVerifier(Fixture.TRUST, (name) -> Optional.of(Fixture.HUB.certificate()))
			.verify(signed, NOW)).hasMessageStartingWith("SIGNATURE_INVALID");
	}

	private static CertificateName verifiedByName(byte[] signed) throws SecurityRefusal {
		CertificateName[] asked = new CertificateName[1];
		VerifiedEnvelope verified = new EnvelopeVerifier(Fixture.TRUST, (name) -> {
			asked[0] = name;
			return Optional.of(Fixture.AGENCY.certificate());
		}).verify(signed, NOW);
		assertThat(verified.signer()).isEqualTo(Fixture.AGENCY.certificate());
		return asked[0];
	}

	/** Behind the two octet string headers of the extension. */
	private static byte[] ski(SigningIdentity identity) {
		byte[] extension = identity.certificate().getExtensionValue("2.5.29.14");
		return Arrays.copyOfRange(extension, 4, extension.length);
	}

}
