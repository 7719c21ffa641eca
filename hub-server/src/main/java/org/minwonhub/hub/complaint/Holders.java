package org.minwonhub.hub.complaint;

import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who holds a complaint, and as what. Everything a participant may see or do with it
 * follows from this.
 */
@Component
public class Holders {

	/** What a participant is to a complaint. */
	public enum Role {

		/** Filed it. */
		FILER,
		/** Handles or handled a leg. */
		HANDLER,
		/** Shows a copy. */
		COPY

	}

	private final JdbcClient jdbc;

	Holders(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void add(UUID complaint, String participant, Role role) {
		if (!has(complaint, participant, role)) {
			this.jdbc.sql("""
					insert into complaint_holder (complaint_id, participant, role)
					values (:complaint, :participant, :role)""")
				.param("complaint", complaint)
				.param("participant", participant)
				.param("role", role.name())
				.update();
		}
	}

	/** What the participant is to the complaint; empty if nothing. */
	public List<Role> rolesOf(UUID complaint, String participant) {
		return this.jdbc.sql("""
				select role from complaint_holder where complaint_id = :complaint and participant = :participant
				order by role""")
			.param("complaint", complaint)
			.param("participant", participant)
			.query((rs, row) -> Role.valueOf(rs.getString(1)))
			.list();
	}

	boolean has(UUID complaint, String participant, Role role) {
		return rolesOf(complaint, participant).contains(role);
	}

	/** Everybody who holds the complaint in one of the roles, in a stable order. */
	List<String> of(UUID complaint, List<Role> roles) {
		return this.jdbc.sql("""
				select distinct participant from complaint_holder where complaint_id = :complaint and role in (:roles)
				order by participant""")
			.param("complaint", complaint)
			.param("roles", roles.stream().map(Role::name).toList())
			.query(String.class)
			.list();
	}

}
