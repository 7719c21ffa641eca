package org.minwonhub.security;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

import org.w3c.dom.Element;

/**
 * What a signature may look like, checked on its elements before any cryptography: the
 * algorithms (message contract §4.1), and that its references name the elements that must
 * be covered.
 */
final class SignatureRules {

	private static final int MAX_REFERENCES = 32;

	private static final String MORE = "http://www.w3.org/2001/04/xmldsig-more#";

	static final String RSA_SHA256 = MORE + "rsa-sha256";

	static final String ECDSA_SHA256 = MORE + "ecdsa-sha256";

	private static final Set<String> SIGNATURES = Set.of(RSA_SHA256, ECDSA_SHA256);

	static final String SHA256 = "http://www.w3.org/2001/04/xmlenc#sha256";

	private static final Set<String> DIGESTS = Set.of(SHA256, "http://www.w3.org/2001/04/xmlenc#sha512");

	private static final Set<String> TRANSFORMS = Set.of(Ns.EXC_C14N, Ns.DS + "enveloped-signature");

	private SignatureRules() {
	}

	/** Returns the signature method. */
	static String check(SoapParts parts, ElementIds ids) throws SecurityRefusal {
		List<Element> children = Children.of(parts.signature());
		if (children.size() != 3 || !Children.is(children.get(0), Ns.DS, "SignedInfo")
				|| !Children.is(children.get(1), Ns.DS, "SignatureValue")
				|| !Children.is(children.get(2), Ns.DS, "KeyInfo")) {
			throw new SecurityRefusal(RefusalCode.SIGNATURE_INVALID,
					"a Signature holds SignedInfo, SignatureValue and KeyInfo");
		}
		List<Element> signedInfo = Children.of(children.get(0));
		if (signedInfo.size() < 3 || signedInfo.size() > 2 + MAX_REFERENCES) {
			throw new SecurityRefusal(RefusalCode.SIGNATURE_INVALID,
					"a SignedInfo holds two methods and 1 to " + MAX_REFERENCES + " references");
		}
		requireAlgorithm(signedInfo.get(0), "CanonicalizationMethod", Set.of(Ns.EXC_C14N));
		requireInclusiveNamespacesOnly(signedInfo.get(0));
		String method = requireAlgorithm(signedInfo.get(1), "SignatureMethod", SIGNATURES);
		if (!Children.of(signedInfo.get(1)).isEmpty()) {
			throw forbidden("SignatureMethod takes no parameters");
		}
		requireCoverage(parts, references(signedInfo.subList(2, signedInfo.size()), ids));
		return method;
	}

	private static List<Element> references(List<Element> references, ElementIds ids) throws SecurityRefusal {
		List<Element> targets = new ArrayList<>();
		for (Element reference : references) {
			List<Element> children = Children.of(reference);
			if (!Children.is(reference, Ns.DS, "Reference") || children.size() != 3
					|| !Children.is(children.get(0), Ns.DS, "Transforms")) {
				throw new SecurityRefusal(RefusalCode.SIGNATURE_INVALID,
						"a Reference holds Transforms, DigestMethod and DigestValue");
			}
			requireTransforms(Children.of(children.get(0)));
			requireAlgorithm(children.get(1), "DigestMethod", DIGESTS);
			targets.add(target(reference.getAttributeNS(null, "URI"), ids));
		}
		return targets;
	}

	private static void requireTransforms(List<Element> transforms) throws SecurityRefusal {
		for (Element transform : transforms) {
			requireAlgorithm(transform, "Transform", TRANSFORMS);
			requireInclusiveNamespacesOnly(transform);
		}
		if (transforms.isEmpty() || transforms.size() > TRANSFORMS.size()
				|| !Ns.EXC_C14N.equals(transforms.get(transforms.size() - 1).getAttributeNS(null, "Algorithm"))) {
			throw forbidden("the last transform is exclusive canonicalization");
		}
	}

	private static Element target(String uri, ElementIds ids) throws SecurityRefusal {
		Element target = uri.startsWith("#") ? ids.find(uri.substring(1)) : null;
		if (target == null) {
			throw new SecurityRefusal(RefusalCode.NOT_COVERED, "a reference that names no element by its id");
		}
		return target;
	}

	private static void requireCoverage(SoapParts parts, List<Element> targets) throws SecurityRefusal {
		Set<Element> covered = Collections.newSetFromMap(new IdentityHashMap<>());
		covered.addAll(targets);
		require(covered, parts.body(), "Body");
		require(covered, parts.timestamp(), "Timestamp");
		for (Element header : parts.addressing()) {
			require(covered, header, "WS-Addressing header");
		}
	}

	private static void require(Set<Element> covered, Element element, String name) throws SecurityRefusal {
		if (covered.contains(element)) {
			return;
		}
		// The classic attack: the signed element was moved away and another put in place.
		for (Element other : covered) {
			if (Children.is(other, String.valueOf(element.getNamespaceURI()), element.getLocalName())) {
				throw new SecurityRefusal(RefusalCode.WRAPPED, "the signature covers another " + name);
			}
		}
		throw new SecurityRefusal(RefusalCode.NOT_COVERED, "the signature does not cover the " + name);
	}

	private static String requireAlgorithm(Element method, String name, Set<String> allowed) throws SecurityRefusal {
		if (!Children.is(method, Ns.DS, name)) {
			throw new SecurityRefusal(RefusalCode.SIGNATURE_INVALID, "no " + name + " in its place");
		}
		String algorithm = method.getAttributeNS(null, "Algorithm");
		if (allowed.contains(algorithm)) {
			return algorithm;
		}
		if (algorithm.endsWith("sha1")) {
			throw forbidden("SHA-1 in " + name + "; sign with rsa-sha256 and digest with sha256");
		}
		throw forbidden(name + " has an algorithm that is not on the list");
	}

	private static void requireInclusiveNamespacesOnly(Element method) throws SecurityRefusal {
		for (Element parameter : Children.of(method)) {
			if (!Children.is(parameter, Ns.EXC_C14N, "InclusiveNamespaces")) {
				throw forbidden("canonicalization takes no parameter but InclusiveNamespaces");
			}
		}
	}

	private static SecurityRefusal forbidden(String rule) {
		return new SecurityRefusal(RefusalCode.ALGORITHM_FORBIDDEN, rule);
	}

}
