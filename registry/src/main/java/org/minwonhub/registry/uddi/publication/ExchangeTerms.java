package org.minwonhub.registry.uddi.publication;

import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import org.minwonhub.registry.uddi.UddiError;
import org.minwonhub.registry.uddi.UddiFault;
import org.minwonhub.registry.uddi.key.UddiKey;
import org.minwonhub.registry.uddi.seed.Node;
import org.minwonhub.registry.uddi.seed.WsdlTerms;
import org.minwonhub.registry.uddi.text.Form;
import org.minwonhub.registry.uddi.xml.Dom;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * What a search for an endpoint of complaint exchange goes by: the contract's tModels and
 * namespace, and the category systems of routing. They stand in participants' entries,
 * where the centre has approved them, and in nothing else that a participant publishes:
 * so no such search ever finds an endpoint that the centre has not approved.
 */
final class ExchangeTerms {

	private static final Set<String> SYSTEMS = Set.of(Node.AGENCY_CODE, Node.COMPLAINT_CATEGORY, Node.REGION);

	private static final String PORT_TYPES = UddiKey.OURS + ":porttype:";

	private static final String BINDINGS = UddiKey.OURS + ":binding:";

	private static final String NAMESPACES = "urn:minwonhub:";

	private ExchangeTerms() {
	}

	/** Refuses an entity that has one, anywhere in it. */
	static void refuseIn(Element entity) {
		NodeList all = entity.getElementsByTagNameNS(Dom.UDDI, "*");
		IntStream.range(0, all.getLength())
			.mapToObj((at) -> term((Element) all.item(at)))
			.flatMap(Optional::stream)
			.findFirst()
			.ifPresent((term) -> {
				throw new UddiFault(UddiError.VALUE_NOT_ALLOWED,
						"Only your entry says this, as the integration centre approved it: propose a change of the "
								+ "entry. 통합민원처리센터가 승인한 기관 항목에만 쓰는 값입니다. 항목의 변경을 제안하십시오: " + term);
			});
	}

	private static Optional<String> term(Element element) {
		String tModel = UddiKey.fold(element.getAttribute("tModelKey"));
		if (isKey(tModel)) {
			return Optional.of(tModel);
		}
		String value = element.getAttribute("keyValue");
		boolean term = isKey(UddiKey.fold(value)) || (tModel.equals(WsdlTerms.NAMESPACE) && isNamespace(value));
		return term ? Optional.of(value) : Optional.empty();
	}

	/** As value too: portTypeReference leads from the contract to who follows it. */
	private static boolean isKey(String key) {
		return SYSTEMS.contains(key) || key.startsWith(PORT_TYPES) || key.startsWith(BINDINGS);
	}

	/** However it is spelled, since a search may leave case and marks aside. */
	private static boolean isNamespace(String value) {
		return Form.ignoring(true, true).of(value).startsWith(NAMESPACES);
	}

}
