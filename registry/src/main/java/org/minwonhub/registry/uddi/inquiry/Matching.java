package org.minwonhub.registry.uddi.inquiry;

import java.util.List;

import org.minwonhub.registry.uddi.store.Kind;
import org.minwonhub.registry.uddi.text.Form;
import org.minwonhub.registry.uddi.text.Wildcards;
import org.minwonhub.registry.uddi.xml.Bag;
import org.minwonhub.registry.uddi.xml.Name;
import org.minwonhub.registry.uddi.xml.Reference;

/** How one call compares names and values, in SQL. */
class Matching {

	private final Form form;

	private final boolean wildcards;

	private final Parameters parameters;

	Matching(Qualifiers qualifiers, Parameters parameters) {
		this.form = qualifiers.form();
		this.wildcards = qualifiers.has(Qualifier.APPROXIMATE_MATCH);
		this.parameters = parameters;
	}

	/**
	 * The keys of those of a kind that have one of the names. A language matches those
	 * that begin with it (UDDI 3.0.2, 5.1.9).
	 */
	String names(Kind kind, List<Name> names) {
		return Conditions.any(names.stream().map((name) -> {
			String named = "select n.entity_key from uddi_name n where n.kind = '" + kind + "' and "
					+ test("n.", "name", name.text());
			if (name.language().isEmpty()) {
				return named;
			}
			String prefix = Form.CASELESS.of(name.language()).replaceAll("[%_\\\\]", "\\\\$0") + "%";
			return named + " and n.lang like " + this.parameters.add(prefix) + " escape '\\'";
		}).toList());
	}

	/** The keys of those of a kind that have a reference in a bag, in no group. */
	String reference(Kind kind, String bag, Reference reference) {
		return "select r.entity_key from uddi_reference r where r.kind = '" + kind + "' and r.bag = '" + bag
				+ "' and r.group_number = 0 and " + same("r.", reference);
	}

	/**
	 * The keys of those of a kind that have a group with all references of the given one.
	 */
	String group(Kind kind, Bag.Group group) {
		StringBuilder sql = new StringBuilder("select g.entity_key from uddi_reference g where g.kind = '").append(kind)
			.append("' and g.bag = 'CATEGORY' and g.group_number > 0 and g.group_tmodel = ")
			.append(this.parameters.add(group.tModelKey()));
		for (Reference reference : group.references()) {
			sql.append(
					" and exists (select 1 from uddi_reference r where r.entity_key = g.entity_key and r.bag = g.bag and r.group_number = g.group_number and ")
				.append(same("r.", reference))
				.append(')');
		}
		return sql.toString();
	}

	private String same(String alias, Reference reference) {
		String same = alias + "tmodel_key = " + this.parameters.add(reference.tModelKey()) + " and "
				+ test(alias, "value", reference.value());
		return reference.nameCounts() ? same + " and " + test(alias, "name", reference.name()) : same;
	}

	private String test(String alias, String column, String text) {
		String value = this.form.of(text);
		String left = alias + this.form.column(column);
		return this.wildcards ? left + " like " + this.parameters.add(Wildcards.like(value)) + " escape '\\'"
				: left + " = " + this.parameters.add(value);
	}

}
