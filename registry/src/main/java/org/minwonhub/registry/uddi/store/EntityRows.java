package org.minwonhub.registry.uddi.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

import org.jspecify.annotations.Nullable;
import org.minwonhub.registry.uddi.UddiError;
import org.minwonhub.registry.uddi.UddiFault;
import org.minwonhub.registry.uddi.text.SortKey;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes and reads the rows of entities. */
class EntityRows {

	static final String SELECT = select("xml");

	/** Reads entities without what they hold. */
	static final String SELECT_EMPTY = select("'' as xml");

	/**
	 * Owner and kind are compared so that only the key's index can answer: H2 without
	 * statistics takes that of the owner, and reads all that it has.
	 */
	static final String UPDATE = """
			update uddi_entity set parent_key = :parent, state = :state, signed = :signed,
			  projects = :projects, sort_case = :sortCase, sort_caseless = :sortCaseless,
			  sort_binary = :sortBinary, info = :info, xml = :xml, xml_length = :length,
			  info_length = :infoLength, modified_within_at = :within,
			  modified_at = case when :touched then :modified else modified_at end
			where entity_key = :key and nullif(owner, :owner) is null and nullif(kind, :kind) is null""";

	private final JdbcClient jdbc;

	EntityRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Writes a row. A key that is another owner's, or of another kind, is refused even if
	 * it became so since it was looked up.
	 * @param shown the text of the lists, and the name to sort by
	 * @param touched whether it changed itself, not only something in it
	 */
	void write(Entity entity, boolean signed, Shown shown, boolean touched) {
		JdbcClient.StatementSpec update = this.jdbc.sql(UPDATE).param("touched", touched);
		if (bind(update, entity, signed, shown).update() == 0) {
			insert(entity, signed, shown);
		}
	}

	private void insert(Entity entity, boolean signed, Shown shown) {
		try {
			bind(this.jdbc.sql("""
					insert into uddi_entity (entity_key, kind, parent_key, owner, authorized_name, state, signed,
					  projects, sort_case, sort_caseless, sort_binary, info, xml, xml_length, info_length,
					  created_at, modified_at, modified_within_at)
					values (:key, :kind, :parent, :owner, :authorizedName, :state, :signed, :projects, :sortCase,
					  :sortCaseless, :sortBinary, :info, :xml, :length, :infoLength, :created, :modified, :within)"""),
					entity, signed, shown)
				.update();
		}
		catch (DuplicateKeyException ex) {
			throw new UddiFault(UddiError.KEY_UNAVAILABLE, entity.key());
		}
	}

	private static String select(String xml) {
		return "select entity_key, kind, parent_key, owner, authorized_name, state, projects, " + xml
				+ ", created_at, modified_at, modified_within_at from uddi_entity ";
	}

	static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement, Entity entity, boolean signed,
			Shown shown) {
		return statement.param("key", entity.key())
			.param("kind", entity.kind().name())
			.param("parent", entity.parent())
			.param("owner", entity.owner())
			.param("authorizedName", entity.ownership().authorizedName())
			.param("state", entity.state().name())
			.param("signed", signed)
			.param("projects", entity.projects())
			.param("sortCase", SortKey.withCase(shown.name()))
			.param("sortCaseless", SortKey.withoutCase(shown.name()))
			.param("sortBinary", SortKey.binary(shown.name()))
			.param("info", shown.info())
			.param("xml", entity.xml())
			.param("length", entity.xml().length())
			.param("infoLength", shown.info().length())
			.param("created", column(entity.created()))
			.param("modified", column(entity.modified()))
			.param("within", column(entity.modifiedWithin()));
	}

	static Entity read(ResultSet rs, int row) throws SQLException {
		return new Entity(rs.getString("entity_key"), Kind.valueOf(rs.getString("kind")), parent(rs),
				new Ownership(rs.getString("owner"), rs.getString("authorized_name")),
				State.valueOf(rs.getString("state")), rs.getBoolean("projects"), rs.getString("xml"),
				time(rs, "created_at"), time(rs, "modified_at"), time(rs, "modified_within_at"));
	}

	private static @Nullable String parent(ResultSet rs) throws SQLException {
		return rs.getString("parent_key");
	}

	private static Instant time(ResultSet rs, String column) throws SQLException {
		return rs.getObject(column, OffsetDateTime.class).toInstant();
	}

	static OffsetDateTime column(Instant time) {
		return time.atOffset(ZoneOffset.UTC);
	}

	/**
	 * What lists show of an entity.
	 *
	 * @param name the first name, to sort by
	 * @param info the element, or part of one, of a list
	 */
	record Shown(String name, String info) {

	}

}
