package org.minwonhub.registry.uddi;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

import javax.sql.DataSource;

import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Counts the statements that are prepared on a database. */
class StatementCounter extends DelegatingDataSource {

	private final AtomicInteger statements = new AtomicInteger();

	StatementCounter(DataSource target) {
		super(target);
	}

	int statements() {
		return this.statements.get();
	}

	@Override
	public Connection getConnection() throws SQLException {
		Connection real = super.getConnection();
		return (Connection) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] { Connection.class },
				(proxy, method, arguments) -> {
					if (method.getName().equals("prepareStatement")) {
						this.statements.incrementAndGet();
					}
					try {
						return method.invoke(real, arguments);
					}
					catch (InvocationTargetException ex) {
						throw ex.getCause();
					}
				});
	}

}
