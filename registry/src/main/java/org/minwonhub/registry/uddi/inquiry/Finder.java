package org.minwonhub.registry.uddi.inquiry;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.minwonhub.registry.uddi.UddiError;
import org.minwonhub.registry.uddi.UddiFault;
import org.minwonhub.registry.uddi.inquiry.Hits.Hit;
import org.minwonhub.registry.uddi.key.UddiKey;
import org.minwonhub.registry.uddi.store.Kind;
import org.minwonhub.registry.uddi.xml.Answer;
import org.minwonhub.registry.uddi.xml.Dom;
import org.w3c.dom.Element;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The find_* calls but find_relatedBusinesses (UDDI 3.0.2, 5.1.8 to 5.1.12). */
class Finder {

	private final JdbcClient jdbc;

	private final RelatedBusinesses related;

	Finder(JdbcClient jdbc, RelatedBusinesses related) {
		this.jdbc = jdbc;
		this.related = related;
	}

	String business(Element call) {
		Qualifiers qualifiers = Qualifiers.of(call);
		boolean projections = !qualifiers.has(Qualifier.SUPPRESS_PROJECTED_SERVICES);
		Query query = new Query(Kind.BUSINESS, call, qualifiers, projections, embedded(call));
		DiscoveryUrls.require(query, call);
		Dom.children(call, "find_relatedBusinesses").forEach((inner) -> this.related.require(query, inner));
		Slice slice = Slice.of(call);
		Hits hits = Hits.of(this.jdbc, query, slice, "info", true);
		Map<String, StringBuilder> services = services(query, projections, hits.keys());
		Answer answer = begin("businessList", slice, hits);
		if (!hits.found().isEmpty()) {
			answer.open("businessInfos");
			for (Hit hit : hits.found()) {
				answer.open("businessInfo", "businessKey", hit.key()).raw(hit.text());
				StringBuilder infos = services.get(hit.key());
				if (infos != null) {
					answer.open("serviceInfos").raw(infos.toString()).close();
				}
				answer.close();
			}
		}
		return answer.end();
	}

	String service(Element call) {
		Qualifiers qualifiers = Qualifiers.of(call);
		String business = UddiKey.fold(call.getAttribute("businessKey"));
		Query query = new Query(Kind.SERVICE, call, qualifiers, true, embedded(call));
		if (!business.isEmpty()) {
			known(business, Kind.BUSINESS);
			boolean projections = !qualifiers.has(Qualifier.SUPPRESS_PROJECTED_SERVICES);
			query.within("select o.service_key from uddi_offer o where o.business_key = "
					+ query.parameters().add(business) + (projections ? "" : " and o.projected = false"));
		}
		return list("serviceList", "serviceInfos", call, query);
	}

	String tModel(Element call) {
		return list("tModelList", "tModelInfos", call, new Query(Kind.TMODEL, call, Qualifiers.of(call), true, null));
	}

	String binding(Element call) {
		Query query = new Query(Kind.BINDING, call, Qualifiers.of(call), true, embedded(call));
		String service = UddiKey.fold(call.getAttribute("serviceKey"));
		if (!service.isEmpty()) {
			known(service, Kind.SERVICE);
			query.require("e.parent_key = " + query.parameters().add(service));
		}
		Slice slice = Slice.of(call);
		Hits hits = Hits.of(this.jdbc, query, slice, "xml", false);
		Answer answer = begin("bindingDetail", slice, hits);
		hits.found().forEach((hit) -> answer.raw(hit.text()));
		return answer.end();
	}

	private String list(String name, String infos, Element call, Query query) {
		Slice slice = Slice.of(call);
		Hits hits = Hits.of(this.jdbc, query, slice, "info", true);
		Answer answer = begin(name, slice, hits);
		if (!hits.found().isEmpty()) {
			answer.open(infos);
			hits.found().forEach((hit) -> answer.raw(hit.text()));
		}
		return answer.end();
	}

	/** The tModels that an embedded find_tModel finds (UDDI 3.0.2, 5.1.9). */
	private @Nullable List<String> embedded(Element call) {
		List<Element> inner = Dom.children(call, "find_tModel");
		if (inner.isEmpty()) {
			return null;
		}
		Query query = new Query(Kind.TMODEL, inner.get(0), Qualifiers.of(inner.get(0)), true, null);
		List<String> keys = this.jdbc.sql("select e.entity_key" + query.from() + " limit " + (Slice.MOST + 1))
			.params(query.parameters().values())
			.query(String.class)
			.list();
		if (keys.size() > Slice.MOST) {
			throw new UddiFault(UddiError.RESULT_SET_TOO_LARGE, "find_tModel");
		}
		return keys;
	}

	private Map<String, StringBuilder> services(Query query, boolean projections, List<String> businesses) {
		Map<String, StringBuilder> infos = new HashMap<>();
		if (!businesses.isEmpty()) {
			String offered = offered(query, projections, businesses);
			AnswerSize.require(this.jdbc.sql("select coalesce(sum(s.info_length), 0)" + offered)
				.params(query.parameters().values())
				.query(Long.class)
				.single());
			this.jdbc.sql("select o.business_key, s.info" + offered + " order by o.business_key, o.position")
				.params(query.parameters().values())
				.query((rs) -> {
					infos.computeIfAbsent(rs.getString(1), (key) -> new StringBuilder()).append(rs.getString(2));
				});
		}
		return infos;
	}

	/**
	 * The services that businesses offer. What is asked of the service makes "left" an
	 * inner join; so written, H2 begins with the few offers, where without statistics it
	 * would try each service there is with each of them.
	 */
	static String offered(Query query, boolean projections, List<String> businesses) {
		return " from uddi_offer o left join uddi_entity s on s.entity_key = o.service_key where o.business_key in ("
				+ query.parameters().add(businesses) + ") and s.kind = 'SERVICE' and s.state = 'SHOWN'"
				+ (projections ? "" : " and o.projected = false") + query.listed();
	}

	private void known(String key, Kind kind) {
		int found = this.jdbc
			.sql("select count(*) from uddi_entity where entity_key = :key and kind = :kind and state = 'SHOWN'")
			.param("key", key)
			.param("kind", kind.name())
			.query(Integer.class)
			.single();
		if (found == 0) {
			throw new UddiFault(UddiError.INVALID_KEY_PASSED, key);
		}
	}

	private static Answer begin(String name, Slice slice, Hits hits) {
		int found = hits.found().size();
		Answer answer = Answer.begin(name, "truncated", slice.truncated(found, hits.total()));
		slice.describe(answer, found, hits.total());
		return answer;
	}

}
