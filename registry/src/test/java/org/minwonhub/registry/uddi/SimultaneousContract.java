package org.minwonhub.registry.uddi;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.sql.DataSource;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Two publishers at the same moment, each in a transaction of its own. */
abstract class SimultaneousContract {

	private static final String A = "urn:agency:A000000";

	private static final String B = "urn:agency:B000000";

	private static final int ROUNDS = 8;

	private static final Pattern BUSINESS = Pattern.compile("<businessEntity.*</businessEntity>", Pattern.DOTALL);

	private final ExecutorService threads = Executors.newFixedThreadPool(2);

	private World world;

	abstract DataSource database();

	@BeforeEach
	void start() {
		this.world = World.fresh(database());
	}

	@AfterEach
	void stop() {
		this.threads.shutdownNow();
	}

	@Test
	void oneOfTwoHasATModelsKeyAndTheOtherIsToldSo() throws Exception {
		oneHasIt((who, round) -> this.world.publish(who, "save_tModel", Xml.tModel(key(round), who)));
	}

	@Test
	void oneOfTwoHasADomainAndTheOtherIsToldSo() throws Exception {
		oneHasIt((who, round) -> this.world.publish(who, "save_tModel",
				Xml.generator("uddi:race" + round + ".kr:keygenerator")));
	}

	@Test
	void oneOfTwoHasABusinesssKeyAndTheOtherIsToldSo() throws Exception {
		oneHasIt((who, round) -> this.world.publish(who, "save_business", Xml.business(key(round), who)));
	}

	@Test
	void oneOfTwoHasTheKeysOfAServiceAndItsBindingAndTheOtherIsToldSo() throws Exception {
		oneHasIt((who, round) -> this.world.publish(who, "save_business",
				"<businessEntity businessKey=\"\"><name>" + who + "</name><businessServices>"
						+ Xml.service(key(round), "", Xml.names(who) + "<bindingTemplates>"
								+ Xml.binding(key(round + ROUNDS), "") + "</bindingTemplates>")
						+ "</businessServices></businessEntity>"));
	}

	@Test
	void bothSidesOfARelationshipMaySpeakAtOnce() throws Exception {
		for (int round = 0; round < ROUNDS; round++) {
			String from = key(2 * round);
			String to = key(2 * round + 1);
			this.world.publish(A, "save_business", Xml.business(from, "가"));
			this.world.publish(B, "save_business", Xml.business(to, "나"));
			String assertion = Xml.element("publisherAssertion", Xml.element("fromKey", from) + Xml.element("toKey", to)
					+ Xml.reference("uddi:uddi.org:relationships", "peer-peer"));
			assertThat(both((who) -> this.world.publish(who, "add_publisherAssertions", assertion)))
				.allMatch(Reply.class::isInstance);
			assertThat(this.world.ask("find_relatedBusinesses", Xml.element("fromKey", from)).texts("businessKey"))
				.containsExactly(from, to);
		}
	}

	@Test
	void whoAssertsSomethingOfABusinessThatIsBeingDeletedIsToldSo() throws Exception {
		for (int round = 0; round < ROUNDS; round++) {
			String mine = key(2 * round);
			String others = key(2 * round + 1);
			this.world.publish(A, "save_business", Xml.business(mine, "가"));
			this.world.publish(B, "save_business", Xml.business(others, "나"));
			String assertion = Xml.element("publisherAssertion", Xml.element("fromKey", mine)
					+ Xml.element("toKey", others) + Xml.reference("uddi:uddi.org:relationships", "peer-peer"));
			List<Object> outcomes = both(
					(who) -> who.equals(A) ? this.world.publish(A, "add_publisherAssertions", assertion)
							: this.world.publish(B, "delete_business", Xml.element("businessKey", others)));
			assertThat(outcomes.get(1)).isInstanceOf(Reply.class);
			assertThat(this.world.publish(A, "get_assertionStatusReport", "").texts("fromKey")).isEmpty();
		}
	}

	@Test
	void aServiceThatIsSavedWhileTheCentreChangesTheEntryIsNotLost() throws Exception {
		String entry = "uddi:minwonhub.org:agency:a000000";
		this.world.register(A, "가", "A", Set.of("TAX"), Set.of());
		for (int round = 0; round < ROUNDS; round++) {
			String service = entry + ":service" + round;
			String category = (round % 2 == 0) ? "TRAFFIC" : "TAX";
			both((who) -> {
				if (who.equals(A)) {
					return this.world.publish(A, "save_service", Xml.service(service, entry, Xml.names("서비스")));
				}
				this.world.register(A, "가", "A", Set.of(category), Set.of());
				return this.world.ask("get_businessDetail", Xml.element("businessKey", entry));
			});
			assertThat(this.world.ask("get_businessDetail", Xml.element("businessKey", entry)).xml()).contains(service,
					category);
		}
	}

