package org.minwonhub.audit.evidence;

/** How large evidence can be; what is larger was made to do harm. */
final class ArchiveLimits {

	static final int LONGEST_NAME = 200;

	/** 10,000 messages with all that proves them. */
	static final int MOST_FILES = 200_000;

	/** One message's file; its envelope is at most 2 MB. */
	static final int LARGEST_FILE = 16 << 20;

	/** The manifest and the list of messages. */
	static final int LARGEST_LIST = 64 << 20;

	/** 1 GB of messages and files, read twice, and what proves them. */
	static final long MOST_BYTES = 4L << 30;

	private ArchiveLimits() {
	}

}
