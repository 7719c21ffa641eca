package org.minwonhub.hub.site;

import java.util.UUID;

/**
 * Where new identifiers come from.
 */
@FunctionalInterface
public interface IdSource {

	UUID next();

}
