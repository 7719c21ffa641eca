package org.minwonhub.hub.storage;

/**
 * Whether what was committed would survive a power cut.
 */
public interface Durability {

	/**
	 * Returns once everything that was committed before the call is on the disk.
	 */
	void await();

	/** For databases that answer a commit only when it is on the disk. */
	static Durability ofTheDatabase() {
		return () -> {
		};
	}

}
