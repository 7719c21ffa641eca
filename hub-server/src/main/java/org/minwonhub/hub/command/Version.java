package org.minwonhub.hub.command;

import org.minwonhub.hub.site.Site;
import picocli.CommandLine.IVersionProvider;

class Version implements IVersionProvider {

	@Override
	public String[] getVersion() {
		return new String[] { "Minwon Hub " + Site.version() };
	}

}
