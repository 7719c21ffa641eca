package org.minwonhub.adapter.board.jdbc;

class EgovBbsOnH2MysqlModeTest extends EgovBbsContract {

	@Override
	TestDatabase newDatabase() {
		return TestDatabase.h2("egov", ";MODE=MySQL;DATABASE_TO_LOWER=TRUE");
	}

}
