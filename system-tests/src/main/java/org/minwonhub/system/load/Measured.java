package org.minwonhub.system.load;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Everything that one run found, as it stands in {@code load.json}.
 *
 * @param startedAt UTC
 * @param machine what it was measured on
 * @param options what was asked for
 * @param submissions one for each server, the stock ones first
 * @param deliveries one for each of the hub's databases
 * @param integrations one for each hub with a log
 */
record Measured(String startedAt, Machine machine, LoadOptions options, List<Submissions> submissions,
		List<Deliveries> deliveries, List<Integration> integrations) {

	/**
	 * Signed submissions as fast as the clients get receipts.
	 *
	 * @param kind what was measured
	 * @param server its name for people
	 * @param load the machine's load averages before the server was started
	 * @param messages that were measured, each with a verified answer
	 * @param perSecond of them
	 * @param answerMillis from sending to the verified answer
	 * @param serverCpuMillis for each message
	 * @param clientCpuMillis for each message
	 * @param databaseCpuMillis for each message; null where the database is part of the
	 * server or there is none
	 * @param othersShare of the machine's time that none of these had; null where the
	 * system does not tell it
	 * @param sentBytes a signed message
	 * @param receivedBytes a signed answer
	 */
	record Submissions(ServerKind kind, String server, String load, int messages, double perSecond,
			Percentiles answerMillis, double serverCpuMillis, double clientCpuMillis,
			@Nullable Double databaseCpuMillis, @Nullable Double othersShare, int sentBytes, int receivedBytes) {
	}

	/**
	 * Complaints at a steady rate, fetched by long poll and acknowledged.
	 *
	 * @param server for people
	 * @param messages delivered and acknowledged
	 * @param perSecond at which they were sent
	 * @param afterAcceptanceMillis from the receipt's time to the recipient's hands
	 * @param serverCpuMillis for each: submission, delivery and acknowledgement
	 * @param clientCpuMillis for each, sender and recipient
	 * @param databaseCpuMillis for each; null where the database is part of the server
	 */
	record Deliveries(String server, int messages, int perSecond, Percentiles afterAcceptanceMillis,
			double serverCpuMillis, double clientCpuMillis, @Nullable Double databaseCpuMillis) {
	}

	/**
	 * How soon the log's signed tree holds what is submitted at full speed.
	 *
	 * @param server for people
	 * @param lagMillis from the start of the message's transaction to the signature of
	 * the first checkpoint that holds its entry
	 */
	record Integration(String server, Percentiles lagMillis) {
	}

}
