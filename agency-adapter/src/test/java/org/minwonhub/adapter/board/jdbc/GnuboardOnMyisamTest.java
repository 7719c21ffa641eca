package org.minwonhub.adapter.board.jdbc;

class GnuboardOnMyisamTest extends GnuboardContract {

	@Override
	TestDatabase newDatabase() {
		return TestDatabase.mariadb("gnuboard5", "MyISAM", "utf8mb4");
	}

}
