package org.minwonhub.adapter.board.jdbc;

class EgovQnaOnH2MysqlModeTest extends EgovQnaContract {

	@Override
	TestDatabase newDatabase() {
		return TestDatabase.h2("egov", ";MODE=MySQL;DATABASE_TO_LOWER=TRUE");
	}

}
