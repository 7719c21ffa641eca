package org.minwonhub.adapter.store;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.minwonhub.adapter.board.EntryKey;
import org.minwonhub.adapter.store.BoardCase.CaseKind;
import org.minwonhub.adapter.store.GivenUpNumbers.GivenUp;
import org.minwonhub.adapter.store.OutboxMessage.State;
import org.minwonhub.adapter.store.StoreException.Reason;
import org.minwonhub.xsd.complaint.Kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class AdapterStoreTest {

	private static final char[] PASSWORD = "비밀 번호".toCharArray();

	@TempDir
	private Path folder;

	@Test
	void aSecondAdapterIsKeptOutUntilTheFirstIsKilledAndItsCommitsAreThere() throws Exception {
		Process first = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
				System.getProperty("java.class.path"), StoreHolder.class.getName(), this.folder.toString())
			.redirectError(ProcessBuilder.Redirect.DISCARD)
			.start();
		try (BufferedReader said = first.inputReader(StandardCharsets.UTF_8)) {
			assertThat(said.readLine()).isEqualTo(StoreHolder.COMMITTED);
			assertThatExceptionOfType(StoreException.class)
				.isThrownBy(() -> AdapterStore.open(this.folder, StoreHolder.PASSWORD))
				.satisfies((ex) -> assertThat(ex.reason()).isEqualTo(Reason.IN_USE));
		}
		finally {
			first.destroyForcibly();
			first.waitFor();
		}
		try (AdapterStore store = AdapterStore.open(this.folder, StoreHolder.PASSWORD)) {
			assertThat(store.outbox().waiting(1000)).hasSize(StoreHolder.COMMITS);
		}
	}

	@Test
	void whatWasKeptIsThereAfterwardsForTheRightPasswordOnly() throws StoreException {
		try (AdapterStore store = AdapterStore.open(this.folder, PASSWORD)) {
			store.reservedIds().keep("reference", "4711");
			store.outbox().add("lane", null, "Operation", "urn:uuid:1", "<draft/>", 1);
			store.syncToDisk();
		}
		assertThatExceptionOfType(StoreException.class)
			.isThrownBy(() -> AdapterStore.open(this.folder, "falsch".toCharArray()))
			.satisfies((ex) -> assertThat(ex.reason()).isEqualTo(Reason.WRONG_PASSWORD));
		try (AdapterStore store = AdapterStore.open(this.folder, PASSWORD)) {
			assertThat(store.reservedIds().find("reference")).contains("4711");
			assertThat(store.outbox().waiting(10)).extracting(OutboxMessage::draft).containsExactly("<draft/>");
		}
	}

	@Test
	void aCopyInMemoryKnowsTheBoardAndLeavesTheFileAlone() throws StoreException {
		try (AdapterStore store = AdapterStore.open(this.folder, PASSWORD)) {
			store.settings().keep("baseline-at", "then");
			store.outbox().add("lane", null, "Operation", "urn:uuid:1", "<draft/>", 1);
		}
		try (AdapterStore copy = AdapterStore.copyInMemory(this.folder, PASSWORD)) {
			assertThat(copy.settings().find("baseline-at")).contains("then");
			assertThat(copy.outbox().waiting(10)).isEmpty();
			copy.settings().keep("baseline-at", "now");
		}
		try (AdapterStore store = AdapterStore.open(this.folder, PASSWORD)) {
			assertThat(store.settings().find("baseline-at")).contains("then");
		}
	}

	@Test
	void numbersRunFromOneWithoutGaps() {
		try (AdapterStore store = AdapterStore.inMemory()) {
			List<Long> numbers = List.of(next(store), next(store), next(store));
			assertThat(numbers).containsExactly(1L, 2L, 3L);
		}
	}

	@Test
	void aNumberWhoseTransactionFailsIsGivenAgain() {
		try (AdapterStore store = AdapterStore.inMemory()) {
			next(store);
			assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> store.inTransaction(() -> {
				store.settings().nextSenderSeq();
				throw new IllegalStateException();
			}));
			assertThat(next(store)).isEqualTo(2);
		}
	}

	@Test
	void whatWaitsBehindAPostponedMessageHidesNotWhenThatIsDue() {
		try (AdapterStore store = AdapterStore.inMemory()) {
			long first = store.outbox().add("a", null, "One", "urn:uuid:1", "", 0);
			store.outbox().add("a", null, "Two", "urn:uuid:2", "", 0);
			store.outbox().postponed(first, 2000, new Trouble("CODE", "", "", "", "", null));
			assertThat(store.outbox().nextDueAfter(0)).contains(2000L);
			assertThat(store.outbox().nextDueAfter(2000)).isEmpty();
		}
	}

	@Test
	void onlyTheFirstOfALaneIsDueAndAParkedOneClosesIt() {
		try (AdapterStore store = AdapterStore.inMemory()) {
			long first = store.outbox().add("a", null, "One", "urn:uuid:1", "", 0);
			long second = store.outbox().add("a", null, "Two", "urn:uuid:2", "", 0);
			long other = store.outbox().add("b", null, "Three", "urn:uuid:3", "", 0);
			assertThat(store.outbox().due(0, 10)).extracting(OutboxMessage::id).containsExactly(first, other);
			store.outbox().parked(first, new Trouble("CODE", "", "", "", "", null));
			assertThat(store.outbox().due(0, 10)).extracting(OutboxMessage::id).containsExactly(other);
			assertThat(store.outbox().skip(first, 1)).isTrue();
			assertThat(store.outbox().due(0, 10)).extracting(OutboxMessage::id).containsExactly(second, other);
			assertThat(store.outbox().skip(first, 1)).isFalse();
			assertThat(store.outbox().counts()).containsEntry(State.SKIPPED, 1L);
		}
	}

	@Test
	void numberAndBodyAreBoundOnce() {
		try (AdapterStore store = AdapterStore.inMemory()) {
			long id = store.outbox().add("a", null, "One", "urn:uuid:1", "", 0);
			store.outbox().numbered(id, 1, "<body/>");
			store.outbox().numbered(id, 2, "<other/>");
			assertThat(store.outbox().get(id).body()).isEqualTo("<body/>");
			assertThat(store.outbox().get(id).senderSeq()).isEqualTo(1L);
		}
	}

	@Test
	void aNumberThatWasGivenUpIsRememberedWithItsReason() {
		try (AdapterStore store = AdapterStore.inMemory()) {
			long refused = numbered(store, "a", 1);
			store.outbox().parked(refused, new Trouble("SCHEMA_INVALID", "", "", "", "", null));
			long silent = numbered(store, "b", 2);
			long unnumbered = store.outbox().add("c", null, "One", "urn:uuid:c", "", 0);
			for (long id : List.of(refused, silent, unnumbered)) {
				store.outbox().skip(id, 70);
			}
			assertThat(store.givenUp().after(0, 10)).containsExactly(
					new GivenUp(1, 1, "urn:uuid:a", "One", "SCHEMA_INVALID", 70L),
					new GivenUp(2, 2, "urn:uuid:b", "One", "NO_ANSWER", 70L));
			assertThat(store.givenUp().after(1, 10)).hasSize(1);
		}
	}

	/** Somebody gave it up while the hub was taking it. */
	@Test
	void whatHasAReceiptAfterAllWasNotGivenUp() {
		try (AdapterStore store = AdapterStore.inMemory()) {
			long id = numbered(store, "a", 1);
			store.outbox().skip(id, 70);
			store.outbox().accepted(id, new byte[0], new byte[0], 71);
			assertThat(store.givenUp().after(0, 10)).isEmpty();
			assertThat(store.outbox().skip(id, 72)).isFalse();
			assertThat(store.givenUp().after(0, 10)).isEmpty();
		}
	}

	@Test
	void anErasureKeepsTheNumbersOfWhatItMakesVoidAndNothingElse() {
		try (AdapterStore store = AdapterStore.inMemory()) {
			long complaint = store.cases()
				.addReceived(CaseKind.RECEIVED, new EntryKey("1"), 1, "urn:uuid:complaint", "MH-1", null, Kind.QUERY,
						null, 1, 0);
			long id = store.outbox().add("a", complaint, "PublishAnswer", "urn:uuid:a", "<draft/>", 0);
			store.outbox().numbered(id, 5, "<body/>");
			store.outbox().add("a", complaint, "PublishAnswer", "urn:uuid:b", "<draft/>", 0);
			store.inTransaction(() -> store.erasures().forget("urn:uuid:complaint", 80));
			assertThat(store.outbox().newestId()).isZero();
			assertThat(store.givenUp().after(0, 10))
				.containsExactly(new GivenUp(5, 5, "urn:uuid:a", "PublishAnswer", "COMPLAINT_ERASED", 80L));
		}
	}

	@Test
	void aRestoredStoreSaysWhichNumbersItDoesNotKnow() {
		try (AdapterStore store = AdapterStore.inMemory()) {
			next(store);
			store.inTransaction(() -> store.settings().raiseSenderSeq(4, 90));
			store.inTransaction(() -> store.settings().raiseSenderSeq(3, 91));
			assertThat(next(store)).isEqualTo(5);
			assertThat(store.givenUp().after(0, 10))
				.containsExactly(new GivenUp(2, 4, null, null, GivenUpNumbers.STORE_RESTORED, 90L));
		}
	}

	private static long numbered(AdapterStore store, String lane, long number) {
		long id = store.outbox().add(lane, null, "One", "urn:uuid:" + lane, "", 0);
		store.outbox().numbered(id, number, "<body/>");
		return id;
	}

	private static long next(AdapterStore store) {
		return store.inTransaction(() -> store.settings().nextSenderSeq());
	}

}
