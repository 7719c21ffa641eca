package org.minwonhub.registry.uddi.publication;

import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.minwonhub.registry.uddi.UddiError;
import org.minwonhub.registry.uddi.UddiFault;
import org.minwonhub.registry.uddi.store.Entity;
import org.minwonhub.registry.uddi.store.Kind;
import org.minwonhub.registry.uddi.xml.Dom;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** A business as a tree in which services and bindings are put or removed. */
class BusinessTree {

	private final Entity stored;

	private final Element business;

	BusinessTree(Entity stored) {
		this(stored, Dom.parse(stored.xml()));
	}

	/** A tree of what is to become of a stored business. */
	BusinessTree(Entity stored, Element business) {
		this.stored = stored;
		this.business = business;
	}

	Entity stored() {
		return this.stored;
	}

	Element element() {
		return this.business;
	}

	/** Puts a service in its place, or at the end. */
	Element putService(Element service) {
		return put(this.business, "businessServices", Kind.SERVICE, service, "identifierBag");
	}

	/** Puts a binding into a service. */
	Element putBinding(String serviceKey, Element binding) {
		Element service = service(serviceKey)
			.orElseThrow(() -> new UddiFault(UddiError.INVALID_KEY_PASSED, serviceKey));
		return put(service, "bindingTemplates", Kind.BINDING, binding, "categoryBag");
	}

	/** Takes a service out. */
	void removeService(String key) {
		service(key).ifPresent(BusinessTree::remove);
	}

	/** Takes a binding out of a service. */
	void removeBinding(String serviceKey, String key) {
		service(serviceKey).flatMap((service) -> find(service, "bindingTemplates", Kind.BINDING, key))
			.ifPresent(BusinessTree::remove);
	}

	private Optional<Element> service(String key) {
		return find(this.business, "businessServices", Kind.SERVICE, key);
	}

	private static Optional<Element> find(Element parent, String container, Kind kind, String key) {
		return Dom.within(parent, container, kind.element())
			.stream()
			.filter((each) -> kind.keyOf(each).equals(key))
			.findFirst();
	}

	private static Element put(Element parent, String container, Kind kind, Element entity, String before) {
		Optional<Element> present = find(parent, container, kind, kind.keyOf(entity));
		if (present.isPresent()) {
			return Dom.replace(present.get(), entity);
		}
		Element list = Dom.children(parent, container).stream().findFirst().orElseGet(() -> {
			Element fresh = Dom.create(parent, container);
			parent.insertBefore(fresh, place(parent, before));
			return fresh;
		});
		return (Element) list.appendChild(list.getOwnerDocument().importNode(entity, true));
	}

	/** What stands after a container in the schema's order: bags, then signatures. */
	private static @Nullable Node place(Element parent, String before) {
		for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
			String name = node.getLocalName();
			if (before.equals(name) || "categoryBag".equals(name) || "Signature".equals(name)) {
				return node;
			}
		}
		return null;
	}

	/** An empty container is not valid, so the last one takes it along. */
	private static void remove(Element entity) {
		Element list = (Element) entity.getParentNode();
		list.removeChild(entity);
		if (list.getElementsByTagNameNS(Dom.UDDI, entity.getLocalName()).getLength() == 0) {
			list.getParentNode().removeChild(list);
		}
	}

}
