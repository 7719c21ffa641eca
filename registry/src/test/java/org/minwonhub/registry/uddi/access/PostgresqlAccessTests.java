package org.minwonhub.registry.uddi.access;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;

import javax.sql.DataSource;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

import org.springframework.jdbc.core.simple.JdbcClient;

class PostgresqlAccessTests extends AccessContract {

	private static final AtomicInteger NUMBER = new AtomicInteger();

	private static EmbeddedPostgres server;

	@BeforeAll
	static void start() throws IOException {
		server = EmbeddedPostgres.start();
	}

	@AfterAll
	static void stop() throws IOException {
		server.close();
	}

	@Override
	DataSource database() {
		String name = "access_" + NUMBER.incrementAndGet();
		JdbcClient.create(server.getPostgresDatabase()).sql("create database " + name).update();
		return server.getDatabase("postgres", name);
	}

}
