package org.minwonhub.adapter.board.jdbc;

class GnuboardOnMariadbTest extends GnuboardContract {

	@Override
	TestDatabase newDatabase() {
		return TestDatabase.mariadb("gnuboard5", "InnoDB", "utf8mb3");
	}

}
