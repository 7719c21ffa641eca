package org.minwonhub.hub.mailbox;

import java.util.Collection;
import java.util.List;

import org.minwonhub.xsd.mailbox.Evidence;
import org.minwonhub.xsd.mailbox.EvidenceForm;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads captured certificates and revocation lists.
 */
@Component
class EvidenceReader {

	private final JdbcClient jdbc;

	EvidenceReader(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	List<Evidence> read(Collection<String> ids) {
		if (ids.isEmpty()) {
			return List.of();
		}
		return this.jdbc.sql("select id, form, content from evidence where id in (:ids) order by id")
			.param("ids", ids)
			.query((rs, row) -> {
				Evidence evidence = new Evidence();
				evidence.setEvidenceId(rs.getString("id"));
				evidence.setForm(EvidenceForm.fromValue(rs.getString("form")));
				evidence.setContent(rs.getBytes("content"));
				return evidence;
			})
			.list();
	}

}
