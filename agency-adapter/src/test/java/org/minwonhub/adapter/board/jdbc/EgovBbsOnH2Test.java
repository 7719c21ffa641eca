package org.minwonhub.adapter.board.jdbc;

class EgovBbsOnH2Test extends EgovBbsContract {

	@Override
	TestDatabase newDatabase() {
		return TestDatabase.h2("egov", "");
	}

}
