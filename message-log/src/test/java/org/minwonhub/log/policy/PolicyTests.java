package org.minwonhub.log.policy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.minwonhub.log.MalformedException;
import org.minwonhub.log.TestLog;
import org.minwonhub.log.UnverifiedException;
import org.minwonhub.log.checkpoint.SignedCheckpoint;
import org.minwonhub.log.key.SigningKey;
import org.minwonhub.log.note.Cosigner;
import org.minwonhub.log.note.NoteSignature;
import org.minwonhub.log.note.NoteSigner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

class PolicyTests {

	private static final Instant NOW = Instant.parse("2026-11-22T03:40:07Z");

	private static final String LOG = "log " + TestLog.key().encode() + "\n";

	private static final String WITNESSES = witness(1) + witness(2) + witness(3) + witness(4) + witness(5);

	private static final String AGENCIES_AND_OVERSIGHT = "# Agencies witness, and the oversight body.\n" + LOG
			+ WITNESSES
			+ "\n \t\ngroup agencies 2 W1 W2 W3\n\tgroup  oversight any W4\tW5 \ngroup both all agencies oversight\n"
			+ "quorum both\n";

	@ParameterizedTest
	@CsvSource({ "'', false", "1, false", "12, false", "123, false", "45, false", "14, false", "124, true", "235, true",
			"12345, true" })
	void theQuorumCountsGroups(String cosigned, boolean met) throws Exception {
		Verdict verdict = parse(AGENCIES_AND_OVERSIGHT).verify(signedBy(cosigned));
		assertThat(verdict.quorum()).isEqualTo(met);
		assertThat(verdict.cosignatures()).hasSize(cosigned.length())
			.allSatisfy((signature) -> assertThat(signature.time()).isEqualTo(NOW));
		assertThat(verdict.log()).isEqualTo(TestLog.key());
	}

	@Test
	void aMissingQuorumIsAnAnswerOrAnException() throws Exception {
		Policy policy = parse(AGENCIES_AND_OVERSIGHT);
		assertThatExceptionOfType(UnverifiedException.class).isThrownBy(() -> policy.require(signedBy("12")))
			.withMessage("Only 2 witnesses have cosigned: not the quorum");
		assertThat(policy.require(signedBy("124")).checkpoint()).isEqualTo(TestLog.of(3).head());
	}

	@Test
	void aSingleWitnessOrNoneMayBeTheQuorum() throws Exception {
		assertThat(parse(LOG + WITNESSES + "quorum W2\n").verify(signedBy("2")).quorum()).isTrue();
		assertThat(parse(LOG + WITNESSES + "quorum W2\n").verify(signedBy("1345")).quorum()).isFalse();
		assertThat(parse(LOG + "quorum none\n").verify(signedBy("")).quorum()).isTrue();
	}

	@Test
	void aCheckpointThatNoListedLogSignedIsRefused() throws Exception {
		String otherLog = new NoteSigner("other", SigningKey.ofRaw(TestLog.seed(9))).verifierKey().encode();
		Policy policy = parse("log " + otherLog + "\n" + WITNESSES + "quorum W1\n");
		assertThatExceptionOfType(UnverifiedException.class).isThrownBy(() -> policy.verify(signedBy("1")));
	}

	@Test
	void aKeyOfAnotherLogDoesNotVouchForThisOne() throws Exception {
		String sameKey = new NoteSigner("other", SigningKey.ofRaw(TestLog.seed(1))).verifierKey().encode();
		Policy policy = parse("log " + sameKey + "\nquorum none\n");
		assertThatExceptionOfType(UnverifiedException.class).isThrownBy(() -> policy.verify(signedBy("")));
	}

	@Test
	void aCosignatureOfAnotherCheckpointIsRefused() throws Exception {
		NoteSignature elsewhere = cosigner(1).sign(TestLog.of(4).head().text(), NOW);
		Policy policy = parse(AGENCIES_AND_OVERSIGHT);
		assertThatExceptionOfType(UnverifiedException.class)
			.isThrownBy(() -> policy.verify(TestLog.of(3).signed().with(elsewhere)));
	}

