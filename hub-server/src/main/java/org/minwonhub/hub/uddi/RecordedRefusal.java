package org.minwonhub.hub.uddi;

import org.minwonhub.registry.uddi.UddiFault;

/** A refusal that has its own entry in the log, so that it is not counted as well. */
final class RecordedRefusal extends RuntimeException {

	private final UddiFault refusal;

	RecordedRefusal(UddiFault refusal) {
		super(refusal);
		this.refusal = refusal;
	}

	UddiFault refusal() {
		return this.refusal;
	}

}
