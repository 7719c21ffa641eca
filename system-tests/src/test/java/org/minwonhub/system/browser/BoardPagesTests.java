package org.minwonhub.system.browser;

import org.minwonhub.system.process.Processes;

class BoardPagesTests extends PagesContract {

	@Override
	Site start(Processes processes, Chromium chromium) {
		return new BoardSite(DemoBoards.start(processes), chromium);
	}

}
