package org.minwonhub.adapter.board.jdbc;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.Statement;
import java.util.Set;

import javax.sql.DataSource;

import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Connections that break at the n-th statement or commit: before it, or after it took
 * effect. A broken connection stays broken, as that of a killed process does.
 */
final class FailingDataSource extends DelegatingDataSource {

	private static final Set<String> STEPS = Set.of("execute", "executeQuery", "executeUpdate", "commit");

	private final int failAt;

	private final boolean afterwards;

	private int step;

	FailingDataSource(DataSource target, int failAt, boolean afterwards) {
		super(target);
		this.failAt = failAt;
		this.afterwards = afterwards;
	}

	boolean failed() {
		return this.step >= this.failAt;
	}

	@Override
	public Connection getConnection() throws SQLException {
		return wrap(Connection.class, super.getConnection());
	}

	private <T> T wrap(Class<T> type, T target) {
		Object proxy = Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type },
				(self, method, arguments) -> {
					boolean counted = STEPS.contains(method.getName());
					if (counted) {
						this.step++;
					}
					if (this.step > this.failAt && (counted || "rollback".equals(method.getName()))) {
						throw broken();
					}
					if (counted && this.step == this.failAt && !this.afterwards) {
						throw broken();
					}
					try {
						Object result = method.invoke(target, arguments);
						if (counted && this.step == this.failAt) {
							throw broken();
						}
						return wrapResult(result);
					}
					catch (InvocationTargetException ex) {
						throw ex.getCause();
					}
				});
		return type.cast(proxy);
	}

	private Object wrapResult(Object result) {
		if (result instanceof java.sql.PreparedStatement statement) {
			return wrap(java.sql.PreparedStatement.class, statement);
		}
		return (result instanceof Statement statement) ? wrap(Statement.class, statement) : result;
	}

	private static SQLException broken() {
		return new SQLNonTransientConnectionException("the line is cut", "08S01");
	}

}
