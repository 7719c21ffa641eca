package org.minwonhub.system.journey;

import org.minwonhub.system.Folders;
import org.minwonhub.system.process.Processes;
import org.minwonhub.system.world.Gnuboard;
import org.minwonhub.system.world.HubDatabase;
import org.minwonhub.system.world.MailServer;
import org.minwonhub.system.world.World;

/**
 * A hub on H2, the integrated board, an agency that handles FUNDING and a city that
 * handles TRAFFIC and mails its officer, started once for all journeys; it ends with the
 * JVM. Each journey writes posts of its own.
 */
final class Town {

	private static final World WORLD = World.start(new Processes(Folders.freshForThisProcess(Town.class)),
			HubDatabase.Kind.H2);

	static final Gnuboard INTEGRATED_BOARD = Gnuboard.create();

	static final Gnuboard SUPPORT_BOARD = Gnuboard.create();

	static final Gnuboard CITY_BOARD = Gnuboard.create();

	static final MailServer MAIL = new MailServer();

	private static final World.Agency INTEGRATED = WORLD.integrated(INTEGRATED_BOARD);

	private static final World.Agency SUPPORT = WORLD.agency("1741001", SUPPORT_BOARD, "FUNDING");

	static final World.Agency CITY = WORLD.agencyWithMail("6110001", CITY_BOARD, MAIL.port(), "TRAFFIC");

	static {
		WORLD.startAdapters();
	}

	private Town() {
	}

	static World world() {
		return WORLD;
	}

	static World.Agency integrated() {
		return INTEGRATED;
	}

	static World.Agency support() {
		return SUPPORT;
	}

}
