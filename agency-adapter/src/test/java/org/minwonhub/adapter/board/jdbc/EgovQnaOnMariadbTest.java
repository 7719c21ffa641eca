package org.minwonhub.adapter.board.jdbc;

class EgovQnaOnMariadbTest extends EgovQnaContract {

	@Override
	TestDatabase newDatabase() {
		return TestDatabase.mariadb("egov", "InnoDB", "utf8mb3");
	}

}
