package org.minwonhub.security;

import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

import javax.security.auth.x500.X500Principal;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * Which certificate a signature says it was made with: a BinarySecurityToken in the same
 * header by direct reference, or a name that the lookup resolves.
 *
 * @param certificate the signer's certificate, not trusted yet
 * @param carried all certificates that the header carries
 */
record KeyReference(X509Certificate certificate, List<X509Certificate> carried) {

	private static final int MAX_TOKENS = 8;

	static KeyReference of(SoapParts parts, ElementIds ids, @Nullable CertificateLookup lookup) throws SecurityRefusal {
		List<Element> tokens = Children.of(parts.security(), Ns.WSSE, "BinarySecurityToken");
		if (tokens.size() > MAX_TOKENS) {
			throw unsupported("more than " + MAX_TOKENS + " tokens");
		}
		List<X509Certificate> carried = new ArrayList<>();
		for (Element token : tokens) {
			carried.add(certificate(token));
		}
		Element named = only(only(Children.of(parts.signature(), Ns.DS, "KeyInfo").get(0)));
		if (Children.is(named, Ns.WSSE, "Reference")) {
			String uri = named.getAttributeNS(null, "URI");
			int index = uri.startsWith("#") ? tokens.indexOf(ids.find(uri.substring(1))) : -1;
			if (index < 0) {
				throw unsupported("the direct reference names no BinarySecurityToken of the same header");
			}
			return new KeyReference(carried.get(index), List.copyOf(carried));
		}
		CertificateName name = name(named);
		if (lookup == null) {
			throw unsupported("the certificate must come as a BinarySecurityToken by direct reference");
		}
		X509Certificate found = lookup.find(name)
			.orElseThrow(() -> new SecurityRefusal(RefusalCode.SIGNER_UNKNOWN,
					"the message names a certificate that is not enrolled"));
		return new KeyReference(found, List.copyOf(carried));
	}

	List<X509Certificate> othersThan(X509Certificate signer) {
		return this.carried.stream().filter((certificate) -> !certificate.equals(signer)).toList();
	}

	private static Element only(Element parent) throws SecurityRefusal {
		List<Element> children = Children.of(parent);
		boolean keyInfo = Children.is(parent, Ns.DS, "KeyInfo");
		if (children.size() != 1 || (keyInfo && !Children.is(children.get(0), Ns.WSSE, "SecurityTokenReference"))) {
			throw unsupported("KeyInfo holds one SecurityTokenReference with one reference");
		}
		return children.get(0);
	}

	private static CertificateName name(Element named) throws SecurityRefusal {
		if (Children.is(named, Ns.WSSE, "KeyIdentifier")) {
			String type = named.getAttributeNS(null, "ValueType");
			if (type.equals(Ns.SUBJECT_KEY_ID)) {
				return new CertificateName.SubjectKeyId(HexFormat.of().formatHex(base64(named)));
			}
			if (type.equals(Ns.THUMBPRINT)) {
				return new CertificateName.Thumbprint(HexFormat.of().formatHex(base64(named)));
			}
			throw unsupported("a KeyIdentifier is a subject key identifier or a SHA-1 thumbprint");
		}
		if (!Children.is(named, Ns.DS, "X509Data")) {
			throw unsupported("a way to name the certificate that the profile does not have");
		}
		List<Element> data = Children.of(named);
		if (data.size() != 1 || !Children.is(data.get(0), Ns.DS, "X509IssuerSerial")) {
			throw unsupported("X509Data holds an X509IssuerSerial and no certificate; send it as BinarySecurityToken");
		}
		List<Element> parts = Children.of(data.get(0));
		if (parts.size() != 2) {
			throw unsupported("an X509IssuerSerial holds an issuer name and a serial number");
		}
		try {
			return new CertificateName.IssuerSerial(new X500Principal(parts.get(0).getTextContent().strip()),
					new BigInteger(parts.get(1).getTextContent().strip()));
		}
		catch (IllegalArgumentException ex) {
			throw new SecurityRefusal(RefusalCode.KEY_REFERENCE_UNSUPPORTED,
					"an X509IssuerSerial holds an issuer name and a serial number", ex);
		}
	}

	private static X509Certificate certificate(Element token) throws SecurityRefusal {
		if (!Ns.X509_V3.equals(token.getAttributeNS(null, "ValueType")) || !Children.of(token).isEmpty()) {
			throw unsupported("a BinarySecurityToken is one X.509 v3 certificate in base64");
		}
		try {
			return Certificates.parse(new ByteArrayInputStream(base64(token)));
		}
		catch (CertificateException ex) {
			throw new SecurityRefusal(RefusalCode.KEY_REFERENCE_UNSUPPORTED,
					"a BinarySecurityToken that is not an X.509 certificate", ex);
		}
	}

	private static byte[] base64(Element element) throws SecurityRefusal {
		try {
			return Base64.getMimeDecoder().decode(element.getTextContent());
		}
		catch (IllegalArgumentException ex) {
			throw new SecurityRefusal(RefusalCode.KEY_REFERENCE_UNSUPPORTED, "a token that is not base64", ex);
		}
	}

	private static SecurityRefusal unsupported(String rule) {
		return new SecurityRefusal(RefusalCode.KEY_REFERENCE_UNSUPPORTED, rule);
	}

}
