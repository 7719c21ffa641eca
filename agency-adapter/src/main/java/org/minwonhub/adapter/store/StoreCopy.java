package org.minwonhub.adapter.store;

import java.io.StringReader;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import javax.sql.DataSource;

import org.h2.tools.RunScript;

/**
 * Copies what the adapter knows of the board, and nothing of the messages.
 */
final class StoreCopy {

	private StoreCopy() {
	}

	static void knowledge(Connection original, DataSource copy) throws SQLException {
		try (Connection target = copy.getConnection();
				Statement script = original.createStatement();
				ResultSet lines = script.executeQuery(
						"script simple columns nopasswords nosettings table setting, board_case, entry, answer, reservation")) {
			StringBuilder statements = new StringBuilder();
			while (lines.next()) {
				String line = lines.getString(1);
				if (line.startsWith("INSERT")) {
					statements.append(line).append('\n');
				}
			}
			try (Statement order = target.createStatement()) {
				order.execute("set referential_integrity false");
				RunScript.execute(target, new StringReader(statements.toString()));
				order.execute("set referential_integrity true");
				restartIdentity(order, "board_case");
				restartIdentity(order, "entry");
			}
		}
	}

	private static void restartIdentity(Statement order, String table) throws SQLException {
		order.execute("alter table " + table + " alter column id restart with (select coalesce(max(id), 0) + 1 from "
				+ table + ")");
	}

}
