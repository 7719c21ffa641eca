package org.minwonhub.registry.uddi.mirror;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.minwonhub.registry.Participant;
import org.minwonhub.registry.uddi.seed.Node;
import org.minwonhub.registry.uddi.store.Kind;
import org.minwonhub.registry.uddi.xml.Bag;
import org.minwonhub.registry.uddi.xml.Dom;
import org.minwonhub.registry.uddi.xml.Name;
import org.minwonhub.registry.uddi.xml.Reference;
import org.w3c.dom.Element;

/**
 * What of a participant's business entity the integration centre decides.
 *
 * @param code its agency code, or its name as a partner
 * @param nameKo its Korean name
 * @param nameEn its English name
 * @param categories complaint categories
 * @param regions 법정동코드; empty means everywhere
 * @param address the access point of its binding
 */
public record Served(Set<String> code, String nameKo, String nameEn, Set<String> categories, Set<String> regions,
		String address) {

	/** The region that means everywhere. */
	static final String EVERYWHERE = "0000000000";

	static Served of(Participant participant, String address) {
		String uri = participant.uri();
		return new Served(Set.of(uri.substring(uri.lastIndexOf(':') + 1).toUpperCase(Locale.ROOT)),
				participant.nameKo(), participant.nameEn(), participant.categories(), participant.regions(), address);
	}

	/**
	 * Reads it from a participant's business entity: what the business says together with
	 * what its service says.
	 */
	public static Served in(Element business) {
		Set<String> regions = values(business, Node.REGION);
		regions.remove(EVERYWHERE);
		return new Served(values(business, Node.AGENCY_CODE), name(business, "ko"), name(business, "en"),
				values(business, Node.COMPLAINT_CATEGORY), regions, address(business));
	}

	private static String name(Element business, String language) {
		return Name.of(business, "name")
			.stream()
			.filter((name) -> name.language().equalsIgnoreCase(language))
			.map(Name::text)
			.findFirst()
			.orElse("");
	}

	private static Set<String> values(Element business, String system) {
		return Stream.concat(Stream.of(business), service(business))
			.flatMap((entity) -> Bag.of(entity, "categoryBag").all().stream())
			.filter((reference) -> reference.tModelKey().equals(system))
			.map(Reference::value)
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private static String address(Element business) {
		return service(business)
			.flatMap((service) -> Dom.within(service, "bindingTemplates", "bindingTemplate").stream())
			.flatMap((binding) -> Dom.children(binding, "accessPoint").stream())
			.map((point) -> point.getTextContent().strip())
			.findFirst()
			.orElse("");
	}

	private static Stream<Element> service(Element business) {
		String own = ParticipantKeys.service(Kind.BUSINESS.keyOf(business));
		return Dom.within(business, "businessServices", "businessService")
			.stream()
			.filter((service) -> Kind.SERVICE.keyOf(service).equals(own));
	}

}
