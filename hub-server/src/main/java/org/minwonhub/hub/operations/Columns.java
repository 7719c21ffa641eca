package org.minwonhub.hub.operations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Column types that JDBC has no short way to read.
 */
public final class Columns {

	private Columns() {
	}

	public static Instant time(ResultSet rs, String column) throws SQLException {
		return Objects.requireNonNull(optionalTime(rs, column), column);
	}

	public static @Nullable Instant optionalTime(ResultSet rs, String column) throws SQLException {
		OffsetDateTime value = rs.getObject(column, OffsetDateTime.class);
		return (value != null) ? value.toInstant() : null;
	}

	public static UUID id(ResultSet rs, String column) throws SQLException {
		return Objects.requireNonNull(rs.getObject(column, UUID.class), column);
	}

}
