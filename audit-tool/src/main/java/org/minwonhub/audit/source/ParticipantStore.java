package org.minwonhub.audit.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

import javax.xml.stream.XMLStreamException;

import org.jspecify.annotations.Nullable;
import org.minwonhub.audit.report.Check;
import org.minwonhub.audit.report.Problem;
import org.minwonhub.audit.report.Problems;

/**
 * What a participant kept, as XML files in a folder and those below it: the hub's answers
 * with receipts, and the acknowledgements that it sent. Both are claims, which the log
 * confirms or contradicts; a receipt that the hub signed is more. What the participant
 * says of its own numbers counts only if it signed it.
 *
 * @param receipts the entries that the hub promised
 * @param acknowledgements what the participant says that it acknowledged
 * @param numbers what it says of its numbers
 */
public record ParticipantStore(List<Receipt> receipts, List<Acknowledgement> acknowledgements,
		List<NumberStatement> numbers) {

	/** Nothing was given. */
	public static final ParticipantStore NONE = new ParticipantStore(List.of(), List.of(), List.of());

	private static final int DEPTH = 4;

	/**
	 * @param signatures verifies the hub's signatures over receipts; absent where nobody
	 * knows its authority
	 * @param statements reads and verifies what the participant says of its numbers
	 */
	public static ParticipantStore read(Path folder, @Nullable ReceiptSignatures signatures, Statements statements,
			Problems problems) throws IOException {
		ParticipantStore store = new ParticipantStore(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
		try (Stream<Path> files = Files.walk(folder, DEPTH)) {
			for (Path file : files.filter((each) -> each.toString().endsWith(".xml")).sorted().toList()) {
				try {
					byte[] content = Files.readAllBytes(file);
					ExchangeXml xml = ExchangeXml.read(content);
					store.add(file.toString(), xml);
					if (Statements.isOne(xml)) {
						store.numbers.addAll(statements.read(file.toString(), content, problems));
					}
					if (signatures != null && !xml.first("logLeaf").isEmpty()) {
						signatures.verify(file.toString(), content, xml.first("logLeaf"), problems);
					}
				}
				catch (XMLStreamException | IllegalArgumentException ex) {
					problems.add(Problem.of(Check.RECEIPT_MALFORMED, file.toString(), "", ""));
				}
			}
		}
		return store;
	}

	private void add(String place, ExchangeXml xml) {
		String leaf = xml.first("logLeaf");
		if (!leaf.isEmpty()) {
			this.receipts.add(new Receipt(place, Base64.getMimeDecoder().decode(leaf), xml.first("logDeadline")));
		}
		for (String delivery : xml.ended()) {
			this.acknowledgements.add(new Acknowledgement(xml.first("messageId"), delivery));
		}
	}

	/**
	 * A promise of the hub.
	 *
	 * @param place its file
	 * @param leaf the entry's exact bytes
	 * @param deadline by when the entry is in the log
	 */
	public record Receipt(String place, byte[] leaf, String deadline) {
	}

	/**
	 * The end of a delivery.
	 *
	 * @param message that carried it
	 * @param delivery that ended
	 */
	public record Acknowledgement(String message, String delivery) {
	}

}
