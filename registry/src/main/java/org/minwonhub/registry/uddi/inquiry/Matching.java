package org.minwonhub.registry.uddi.inquiry;

import java.util.List;

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
	 * The keys of what has one of the names. A language matches those that begin with it
	 * (UDDI 3.0.2, 5.1.9).
	 */
	String names(List<Name> names) {
		List<String> alternatives = names.stream().map((name) -> {
			String test = test("n.", "name", name.text());
			if (name.language().isEmpty()) {
				return test;
			}
			String prefix = Form.CASELESS.of(name.language()).replaceAll("[%_\\\\]", "\\\\$0") + "%";
			return "(" + test + " and n.lang like " + this.parameters.add(prefix) + " escape '\\')";
		}).toList();
		return "select n.entity_key from uddi_name n where " + String.join(" or ", alternatives);
	}

	/** The keys of what has a reference in a bag, in no group. */
	String reference(String bag, Reference reference) {
		return "select r.entity_key from uddi_reference r where r.bag = '" + bag + "' and r.group_number = 0 and "
				+ same("r.", reference);
	}

	/** The keys of what has a group with all references of the given one. */
	String group(Bag.Group group) {
		StringBuilder sql = new StringBuilder(
				"select g.entity_key from uddi_reference g where g.bag = 'CATEGORY' and g.group_number > 0 and g.group_tmodel = ")
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
