package org.minwonhub.registry.uddi.store;

/**
 * Whether an entity is seen.
 */
public enum State {

	SHOWN,
	/** A deleted tModel: found no more, but given to who knows its key. */
	HIDDEN,
	/** Of a participant that may not speak: as if it were not there. */
	WITHDRAWN

}