	@Test
	void cosignaturesOfUnlistedWitnessesDoNotCount() throws Exception {
		Verdict verdict = parse(LOG + witness(1) + witness(2) + "group g 2 W1 W2\nquorum g\n").verify(signedBy("1345"));
		assertThat(verdict.quorum()).isFalse();
		assertThat(verdict.cosignatures()).hasSize(1);
	}

	@Test
	void urlsAndKoreanNamesAreKept() throws Exception {
		String file = LOG.replace("\n", " https://hub.example.go.kr/log\n")
				+ witness(1).replace("W1", "감사원").replace("\n", " https://w.example/\n") + "quorum 감사원\n";
		Policy policy = parse(file);
		assertThat(policy.logs())
			.containsExactly(new Policy.Log(TestLog.key(), Optional.of("https://hub.example.go.kr/log")));
		assertThat(policy.witnesses())
			.containsExactly(new Policy.Witness("감사원", cosigner(1).verifierKey(), Optional.of("https://w.example/")));
		assertThat(policy.verify(signedBy("1")).quorum()).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "\n", "quorum none", "quorum none\nquorum none\n", "quorum\n", "quorum W1\n",
			"quorum none W1\n", "unknown x\nquorum none\n", "log\nquorum none\n", "log x\nquorum none\n",
			"group g any\nquorum g\n", "group g any W1\nquorum g\n", "quorum none\r\n", "quorum\u0000none\n" })
	void aFileThatIsNoPolicyIsRefused(String file) {
		assertThatExceptionOfType(MalformedException.class).isThrownBy(() -> parse(file));
	}

	@ParameterizedTest
	@ValueSource(strings = { "group g 0 W1\n", "group g 2 W1\n", "group g 01 W1\n", "group g -1 W1\n", "group g W1\n",
			"group g any W1 W1\n", "group g any W6\n", "group g any none\n", "group none any W1\n", "group W1 any W2\n",
			"group g any g\n", "group a any W1\ngroup b any W1\n", "group a any b\ngroup b any W1\n",
			"group g any W1 # W2\n" })
	void aGroupThatBreaksTheRulesIsRefused(String groups) throws Exception {
		assertThatNoException().isThrownBy(() -> parse(LOG + WITNESSES + "quorum none\n"));
		assertThatExceptionOfType(MalformedException.class)
			.isThrownBy(() -> parse(LOG + WITNESSES + groups + "quorum none\n"));
	}

	@Test
	void aKeyThatComesTwiceIsRefusedEvenUnderAnotherName() {
		String again = "witness X " + new Cosigner("x", SigningKey.ofRaw(TestLog.seed(11))).verifierKey().encode()
				+ "\n";
		assertThatExceptionOfType(MalformedException.class)
			.isThrownBy(() -> parse(LOG + witness(1) + again + "quorum none\n"))
			.withMessage("Line 3 of the policy: A witness's key comes twice");
		assertThatExceptionOfType(MalformedException.class).isThrownBy(() -> parse(LOG + LOG + "quorum none\n"));
	}

	@Test
	void aLogNeedsALogsKeyAndAWitnessAWitnesss() {
		String witnessKey = cosigner(1).verifierKey().encode();
		assertThatExceptionOfType(MalformedException.class)
			.isThrownBy(() -> parse("log " + witnessKey + "\nquorum none\n"));
		assertThatExceptionOfType(MalformedException.class)
			.isThrownBy(() -> parse("witness W " + TestLog.key().encode() + "\nquorum none\n"));
	}

	private static SignedCheckpoint signedBy(String witnesses) {
		SignedCheckpoint signed = TestLog.of(3).signed();
		for (int i = 0; i < witnesses.length(); i++) {
			signed = signed.with(cosigner(witnesses.charAt(i) - '0').sign(signed.note().text(), NOW));
		}
		return signed;
	}

	private static String witness(int number) {
		return "witness W" + number + " " + cosigner(number).verifierKey().encode() + "\n";
	}

	private static Cosigner cosigner(int number) {
		return new Cosigner("w" + number + ".example.go.kr", SigningKey.ofRaw(TestLog.seed(10 + number)));
	}

	private static Policy parse(String file) throws MalformedException {
		return Policy.parse(file.getBytes(StandardCharsets.UTF_8));
	}

}
