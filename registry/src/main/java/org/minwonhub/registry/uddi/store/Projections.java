package org.minwonhub.registry.uddi.store;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.minwonhub.registry.uddi.key.UddiKey;
import org.minwonhub.registry.uddi.xml.Dom;
import org.w3c.dom.Element;

/**
 * Services that a business shows although they are another's (UDDI 3.0.2, 3.5.2). Stored
 * as their two keys; what they are is looked up when the business is asked for.
 */
public final class Projections {

	private Projections() {
	}

	/** Whether a service within a business is another's. */
	public static boolean is(Element service, String business) {
		String owner = UddiKey.fold(service.getAttribute("businessKey"));
		return !owner.isEmpty() && !owner.equals(business);
	}

	/** A business with the services it projects as they are now. */
	public static String filled(Entity business, EntityStore store) {
		if (!business.projects()) {
			return business.xml();
		}
		Element element = Dom.parse(business.xml());
		List<Element> projected = Dom.within(element, "businessServices", Kind.SERVICE.element())
			.stream()
			.filter((service) -> is(service, business.key()))
			.toList();
		Map<String, Entity> found = store.find(projected.stream().map(Kind.SERVICE::keyOf).toList())
			.stream()
			.filter((service) -> service.state() == State.SHOWN && service.kind() == Kind.SERVICE)
			.collect(Collectors.toMap(Entity::key, Function.identity()));
		for (Element service : projected) {
			Entity real = found.get(Kind.SERVICE.keyOf(service));
			if (real != null) {
				Dom.replace(service, Dom.parse(real.xml()));
			}
		}
		return Dom.text(element);
	}

}
