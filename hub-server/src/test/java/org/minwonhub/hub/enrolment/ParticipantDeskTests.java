package org.minwonhub.hub.enrolment;

import java.nio.file.Path;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minwonhub.hub.enrolment.ParticipantProblem.Code;
import org.minwonhub.hub.storage.Databases;
import org.minwonhub.registry.Participant.Kind;
import org.minwonhub.registry.Participant.State;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.minwonhub.hub.enrolment.EnrolmentWorld.SEOUL;

class ParticipantDeskTests {

	private static final ParticipantDraft DRAFT = new ParticipantDraft(SEOUL, "서울특별시", "Seoul", false,
			Set.of("TRAFFIC"), Set.of("1100000000"));

	private EnrolmentWorld world;

	@BeforeEach
	void start(@TempDir Path data) {
		this.world = new EnrolmentWorld(Databases.h2(data), data);
		this.world.acts.clear();
	}

	@Test
	void registeringTwiceChangesNothingButTheToken() {
		Registration first = this.world.desk.register(DRAFT);
		Registration second = this.world.desk.register(DRAFT);
		assertThat(second.participant()).isEqualTo(SEOUL);
		assertThat(second.token()).isNotNull().isNotEqualTo(first.token());
		assertThat(this.world.acts).containsExactly("PARTICIPANT_ADDED " + SEOUL, "TOKEN_MADE " + SEOUL,
				"TOKEN_MADE " + SEOUL);
	}

	@Test
	void whoIsEnrolledIsChangedWithoutAToken() {
		this.world.enrol(SEOUL, Caller.ONE);
		this.world.acts.clear();
		Registration changed = this.world.desk.register(DRAFT);
		assertThat(changed.token()).isNull();
		assertThat(this.world.directory.find(SEOUL).orElseThrow().categories()).containsExactly("TRAFFIC");
		assertThat(this.world.acts).containsExactly("PARTICIPANT_CHANGED " + SEOUL);
	}

	@Test
	void whoIsRegisteredForATrialIsOnTrialUntilTheCentreEndsIt() {
		String token = String.valueOf(this.world.desk.register(DRAFT, true).token());
		Caller caller = Caller.selfSigned(Caller.ONE, this.world.now());
		this.world.enrol(token, SEOUL, caller, caller.request());
		assertThat(this.world.directory.state(SEOUL)).contains(State.TEST);
		this.world.desk.suspend(SEOUL, "점검");
		this.world.desk.resume(SEOUL);
		assertThat(this.world.directory.state(SEOUL)).contains(State.TEST);
		this.world.desk.goLive(SEOUL, "시험 확인");
		assertThat(this.world.directory.state(SEOUL)).contains(State.LIVE);
		this.world.desk.suspend(SEOUL, "점검");
		this.world.desk.resume(SEOUL);
		assertThat(this.world.directory.state(SEOUL)).contains(State.LIVE);
		assertThat(this.world.acts).contains("PARTICIPANT_LIVE " + SEOUL);
	}

	@Test
	void whoHasNoCertificateOrLeftDoesNotGoLive() {
		this.world.desk.register(DRAFT, true);
		assertThatThrownBy(() -> this.world.desk.goLive(SEOUL, "급함")).isInstanceOf(ParticipantProblem.class);
		this.world.desk.retire(SEOUL, "폐지");
		assertThatThrownBy(() -> this.world.desk.goLive(SEOUL, "급함")).isInstanceOf(ParticipantProblem.class);
		assertThatThrownBy(() -> this.world.desk.resume(SEOUL)).isInstanceOf(ParticipantProblem.class);
		assertThatThrownBy(() -> this.world.desk.token(SEOUL)).isInstanceOf(ParticipantProblem.class);
	}

