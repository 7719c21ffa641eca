package org.minwonhub.registry.uddi.publication;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.minwonhub.registry.CategoryScheme;
import org.minwonhub.registry.Directory;
import org.minwonhub.registry.Participant;
import org.minwonhub.registry.uddi.Publisher;
import org.minwonhub.registry.uddi.UddiError;
import org.minwonhub.registry.uddi.UddiFault;
import org.minwonhub.registry.uddi.key.UddiKey;
import org.minwonhub.registry.uddi.seed.Node;
import org.minwonhub.registry.uddi.seed.WsdlTerms;
import org.minwonhub.registry.uddi.store.Entity;
import org.minwonhub.registry.uddi.store.EntityStore;
import org.minwonhub.registry.uddi.store.Kind;
import org.minwonhub.registry.uddi.xml.Reference;

/**
 * The checked systems that this node checks itself (UDDI 3.0.2, 5.2.3). Nobody claims
 * another's agency code, or a complaint category that the centre has not given to it.
 */
class ValueSets {

	private static final String PREFIX = "uddi:uddi.org:";

	private static final Map<String, Set<String>> LISTS = Map.of(PREFIX + "categorization:types",
			Set.of("tModel", "identifier", "namespace", "categorization", "categorizationGroup", "postalAddress",
					"relationship", "specification", "xmlSpec", "soapSpec", "wsdlSpec", "wsdlDeployment", "protocol",
					"transport", "signatureComponent", "unvalidatable", "checked", "unchecked", "cacheable",
					"uncacheable", "keyGenerator", "findQualifier", "sortOrder"),
			PREFIX + "categorization:entitykeyvalues",
			Set.of("tModelKey", "businessKey", "serviceKey", "bindingKey", "subscriptionKey"), Node.NODES,
			Set.of("node"), PREFIX + "relationships", Set.of("parent-child", "peer-peer", "identity"), WsdlTerms.TYPES,
			Set.of("portType", "binding", "service", "port"));

	private static final Map<String, Optional<Kind>> KEYS = Map.of(PREFIX + "categorization:owningbusiness",
			Optional.of(Kind.BUSINESS), PREFIX + "categorization:validatedby", Optional.of(Kind.BINDING),
			PREFIX + "categorization:derivedfrom", Optional.of(Kind.TMODEL), PREFIX + "identifier:isreplacedby",
			Optional.empty(), WsdlTerms.PORT_TYPE_REFERENCE, Optional.of(Kind.TMODEL), WsdlTerms.PROTOCOL,
			Optional.of(Kind.TMODEL), WsdlTerms.TRANSPORT, Optional.of(Kind.TMODEL));

	private static final Set<String> LANGUAGES = Arrays.stream(Locale.getISOLanguages()).collect(Collectors.toSet());

	private final EntityStore store;

	private final Directory directory;

	private final CategoryScheme scheme;

	ValueSets(EntityStore store, Directory directory, CategoryScheme scheme) {
		this.store = store;
		this.directory = directory;
		this.scheme = scheme;
	}

	/** Whether this node checks the values of a system. */
	boolean checks(String system) {
		return LISTS.containsKey(system) || KEYS.containsKey(system) || system.startsWith(UddiKey.OURS + ":category:");
	}

	/** Refuses values that their systems do not have. */
	void check(List<Reference> references, Publisher publisher) {
		Map<String, Optional<Kind>> keys = new HashMap<>();
		for (Reference reference : references) {
			Optional<Kind> kind = KEYS.get(reference.tModelKey());
			if (kind != null) {
				keys.put(UddiKey.fold(reference.value()), kind);
			}
			else if (LISTS.containsKey(reference.tModelKey())) {
				require(Objects.requireNonNull(LISTS.get(reference.tModelKey())).contains(reference.value()),
						reference);
				if (reference.tModelKey().equals(Node.NODES) && publisher.participant() != null) {
					throw new UddiFault(UddiError.VALUE_NOT_ALLOWED, reference.value());
				}
			}
			else {
				ours(reference, publisher);
			}
		}
		Map<String, Kind> present = this.store.find(keys.keySet())
			.stream()
			.collect(Collectors.toMap(Entity::key, Entity::kind));
		keys.forEach((key, kind) -> {
			Kind found = present.get(key);
			if (found == null || (kind.isPresent() && kind.get() != found)) {
				throw new UddiFault(UddiError.INVALID_VALUE, key);
			}
		});
	}

	private void ours(Reference reference, Publisher publisher) {
		String value = reference.value();
		switch (reference.tModelKey()) {
			case Node.AGENCY_CODE -> agency(reference, publisher);
			case Node.COMPLAINT_CATEGORY -> {
				require(this.scheme.find(value).isPresent(), reference);
				allow(publisher, reference, (participant) -> participant.categories().contains(value));
			}
			case Node.REGION -> require(value.matches("[0-9]{10}"), reference);
			case Node.LANGUAGE -> require(LANGUAGES.contains(value), reference);
			default -> {
				// A system that is not checked, or not here: References refuses those.
			}
		}
	}

	private void agency(Reference reference, Publisher publisher) {
		String value = reference.value();
		Participant named = this.directory.find("urn:agency:" + value)
			.or(() -> this.directory.find("urn:partner:" + value.toLowerCase(Locale.ROOT)))
			.orElseThrow(() -> new UddiFault(UddiError.INVALID_VALUE, value));
		allow(publisher, reference, (participant) -> participant.uri().equals(named.uri()));
	}

	private void allow(Publisher publisher, Reference reference, Predicate<Participant> allowed) {
		if (publisher.participant() != null && this.directory.find(publisher.participant()).filter(allowed).isEmpty()) {
			throw new UddiFault(UddiError.VALUE_NOT_ALLOWED, reference.value());
		}
	}

	private static void require(boolean valid, Reference reference) {
		if (!valid) {
			throw new UddiFault(UddiError.INVALID_VALUE, reference.value());
		}
	}

}
