package org.minwonhub.registry.uddi.inquiry;

import java.util.List;

import org.minwonhub.registry.uddi.text.Form;
import org.minwonhub.registry.uddi.xml.Dom;
import org.w3c.dom.Element;

/** The discoveryURLs of find_business: any of them, with its useType if it has one. */
final class DiscoveryUrls {

	private DiscoveryUrls() {
	}

	static void require(Query query, Element call) {
		List<String> each = Dom.within(call, "discoveryURLs", "discoveryURL").stream().map((url) -> {
			String same = "d.url = " + query.parameters().add(url.getTextContent().strip());
			String use = Form.EXACT.of(url.getAttribute("useType"));
			return use.isEmpty() ? same : "(" + same + " and d.use_type = " + query.parameters().add(use) + ")";
		}).toList();
		if (!each.isEmpty()) {
			query.within("select d.entity_key from uddi_discovery_url d where " + String.join(" or ", each));
		}
	}

}
