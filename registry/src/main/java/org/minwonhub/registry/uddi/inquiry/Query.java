package org.minwonhub.registry.uddi.inquiry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.minwonhub.registry.uddi.key.UddiKey;
import org.minwonhub.registry.uddi.store.Kind;
import org.minwonhub.registry.uddi.xml.Bag;
import org.minwonhub.registry.uddi.xml.Dom;
import org.minwonhub.registry.uddi.xml.Name;
import org.minwonhub.registry.uddi.xml.Reference;
import org.w3c.dom.Element;

/**
 * A find call as conditions on entities {@code e}. The embedded find_tModel was asked
 * before: its hits come as keys.
 */
class Query {

	private final Kind kind;

	private final Element call;

	private final Qualifiers qualifiers;

	private final Parameters parameters = new Parameters();

	private final Matching matching;

	private final Scope scope;

	private final List<String> conditions = new ArrayList<>();

	private final List<String> sets = new ArrayList<>();

	private final List<String> categories = new ArrayList<>();

	private @Nullable String technical;

	/**
	 * @param embedded the tModels that the embedded find_tModel found; {@code null} if
	 * there is none
	 */
	Query(Kind kind, Element call, Qualifiers qualifiers, boolean projections, @Nullable List<String> embedded) {
		this.kind = kind;
		this.call = call;
		this.qualifiers = qualifiers;
		this.matching = new Matching(qualifiers, this.parameters);
		this.scope = new Scope(kind, projections);
		this.conditions.add("e.state = 'SHOWN'");
		if (qualifiers.has(Qualifier.SIGNATURE_PRESENT)) {
			this.conditions.add("e.signed = true");
		}
		List<Name> names = Name.of(call, "name");
		if (!names.isEmpty()) {
			this.sets.add(this.matching.names(kind, names));
		}
		Conditions
			.bag(Bag.of(call, "identifierBag"), "IDENTIFIER", true, qualifiers, this.matching,
					(keys) -> keys.apply(kind))
			.ifPresent(this.sets::add);
		bags(embedded);
	}

	Parameters parameters() {
		return this.parameters;
	}

	Qualifiers qualifiers() {
		return this.qualifiers;
	}

	Kind kind() {
		return this.kind;
	}

	/** Demands that the hits are among those with the keys. */
	void within(String keys) {
		this.sets.add(keys);
	}

	/** Demands something more. */
	void require(String condition) {
		this.conditions.add(condition);
	}

	/**
	 * From where the hits are read, with their conditions. If keys were asked for, no
	 * other index can answer: H2 without statistics takes that of kind and name, and
	 * reads all entities in the order of the answer. A query in FROM would hold it off as
	 * well, but H2 never forgets one that it parses with LIKE.
	 */
	String from() {
		String kept = String.join("", this.conditions.stream().map((condition) -> " and " + condition).toList());
		if (this.sets.isEmpty()) {
			return " from uddi_entity e where e.kind = '" + this.kind + "'" + kept;
		}
		return " from uddi_entity e where e.entity_key in (" + Conditions.all(this.sets) + ") and nullif(e.kind, '"
				+ this.kind + "') is null" + kept;
	}

	/**
	 * Which of a business's services its answer lists: those that matched, if bindings or
	 * subsets were asked for (UDDI 3.0.2, 5.1.9).
	 */
	String listed() {
		StringBuilder filter = new StringBuilder();
		if (this.technical != null) {
			filter.append(" and s.entity_key in (").append(this.technical).append(')');
		}
		if (!this.categories.isEmpty()) {
			filter.append(" and (").append(String.join(" or ", this.categories)).append(')');
		}
		return filter.toString();
	}

	private void bags(@Nullable List<String> embedded) {
		Bag bag = Bag.of(this.call, "categoryBag");
		Optional<String> category = Conditions.bag(bag, "CATEGORY", false, this.qualifiers, this.matching,
				(keys) -> this.scope.category(this.qualifiers, keys));
		Optional<String> bindings = technical(embedded)
			.map((keys) -> (this.kind == Kind.BUSINESS) ? this.scope.services(keys) : keys);
		if (this.qualifiers.has(Qualifier.OR_ALL_KEYS) && category.isPresent() && bindings.isPresent()) {
			this.sets.add(Conditions.any(List.of(category.get(), bindings.get())));
		}
		else {
			category.ifPresent(this.sets::add);
			bindings.ifPresent(this.sets::add);
		}
		if (this.qualifiers.has(Qualifier.SERVICE_SUBSET) || this.qualifiers.has(Qualifier.BINDING_SUBSET)) {
			bag.references().forEach((reference) -> this.categories.add(subset(reference)));
			bag.groups().forEach((group) -> this.categories.add(subset((kind) -> this.matching.group(kind, group))));
		}
	}

	private String subset(Reference reference) {
		return subset((kind) -> this.matching.reference(kind, "CATEGORY", reference));
	}

	private String subset(Function<Kind, String> keys) {
		return this.qualifiers.has(Qualifier.SERVICE_SUBSET) ? "s.entity_key in (" + keys.apply(Kind.SERVICE) + ")"
				: "s.entity_key in (select b.parent_key from uddi_entity b where b.entity_key in ("
						+ keys.apply(Kind.BINDING) + "))";
	}

	/**
	 * The keys of services, or of bindings if those are searched for, with the tModels
	 * asked for within one binding.
	 */
	private Optional<String> technical(@Nullable List<String> embedded) {
		List<String> keys = new ArrayList<>(Dom.within(this.call, "tModelBag", "tModelKey")
			.stream()
			.map((key) -> UddiKey.fold(key.getTextContent()))
			.toList());
		if (embedded != null) {
			keys.addAll(embedded);
		}
		List<String> distinct = keys.stream().distinct().toList();
		if (distinct.isEmpty() && embedded == null) {
			return Optional.empty();
		}
		String column = (this.kind == Kind.BINDING) ? "t.binding_key" : "t.service_key";
		this.technical = "select " + column + " from uddi_technical t where " + technical(column, distinct);
		return Optional.of(this.technical);
	}

	/** An embedded find_tModel without hits leaves no binding that could match. */
	private String technical(String column, List<String> keys) {
		if (keys.isEmpty()) {
			return "1 = 0";
		}
		String any = "t.tmodel_key in (" + this.parameters.add(keys) + ")";
		return (keys.size() == 1 || this.qualifiers.has(Qualifier.OR_ALL_KEYS)) ? any
				: any + " group by t.binding_key, " + column + " having count(*) = " + keys.size();
	}

}