	@Test
	void nobodyBelongsToItselfOrToOneOfItsOwn() {
		String busan = "urn:agency:6260000";
		this.world.desk.register(DRAFT);
		this.world.desk.register(new ParticipantDraft(busan, "부산광역시", "Busan", false, Set.of(), Set.of()));
		this.world.desk.relate(busan, SEOUL);
		assertThat(this.world.directory.parent(busan)).contains(SEOUL);
		for (String above : new String[] { busan, SEOUL }) {
			assertThatThrownBy(() -> this.world.desk.relate(SEOUL, above)).isInstanceOf(ParticipantProblem.class);
		}
		this.world.desk.relate(busan, null);
		assertThat(this.world.directory.parent(busan)).isEmpty();
	}

	@Test
	void aChangeLeavesTheTokenGood() {
		String token = String.valueOf(this.world.desk.register(DRAFT).token());
		this.world.desk.change(new ParticipantDraft(SEOUL, "서울시", "Seoul City", false, Set.of("TAX"), Set.of()));
		Caller caller = Caller.selfSigned(Caller.ONE, this.world.now());
		this.world.enrol(token, SEOUL, caller, caller.request());
		assertThat(this.world.directory.find(SEOUL).orElseThrow().nameEn()).isEqualTo("Seoul City");
		assertThat(this.world.acts).containsOnlyOnce("TOKEN_MADE " + SEOUL);
	}

	@Test
	void aPartnerIsKnownByItsUri() {
		this.world.desk.register(new ParticipantDraft("urn:partner:acme", "에이스", "Acme", false, Set.of(), Set.of()));
		assertThat(this.world.directory.find("urn:partner:acme").orElseThrow().kind()).isEqualTo(Kind.PARTNER);
	}

	@Test
	void whatIsNotInOrderIsNotRegistered() {
		refused(Code.URI_INVALID, new ParticipantDraft("urn:agency:12", "가", "A", false, Set.of(), Set.of()));
		refused(Code.NAME_INVALID, new ParticipantDraft(SEOUL, " ", "A", false, Set.of(), Set.of()));
		refused(Code.CATEGORY_UNKNOWN, new ParticipantDraft(SEOUL, "가", "A", false, Set.of("교통"), Set.of()));
		refused(Code.REGION_INVALID, new ParticipantDraft(SEOUL, "가", "A", false, Set.of(), Set.of("11")));
		assertThat(this.world.directory.all()).isEmpty();
		assertThat(this.world.acts).isEmpty();
	}

	@Test
	void aSuspensionEndsWhereItBegan() {
		this.world.desk.register(DRAFT);
		this.world.desk.suspend(SEOUL, "점검");
		this.world.desk.suspend(SEOUL, "점검");
		assertThat(state()).isEqualTo(State.SUSPENDED);
		this.world.desk.resume(SEOUL);
		assertThat(state()).isEqualTo(State.APPLIED);
		this.world.enrol(SEOUL, Caller.ONE);
		this.world.desk.suspend(SEOUL, "점검");
		this.world.desk.resume(SEOUL);
		assertThat(state()).isEqualTo(State.LIVE);
		assertThat(this.world.acts).filteredOn((act) -> act.startsWith("PARTICIPANT_S")).hasSize(2);
	}

	@Test
	void whoIsSuspendedGetsNoToken() {
		this.world.desk.register(DRAFT);
		this.world.desk.suspend(SEOUL, "점검");
		assertThat(this.world.desk.register(DRAFT).token()).isNull();
		assertThatThrownBy(() -> this.world.desk.token(SEOUL)).asInstanceOf(type(ParticipantProblem.class))
			.extracting(ParticipantProblem::code)
			.isEqualTo(Code.PARTICIPANT_STATE_FORBIDS);
	}

	private State state() {
		return this.world.directory.find(SEOUL).orElseThrow().state();
	}

	private void refused(Code code, ParticipantDraft draft) {
		assertThatThrownBy(() -> this.world.desk.register(draft)).asInstanceOf(type(ParticipantProblem.class))
			.extracting(ParticipantProblem::code)
			.isEqualTo(code);
	}

}
