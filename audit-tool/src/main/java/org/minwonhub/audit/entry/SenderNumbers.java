package org.minwonhub.audit.entry;

import java.util.Map;
import java.util.TreeMap;

import org.minwonhub.log.MalformedException;

/**
 * Every sender's running numbers. A number may stand in several refusals, since a refused
 * message may be sent again, but in one accepted message only (of each time between two
 * restores); and in some entry it must stand. They may come in any order: a sender need
 * not wait for one answer before it sends the next message.
 */
final class SenderNumbers {

	private final Map<String, Sender> senders = new TreeMap<>();

	/**
	 * @return false if another accepted message has the number
	 */
	boolean add(Entry message) {
		Sender sender = this.senders.computeIfAbsent(message.text("from"), (name) -> new Sender());
		sender.seen.add(message.senderSeq());
		return !message.type().equals(Entry.EXCHANGE) || sender.accepted.add(message.senderSeq());
	}

	/** After a restore, senders send again what the hub may have lost. */
	void restored() {
		this.senders.replaceAll((name, sender) -> new Sender(sender.seen, new Ranges()));
	}

	int size() {
		return this.senders.size();
	}

	void forEachGap(GapVisitor visitor) {
		this.senders.forEach((name, sender) -> sender.seen.gaps().forEach((gap) -> visitor.gap(name, gap)));
	}

	/** One line for each sender. */
	String encode() {
		StringBuilder lines = new StringBuilder();
		this.senders.forEach((name, sender) -> lines.append(name)
			.append(' ')
			.append(sender.seen.encode())
			.append(' ')
			.append(sender.accepted.encode())
			.append('\n'));
		return lines.toString();
	}

	void decode(String line) throws MalformedException {
		String[] parts = line.split(" ", -1);
		if (parts.length != 3) {
			throw new MalformedException("Not a sender's numbers");
		}
		this.senders.put(parts[0], new Sender(Ranges.parse(parts[1]), Ranges.parse(parts[2])));
	}

	/** Told of each gap. */
	interface GapVisitor {

		void gap(String sender, Ranges.Range gap);

	}

	private record Sender(Ranges seen, Ranges accepted) {

		Sender() {
			this(new Ranges(), new Ranges());
		}

	}

}
