package org.minwonhub.hub.enrolment;

import java.nio.file.Path;

import javax.sql.DataSource;

import org.minwonhub.hub.storage.Databases;

class H2EnrolmentTests extends EnrolmentContract {

	@Override
	DataSource database(Path directory) {
		return Databases.h2(directory);
	}

}
