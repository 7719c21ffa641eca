package org.minwonhub.security;

import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;

import javax.xml.XMLConstants;
import javax.xml.crypto.MarshalException;
import javax.xml.crypto.XMLStructure;
import javax.xml.crypto.dom.DOMStructure;
import javax.xml.crypto.dsig.CanonicalizationMethod;
import javax.xml.crypto.dsig.Reference;
import javax.xml.crypto.dsig.Transform;
import javax.xml.crypto.dsig.XMLSignatureException;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMSignContext;
import javax.xml.crypto.dsig.spec.C14NMethodParameterSpec;
import javax.xml.crypto.dsig.spec.TransformParameterSpec;

import org.apache.xml.security.c14n.Canonicalizer;
import org.apache.xml.security.exceptions.XMLSecurityException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Signs as other toolkits do, and as attackers would: every choice can be made otherwise
 * than {@link EnvelopeSigner} makes it.
 */
final class OddSigner {

	static final String RSA_SHA1 = Ns.DS + "rsa-sha1";

	static final String SHA1 = Ns.DS + "sha1";

	static final String EXC_C14N_WITH_COMMENTS = Ns.EXC_C14N + "WithComments";

	static final String BASE64 = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-soap-message-security-1.0#Base64Binary";

	SigningIdentity identity = Fixture.AGENCY;

	String signatureMethod = SignatureRules.RSA_SHA256;

	String digestMethod = SignatureRules.SHA256;

	String canonicalization = Ns.EXC_C14N;

	List<String> transforms = List.of(Ns.EXC_C14N);

	List<String> toSign = List.of("Body", "Timestamp");

	/** In this order in the header. */
	List<String> order = List.of("BinarySecurityToken", "Timestamp", "Signature");

	String idNamespace = Ns.WSU;

	String envelope = """
			<soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Header/><soap:Body>\
			<c:Ping xmlns:c="urn:minwonhub:xsd:complaint:v1"><c:n>1</c:n></c:Ping></soap:Body></soap:Envelope>""";

	String timestamp = "<wsu:Created>2026-11-22T01:00:00Z</wsu:Created><wsu:Expires>2026-11-22T01:05:00Z</wsu:Expires>";

	/** What stands in the SecurityTokenReference, or in KeyInfo itself. */
	Function<SigningIdentity, String> keyInfo = (signer) -> str(
			"<wsse:Reference URI='#Token' ValueType='" + Ns.X509_V3 + "'/>");

	static String str(String reference) {
		return "<wsse:SecurityTokenReference>" + reference + "</wsse:SecurityTokenReference>";
	}

	byte[] sign() {
		SantuarioSetup.once();
		try {
			Document document = Fixture.xml(this.envelope);
			Element root = document.getDocumentElement();
			Element header = Children.of(root).get(0);
			Element security = document.createElementNS(Ns.WSSE, "wsse:Security");
			security.setAttributeNS(XMLConstants.XMLNS_ATTRIBUTE_NS_URI, "xmlns:wsse", Ns.WSSE);
			security.setAttributeNS(XMLConstants.XMLNS_ATTRIBUTE_NS_URI, "xmlns:wsu", Ns.WSU);
			security.setAttributeNS(XMLConstants.XMLNS_ATTRIBUTE_NS_URI, "xmlns:ds", Ns.DS);
			header.appendChild(security);
			Element placeholder = null;
			for (String name : this.order) {
				switch (name) {
					case "BinarySecurityToken" -> security.appendChild(parsed(document, token()));
					case "Timestamp" ->
						security.appendChild(parsed(document, "<wsu:Timestamp>" + this.timestamp + "</wsu:Timestamp>"));
					default -> placeholder = (Element) security.appendChild(document.createElement("placeholder"));
				}
			}
			sign(document, security, placeholder);
			if (placeholder != null) {
				security.removeChild(placeholder);
			}
			return canonical(document);
		}
		catch (GeneralSecurityException | MarshalException | XMLSignatureException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private void sign(Document document, Element security, @Nullable Element before)
			throws GeneralSecurityException, MarshalException, XMLSignatureException {
		XMLSignatureFactory factory = XMLSignatureFactory.getInstance("DOM", "ApacheXMLDSig");
		DOMSignContext context = (before != null) ? new DOMSignContext(this.identity.key(), security, before)
				: new DOMSignContext(this.identity.key(), security);
		context.setProperty("org.apache.jcp.xml.dsig.secureValidation", false);
		List<Reference> references = new ArrayList<>();
		for (String name : this.toSign) {
			Element element = find(document.getDocumentElement(), name);
			String id = "id-" + name;
			String prefix = this.idNamespace.isEmpty() ? "" : "wsu:";
			String namespace = this.idNamespace.isEmpty() ? null : this.idNamespace;
			if (namespace != null) {
				element.setAttributeNS(XMLConstants.XMLNS_ATTRIBUTE_NS_URI, "xmlns:wsu", Ns.WSU);
			}
			element.setAttributeNS(namespace, prefix + "Id", id);
			context.setIdAttributeNS(element, namespace, "Id");
			List<Transform> steps = new ArrayList<>();
			for (String transform : this.transforms) {
				steps.add(factory.newTransform(transform, (TransformParameterSpec) null));
			}
			references.add(factory.newReference("#" + id, factory.newDigestMethod(this.digestMethod, null), steps, null,
					null));
		}
		CanonicalizationMethod method = factory.newCanonicalizationMethod(this.canonicalization,
				(C14NMethodParameterSpec) null);
		XMLStructure key = new DOMStructure(parsed(document, this.keyInfo.apply(this.identity)));
		factory
			.newXMLSignature(
					factory.newSignedInfo(method, factory.newSignatureMethod(this.signatureMethod, null), references),
					factory.getKeyInfoFactory().newKeyInfo(List.of(key)))
			.sign(context);
	}

	private String token() throws GeneralSecurityException {
		return "<wsse:BinarySecurityToken wsu:Id='Token' EncodingType='" + BASE64 + "' ValueType='" + Ns.X509_V3 + "'>"
				+ Base64.getMimeEncoder().encodeToString(this.identity.certificate().getEncoded())
				+ "</wsse:BinarySecurityToken>";
	}

	static Element find(Element root, String name) {
		if (name.equals(root.getLocalName())) {
			return root;
		}
		for (Element child : Children.of(root)) {
			Element found = find(child, name);
			if (name.equals(found.getLocalName())) {
				return found;
			}
		}
		return root;
	}

	private static Element parsed(Document document, String xml) {
		Document parsed = Fixture
			.xml("<x xmlns:wsse='" + Ns.WSSE + "' xmlns:wsu='" + Ns.WSU + "' xmlns:ds='" + Ns.DS + "'>" + xml + "</x>");
		return (Element) document.importNode(Children.of(parsed.getDocumentElement()).get(0), true);
	}

	static byte[] canonical(Document document) {
		try {
			ByteArrayOutputStream bytes = new ByteArrayOutputStream();
			Canonicalizer.getInstance(Canonicalizer.ALGO_ID_C14N_PHYSICAL).canonicalizeSubtree(document, bytes);
			return bytes.toByteArray();
		}
		catch (XMLSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
