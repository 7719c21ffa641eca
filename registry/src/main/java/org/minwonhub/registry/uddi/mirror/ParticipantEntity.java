package org.minwonhub.registry.uddi.mirror;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import org.minwonhub.registry.uddi.seed.Node;
import org.minwonhub.registry.uddi.seed.WsdlTerms;
import org.minwonhub.registry.uddi.store.Kind;
import org.minwonhub.registry.uddi.xml.Answer;
import org.minwonhub.registry.uddi.xml.Dom;
import org.minwonhub.registry.uddi.xml.Reference;
import org.w3c.dom.Element;

/**
 * Makes a participant's business entity. What the centre decides comes from the
 * directory; all else, such as contacts or further services, stays as its publisher wrote
 * it.
 */
final class ParticipantEntity {

	private static final Set<String> DECIDED = Set.of(Node.AGENCY_CODE, Node.COMPLAINT_CATEGORY, Node.REGION);

	private ParticipantEntity() {
	}

	/**
	 * The entity of a participant.
	 * @param base the entity to keep other content of; {@code null} for a new one. If it
	 * says what the directory says it is given back as it is, signature and all
	 */
	static Element of(String participant, Served served, @Nullable Element base) {
		String key = ParticipantKeys.business(participant);
		if (base != null && Served.in(base).equals(served)) {
			return base;
		}
		Answer entity = Answer.begin("businessEntity", "businessKey", key);
		keep(entity, base, "discoveryURLs");
		entity.leaf("name", served.nameKo(), "xml:lang", "ko").leaf("name", served.nameEn(), "xml:lang", "en");
		keep(entity, base, "description");
		keep(entity, base, "contacts");
		entity.open("businessServices");
		service(entity, key, served);
		if (base != null) {
			Dom.within(base, "businessServices", "businessService")
				.stream()
				.filter((service) -> !Kind.SERVICE.keyOf(service).equals(ParticipantKeys.service(key)))
				.forEach((service) -> entity.raw(Dom.text(service)));
		}
		entity.close();
		keep(entity, base, "identifierBag");
		entity.open("categoryBag");
		new Reference(Node.AGENCY_CODE, code(participant), "").add(entity);
		decided(entity, served);
		others(entity, base, "keyedReference");
		others(entity, base, "keyedReferenceGroup");
		return Dom.parse(entity.end());
	}

	private static void service(Answer entity, String business, Served served) {
		String key = ParticipantKeys.service(business);
		entity.open("businessService", "serviceKey", key, "businessKey", business)
			.leaf("name", "민원 연계", "xml:lang", "ko")
			.leaf("name", "Complaint exchange", "xml:lang", "en")
			.open("bindingTemplates")
			.open("bindingTemplate", "bindingKey", ParticipantKeys.binding(business), "serviceKey", key)
			.leaf("accessPoint", served.address(), "useType", "endPoint")
			.open("tModelInstanceDetails")
			.leaf("tModelInstanceInfo", "", "tModelKey", Node.PORT_TYPE)
			.open("tModelInstanceInfo", "tModelKey", Node.BINDING)
			.open("instanceDetails")
			.leaf("instanceParms", WsdlTerms.PORT)
			.close()
			.close()
			.close()
			.close()
			.close()
			.open("categoryBag");
		new Reference(WsdlTerms.TYPES, "service", "").add(entity);
		new Reference(WsdlTerms.NAMESPACE, WsdlTerms.TARGET_NAMESPACE, "").add(entity);
		new Reference(WsdlTerms.LOCAL_NAME, WsdlTerms.SERVICE, "").add(entity);
		decided(entity, served);
		entity.close().close();
	}

	private static void decided(Answer bag, Served served) {
		new TreeSet<>(served.categories())
			.forEach((category) -> new Reference(Node.COMPLAINT_CATEGORY, category, "").add(bag));
		Set<String> regions = served.regions().isEmpty() ? Set.of(Served.EVERYWHERE) : served.regions();
		new TreeSet<>(regions).forEach((region) -> new Reference(Node.REGION, region, "").add(bag));
	}

	private static void keep(Answer entity, @Nullable Element base, String child) {
		if (base != null) {
			Dom.children(base, child).forEach((each) -> entity.raw(Dom.text(each)));
		}
	}

	private static void others(Answer entity, @Nullable Element base, String child) {
		if (base != null) {
			List<Element> all = Dom.within(base, "categoryBag", child);
			all.stream()
				.filter((each) -> !DECIDED.contains(Reference.of(each).tModelKey()))
				.forEach((each) -> entity.raw(Dom.text(each)));
		}
	}

	private static String code(String participant) {
		return participant.substring(participant.lastIndexOf(':') + 1).toUpperCase(Locale.ROOT);
	}

}
