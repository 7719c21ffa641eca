package org.minwonhub.hub.log.checkpoint;

/**
 * The log's tree will not be signed. Nothing was signed, and nothing is until an operator
 * has looked.
 */
public class LogRefusedException extends RuntimeException {

	private final LogAlarm alarm;

	/**
	 * @param found what is wrong and where, in plain English; quotes nothing from entries
	 */
	LogRefusedException(LogAlarm alarm, String found) {
		super(found);
		this.alarm = alarm;
	}

	public LogAlarm alarm() {
		return this.alarm;
	}

}