	@Test
	void theCentreChangesAnEntryWhileItApprovesAProposalForIt() throws Exception {
		this.world.register(A, "가", "A", Set.of("TAX"), Set.of());
		for (int round = 0; round < ROUNDS; round++) {
			String category = (round % 2 == 0) ? "TRAFFIC" : "TAX";
			propose("A" + round);
			long proposal = this.world.proposals.open().get(0).id();
			assertThat(both((who) -> {
				if (who.equals(A)) {
					approve(proposal);
				}
				else {
					this.world.register(A, "가", "A", Set.of(category), Set.of());
				}
				return entry();
			})).allMatch(Reply.class::isInstance);
			assertThat(entry().xml()).contains(this.world.directory.find(A).orElseThrow().nameEn())
				.contains(this.world.directory.find(A).orElseThrow().categories());
		}
	}

	@Test
	void aParticipantProposesAnewWhileTheCentreApproves() throws Exception {
		this.world.register(A, "가", "A", Set.of("TAX"), Set.of());
		for (int round = 0; round < ROUNDS; round++) {
			String anew = "A" + (2 * round + 1);
			propose("A" + 2 * round);
			long proposal = this.world.proposals.open().get(0).id();
			assertThat(both((who) -> {
				if (who.equals(A)) {
					return propose(anew);
				}
				approve(proposal);
				return entry();
			})).allMatch(Reply.class::isInstance);
			assertThat(this.world.proposals.open()).singleElement()
				.satisfies((open) -> assertThat(open.wanted().nameEn()).isEqualTo(anew));
		}
	}

	/** A's entry as it is now, but for its English name. */
	private Reply propose(String nameEn) {
		Matcher present = BUSINESS.matcher(entry().xml());
		assertThat(present.find()).isTrue();
		return this.world.publish(A, "save_business",
				present.group().replaceFirst("lang=\"en\">[^<]*", "lang=\"en\">" + nameEn));
	}

	private void approve(long proposal) {
		this.world.transactions
			.executeWithoutResult((status) -> this.world.proposals.approve(proposal, "kim", "agreed by letter"));
	}

	private Reply entry() {
		return this.world.ask("get_businessDetail", Xml.element("businessKey", "uddi:minwonhub.org:agency:a000000"));
	}

	private void oneHasIt(BiFunction<String, Integer, Reply> save) throws Exception {
		for (int round = 0; round < ROUNDS; round++) {
			int number = round;
			List<Object> outcomes = both((who) -> save.apply(who, number));
			assertThat(outcomes).filteredOn(Reply.class::isInstance).hasSize(1);
			assertThat(outcomes).filteredOn(UddiFault.class::isInstance)
				.singleElement()
				.satisfies((fault) -> assertThat(((UddiFault) fault).error()).isIn(UddiError.KEY_UNAVAILABLE,
						UddiError.USER_MISMATCH));
		}
	}

	/** What each of the two got: an answer or a refusal; anything else fails the test. */
	private List<Object> both(Function<String, Reply> call) throws Exception {
		CyclicBarrier start = new CyclicBarrier(2);
		List<Future<Object>> calls = new ArrayList<>();
		for (String who : List.of(A, B)) {
			Callable<Object> task = () -> {
				start.await();
				return outcome(() -> call.apply(who));
			};
			calls.add(this.threads.submit(task));
		}
		List<Object> outcomes = new ArrayList<>();
		for (Future<Object> each : calls) {
			outcomes.add(result(each));
		}
		return outcomes;
	}

	private static Object outcome(Supplier<Reply> call) {
		try {
			return call.get();
		}
		catch (UddiFault fault) {
			return fault;
		}
	}

	private static Object result(Future<Object> call) throws InterruptedException {
		try {
			return call.get();
		}
		catch (ExecutionException ex) {
			throw new AssertionError("Neither answered nor refused", ex.getCause());
		}
	}

	private static String key(int number) {
		return "uddi:00000000-0000-4000-8000-%012d".formatted(number);
	}

}
