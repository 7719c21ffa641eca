package org.minwonhub.hub.enrolment;

import java.nio.file.Path;

import javax.sql.DataSource;

import org.minwonhub.hub.storage.Databases;

class PostgresqlEnrolmentTests extends EnrolmentContract {

	@Override
	DataSource database(Path directory) {
		return Databases.postgresql();
	}

}
