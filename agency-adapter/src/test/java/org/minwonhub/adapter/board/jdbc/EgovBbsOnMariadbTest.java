package org.minwonhub.adapter.board.jdbc;

class EgovBbsOnMariadbTest extends EgovBbsContract {

	@Override
	TestDatabase newDatabase() {
		return TestDatabase.mariadb("egov", "InnoDB", "utf8mb3");
	}

}
