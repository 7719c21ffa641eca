package org.minwonhub.registry.uddi.inquiry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.minwonhub.registry.uddi.UddiError;
import org.minwonhub.registry.uddi.UddiFault;
import org.minwonhub.registry.uddi.key.UddiKey;
import org.minwonhub.registry.uddi.store.Kind;
import org.minwonhub.registry.uddi.text.Form;
import org.minwonhub.registry.uddi.xml.Answer;
import org.minwonhub.registry.uddi.xml.Dom;
import org.minwonhub.registry.uddi.xml.Reference;
import org.w3c.dom.Element;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * find_relatedBusinesses (UDDI 3.0.2, 5.1.11). A relationship counts only when both sides
 * have asserted it.
 */
class RelatedBusinesses {

	private static final String AGREED = " and a.from_xml is not null and a.to_xml is not null";

	private static final String SIGNATURE = "http://www.w3.org/2000/09/xmldsig#";

	private final JdbcClient jdbc;

	RelatedBusinesses(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	String find(Element call) {
		Query query = new Query(Kind.BUSINESS, call, Qualifiers.of(call), true, null);
		require(query, call);
		Slice slice = Slice.of(call);
		Hits hits = Hits.of(this.jdbc, query, slice, "info", true);
		String focus = focus(call);
		Map<String, List<Shared>> shared = shared(query, call, hits.keys());
		Answer answer = Answer.begin("relatedBusinessesList", "truncated",
				slice.truncated(hits.found().size(), hits.total()));
		slice.describe(answer, hits.found().size(), hits.total());
		answer.leaf("businessKey", focus);
		if (!hits.found().isEmpty()) {
			answer.open("relatedBusinessInfos");
			for (Hits.Hit hit : hits.found()) {
				answer.open("relatedBusinessInfo").leaf("businessKey", hit.key()).raw(hit.text());
				List<Shared> all = shared.getOrDefault(hit.key(), List.of());
				relationships(answer, "fromKey", all.stream().filter((each) -> each.from().equals(focus)).toList());
				relationships(answer, "toKey", all.stream().filter((each) -> !each.from().equals(focus)).toList());
				answer.close();
			}
		}
		return answer.end();
	}

	/** Demands that the hits are related as the call says. */
	void require(Query query, Element call) {
		Qualifiers.of(call);
		String focus = focus(call);
		known(focus);
		List<String> sides = new ArrayList<>();
		String key = query.parameters().add(focus);
		String reference = reference(query, call);
		if (Dom.children(call, "toKey").isEmpty()) {
			sides.add("select a.to_key from uddi_assertion a where a.from_key = " + key + AGREED + reference);
		}
		if (Dom.children(call, "fromKey").isEmpty()) {
			sides.add("select a.from_key from uddi_assertion a where a.to_key = " + key + AGREED + reference);
		}
		query.within(Conditions.any(sides));
	}

	private Map<String, List<Shared>> shared(Query query, Element call, List<String> hits) {
		Map<String, List<Shared>> shared = new HashMap<>();
		if (hits.isEmpty()) {
			return shared;
		}
		String focus = query.parameters().add(focus(call));
		String others = query.parameters().add(hits);
		String from = "(a.from_key = " + focus + " and a.to_key in (" + others + "))";
		String to = "(a.to_key = " + focus + " and a.from_key in (" + others + "))";
		String sides = Dom.children(call, "toKey").isEmpty()
				? (Dom.children(call, "fromKey").isEmpty() ? "(" + from + " or " + to + ")" : from) : to;
		String agreed = " from uddi_assertion a where " + sides + AGREED + reference(query, call);
		AnswerSize.require(this.jdbc.sql("select coalesce(sum(length(a.from_xml) + length(a.to_xml)), 0)" + agreed)
			.params(query.parameters().values())
			.query(Long.class)
			.single());
		this.jdbc
			.sql("select a.from_key, a.to_key, a.tmodel_key, a.key_value, a.key_name, a.from_xml, a.to_xml" + agreed
					+ " order by a.assertion_id")
			.params(query.parameters().values())
			.query((rs) -> {
				Shared each = new Shared(rs.getString(1), rs.getString(2),
						new Reference(rs.getString(3), rs.getString(4), rs.getString(5)), rs.getString(6),
						rs.getString(7));
				String other = each.from().equals(focus(call)) ? each.to() : each.from();
				shared.computeIfAbsent(other, (key) -> new ArrayList<>()).add(each);
			});
		return shared;
	}

	private static void relationships(Answer answer, String direction, List<Shared> shared) {
		if (shared.isEmpty()) {
			return;
		}
		answer.open("sharedRelationships", "direction", direction);
		shared.forEach((each) -> each.reference().add(answer));
		shared.forEach((each) -> List.of(each.fromXml(), each.toXml())
			.stream()
			.filter((xml) -> xml.contains(SIGNATURE))
			.distinct()
			.forEach(answer::raw));
		answer.close();
	}

	private static String reference(Query query, Element call) {
		List<Element> given = Dom.children(call, "keyedReference");
		if (given.isEmpty()) {
			return "";
		}
		Reference reference = Reference.of(given.get(0));
		return " and a.tmodel_key = " + query.parameters().add(reference.tModelKey()) + " and a.key_value = "
				+ query.parameters().add(Form.EXACT.of(reference.value())) + " and a.key_name = "
				+ query.parameters().add(Form.EXACT.of(reference.name()));
	}

	private static String focus(Element call) {
		for (String name : List.of("businessKey", "fromKey", "toKey")) {
			for (Element key : Dom.children(call, name)) {
				return UddiKey.fold(key.getTextContent());
			}
		}
		return "";
	}

	private void known(String key) {
		int found = this.jdbc
			.sql("select count(*) from uddi_entity where entity_key = :key and kind = 'BUSINESS' and state = 'SHOWN'")
			.param("key", key)
			.query(Integer.class)
			.single();
		if (found == 0) {
			throw new UddiFault(UddiError.INVALID_KEY_PASSED, key);
		}
	}

	/** One relationship that both sides assert. */
	private record Shared(String from, String to, Reference reference, String fromXml, String toXml) {

	}

}
