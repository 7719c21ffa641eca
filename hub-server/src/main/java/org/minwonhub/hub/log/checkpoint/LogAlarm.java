package org.minwonhub.hub.log.checkpoint;

/**
 * What can be wrong with the log, by codes that never change. Each has its sentences in
 * the bundles {@code command} and {@code page}.
 */
public enum LogAlarm {

	/** The database knows the log's key, but the file is not there. */
	LOG_KEY_MISSING,
	/** The file holds another key than the log's, or none that can be read. */
	LOG_KEY_DIFFERS,
	/** Something was signed before, but the file of signed checkpoints is not there. */
	LOG_FILE_MISSING,
	/** The file of signed checkpoints holds what this log's key never signed. */
	LOG_FILE_DAMAGED,
	/** The newest checkpoint in the database is not what this log's key signed. */
	LOG_CHECKPOINT_ALTERED,
	/** The tree does not extend what was signed: restored, cut or rewritten. */
	LOG_NOT_EXTENDED,
	/** The tree's own rows contradict each other. */
	LOG_TREE_ALTERED,
	/** An entry is not what the tree says, or is missing. */
	LOG_ENTRY_ALTERED,
	/** An entry's promise has passed without a place. */
	LOG_BEHIND,
	/** The quorum of witnesses that was set is missed for too long. */
	LOG_UNDER_WITNESSED,
	/** No authority has stamped the log for too long. */
	LOG_UNSTAMPED,
	/** A witness was given two roots for one size. */
	LOG_TWO_FACES,
	/** A witness was given a checkpoint that does not extend the one before. */
	LOG_NOT_CONSISTENT,
	/** A witness was given a checkpoint that the log's key did not sign. */
	LOG_NOT_SIGNED,
	/** A participant got no proof by its receipt's deadline. */
	LOG_PROMISE_BROKEN,
	/** A witness reports what this version has no sentence for. */
	LOG_REPORTED,
	/** The thread that sequences and signs has ended by a fault of the program. */
	LOG_STOPPED,
	/** Database or disk fail at the moment; it is tried again and again. */
	LOG_FAILING

}
