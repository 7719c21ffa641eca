package org.minwonhub.adapter.board.jdbc;

class EgovQnaOnH2Test extends EgovQnaContract {

	@Override
	TestDatabase newDatabase() {
		return TestDatabase.h2("egov", "");
	}

}
