package org.minwonhub.registry.uddi.inquiry;

import org.minwonhub.registry.uddi.store.Kind;

/**
 * Where in an entity something must be for the entity to be a hit: turns "keys of what
 * has it" into a condition on the entity {@code e}.
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

	/** It has it itself. */
	String own(String keys) {
		return "e.entity_key in (" + keys + ")";
	}

	/** One of a business's services has it. */
	String services(String keys) {
		return "e.entity_key in (select o.business_key from uddi_offer o join uddi_entity s on s.entity_key = o.service_key"
				+ " where s.state = 'SHOWN'" + this.offers + " and s.entity_key in (" + keys + "))";
	}

	/** One of its bindings, or it itself as a binding, has it. */
	String bindings(String keys) {
		return switch (this.kind) {
			case BUSINESS ->
				"e.entity_key in (select o.business_key from uddi_offer o join uddi_entity b on b.parent_key = o.service_key"
						+ " where b.state = 'SHOWN'" + this.offers + " and b.entity_key in (" + keys + "))";
			case SERVICE ->
				"e.entity_key in (select b.parent_key from uddi_entity b where b.entity_key in (" + keys + "))";
			default -> own(keys);
		};
	}

	/** The condition for a category, by what the qualifiers say about bags. */
	String category(Qualifiers qualifiers, String keys) {
		if (qualifiers.has(Qualifier.SERVICE_SUBSET)) {
			return services(keys);
		}
		if (qualifiers.has(Qualifier.BINDING_SUBSET)) {
			return bindings(keys);
		}
		if (!qualifiers.has(Qualifier.COMBINE_CATEGORY_BAGS)) {
			return own(keys);
		}
		String wider = own(keys) + " or " + bindings(keys);
		return "(" + ((this.kind == Kind.BUSINESS) ? wider + " or " + services(keys) : wider) + ")";
	}

}
