package org.minwonhub.registry.uddi.publication;

import org.minwonhub.registry.uddi.Publisher;
import org.minwonhub.registry.uddi.xml.Answer;
import org.minwonhub.registry.uddi.xml.Reference;

import org.springframework.jdbc.core.simple.JdbcClient;

/** get_assertionStatusReport (UDDI 3.0.2, 5.2.10): also what only one side asserts. */
class StatusReport {

	private final JdbcClient jdbc;

	private final Publisher publisher;

	StatusReport(JdbcClient jdbc, Publisher publisher) {
		this.jdbc = jdbc;
		this.publisher = publisher;
	}

	/** The items with a status; all if it is empty. */
	String of(String wanted) {
		Answer report = Answer.begin("assertionStatusReport");
		this.jdbc.sql("""
				select a.from_key, a.to_key, a.tmodel_key, a.key_value, a.key_name, a.from_xml is not null,
				  a.to_xml is not null, f.owner, t.owner
				from uddi_assertion a join uddi_entity f on f.entity_key = a.from_key
				join uddi_entity t on t.entity_key = a.to_key
				where f.owner = :owner or t.owner = :owner order by a.assertion_id""")
			.param("owner", this.publisher.owner())
			.query((rs) -> {
				String status = status(rs.getBoolean(6), rs.getBoolean(7));
				if (wanted.isEmpty() || wanted.equals(status)) {
					String from = rs.getString(1);
					String to = rs.getString(2);
					report.open("assertionStatusItem", "completionStatus", status)
						.leaf("fromKey", from)
						.leaf("toKey", to);
					new Reference(rs.getString(3), rs.getString(4), rs.getString(5)).add(report);
					report.open("keysOwned");
					owned(report, "fromKey", from, rs.getString(8));
					owned(report, "toKey", to, rs.getString(9));
					report.close().close();
				}
			});
		return report.end();
	}

	private void owned(Answer report, String name, String key, String owner) {
		if (owner.equals(this.publisher.owner())) {
			report.leaf(name, key);
		}
	}

	private static String status(boolean from, boolean to) {
		if (from && to) {
			return "status:complete";
		}
		return from ? "status:toKey_incomplete" : "status:fromKey_incomplete";
	}

}
