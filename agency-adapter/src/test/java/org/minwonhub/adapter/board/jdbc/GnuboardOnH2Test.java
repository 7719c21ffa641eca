package org.minwonhub.adapter.board.jdbc;

class GnuboardOnH2Test extends GnuboardContract {

	@Override
	TestDatabase newDatabase() {
		return TestDatabase.h2("gnuboard5", "");
	}

}
