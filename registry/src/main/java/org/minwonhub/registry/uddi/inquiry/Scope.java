package org.minwonhub.registry.uddi.inquiry;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.minwonhub.registry.uddi.store.Kind;

/**
 * Where in an entity something must be for the entity to be a hit: turns "keys of what
 * has it" into "keys of the hits". Sets of keys, so that a database may begin with what
 * is found instead of looking at everything that could be.
 */
class Scope {

	private final Kind kind;

	private final String offers;

	/**
	 * @param kind what is searched for
	 * @param projections whether services that a business projects count as its own
	 */
	Scope(Kind kind, boolean projections) {
		this.kind = kind;
		this.offers = projections ? "" : " and o.projected = false";
	}

	/** One of a business's services has it. */
	String services(String keys) {
		return "select o.business_key from uddi_offer o join uddi_entity s on s.entity_key = o.service_key"
				+ " where s.state = 'SHOWN'" + this.offers + " and s.entity_key in (" + keys + ")";
	}

	/** One of its bindings, or it itself as a binding, has it. */
	String bindings(String keys) {
		return switch (this.kind) {
			case BUSINESS ->
				"select o.business_key from uddi_offer o join uddi_entity b on b.parent_key = o.service_key"
						+ " where b.state = 'SHOWN'" + this.offers + " and b.entity_key in (" + keys + ")";
			case SERVICE -> "select b.parent_key from uddi_entity b where b.entity_key in (" + keys + ")";
			default -> keys;
		};
	}

	/** The keys for a category, by what the qualifiers say about bags. */
	String category(Qualifiers qualifiers, Function<Kind, String> keys) {
		if (qualifiers.has(Qualifier.SERVICE_SUBSET)) {
			return services(keys.apply(Kind.SERVICE));
		}
		if (qualifiers.has(Qualifier.BINDING_SUBSET)) {
			return bindings(keys.apply(Kind.BINDING));
		}
		if (!qualifiers.has(Qualifier.COMBINE_CATEGORY_BAGS)) {
			return keys.apply(this.kind);
		}
		List<String> wider = new ArrayList<>(List.of(keys.apply(this.kind), bindings(keys.apply(Kind.BINDING))));
		if (this.kind == Kind.BUSINESS) {
			wider.add(services(keys.apply(Kind.SERVICE)));
		}
		return Conditions.any(wider);
	}

}
