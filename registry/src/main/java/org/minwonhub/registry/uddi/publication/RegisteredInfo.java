package org.minwonhub.registry.uddi.publication;

import java.util.List;

import org.minwonhub.registry.uddi.Publisher;
import org.minwonhub.registry.uddi.store.Kind;
import org.minwonhub.registry.uddi.xml.Answer;

import org.springframework.jdbc.core.simple.JdbcClient;

/** get_registeredInfo (UDDI 3.0.2, 5.2.12): all that a publisher owns, in short. */
class RegisteredInfo {

	private final JdbcClient jdbc;

	private final Publisher publisher;

	RegisteredInfo(JdbcClient jdbc, Publisher publisher) {
		this.jdbc = jdbc;
		this.publisher = publisher;
	}

	/**
	 * The answer.
	 * @param selection all, hidden (deleted tModels) or visible
	 */
	String of(String selection) {
		Answer answer = Answer.begin("registeredInfo");
		String states = switch (selection) {
			case "hidden" -> "state = 'HIDDEN'";
			case "visible" -> "state <> 'HIDDEN'";
			default -> "1 = 1";
		};
		List<String> businesses = infos(Kind.BUSINESS, states);
		if (!businesses.isEmpty()) {
			answer.open("businessInfos");
			businesses.forEach(answer::raw);
			answer.close();
		}
		List<String> tModels = infos(Kind.TMODEL, states);
		if (!tModels.isEmpty()) {
			answer.open("tModelInfos");
			tModels.forEach(answer::raw);
			answer.close();
		}
		return answer.end();
	}

	private List<String> infos(Kind kind, String states) {
		return this.jdbc
			.sql("select entity_key, info from uddi_entity where owner = :owner and kind = :kind and " + states
					+ " order by sort_case, entity_key")
			.param("owner", this.publisher.owner())
			.param("kind", kind.name())
			.query((rs, row) -> (kind == Kind.TMODEL) ? rs.getString(2) : business(rs.getString(1), rs.getString(2)))
			.list();
	}

	private String business(String key, String info) {
		Answer business = Answer.part().open("businessInfo", "businessKey", key).raw(info);
		List<String> services = this.jdbc.sql("""
				select s.info from uddi_offer o join uddi_entity s on s.entity_key = o.service_key
				where o.business_key = :key order by o.position""").param("key", key).query(String.class).list();
		if (!services.isEmpty()) {
			business.open("serviceInfos");
			services.forEach(business::raw);
		}
		return business.end();
	}

}
