package org.minwonhub.adapter.board.jdbc;

import org.jspecify.annotations.Nullable;

/**
 * What differs between the databases that boards run on.
 */
enum Dialect {

	MARIADB("""
			SELECT COLUMN_NAME AS name, DATA_TYPE AS type, CHARACTER_MAXIMUM_LENGTH AS length,
			       CHARACTER_SET_NAME AS charset,
			       CASE WHEN IS_NULLABLE = 'NO' AND COLUMN_DEFAULT IS NULL AND EXTRA NOT LIKE '%auto_increment%'
			            THEN 1 ELSE 0 END AS required
			  FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = :table_name"""),

	H2("""
			SELECT COLUMN_NAME AS name, DATA_TYPE AS type, CHARACTER_MAXIMUM_LENGTH AS length,
			       CAST(NULL AS VARCHAR) AS charset,
			       CASE WHEN IS_NULLABLE = 'NO' AND COLUMN_DEFAULT IS NULL AND IS_IDENTITY = 'NO'
			            THEN 1 ELSE 0 END AS required
			  FROM INFORMATION_SCHEMA.COLUMNS
			 WHERE TABLE_SCHEMA = SCHEMA() AND UPPER(TABLE_NAME) = UPPER(:table_name)""");

	private final String columns;

	Dialect(String columns) {
		this.columns = columns;
	}

	static @Nullable Dialect of(String url) {
		if (url.startsWith("jdbc:mariadb:")) {
			return MARIADB;
		}
		return url.startsWith("jdbc:h2:") ? H2 : null;
	}

	/** Lists the columns of {@code :table_name}. */
	String columns() {
		return this.columns;
	}

}
