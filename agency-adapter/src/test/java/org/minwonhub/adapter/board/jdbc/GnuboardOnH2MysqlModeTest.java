package org.minwonhub.adapter.board.jdbc;

class GnuboardOnH2MysqlModeTest extends GnuboardContract {

	@Override
	TestDatabase newDatabase() {
		return TestDatabase.h2("gnuboard5", ";MODE=MySQL;DATABASE_TO_LOWER=TRUE");
	}

}
