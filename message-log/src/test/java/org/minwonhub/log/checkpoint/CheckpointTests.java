package org.minwonhub.log.checkpoint;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.minwonhub.log.MalformedException;
import org.minwonhub.log.TestLog;
import org.minwonhub.log.UnverifiedException;
import org.minwonhub.log.key.SigningKey;
import org.minwonhub.log.merkle.TreeHash;
import org.minwonhub.log.note.Cosigner;
import org.minwonhub.log.note.NoteSignature;
import org.minwonhub.log.note.NoteSigner;
import org.minwonhub.log.note.SignedNote;
import org.minwonhub.log.note.VerifierKey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class CheckpointTests {

	private static final String ROOT = "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=";

	@Test
	void aCheckpointOfTheGoChecksumDatabaseIsVerified() throws Exception {
		SignedCheckpoint signed = parse("go.sum database tree\n20852163\n" + ROOT
				+ "\n\n— sum.golang.org Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=\n");
		VerifierKey key = VerifierKey.parse("sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8");
		assertThat(signed.note().verify(List.of(key))).hasSize(1);
		assertThat(signed.checkpoint().size()).isEqualTo(20_852_163);
		assertThatExceptionOfType(UnverifiedException.class).isThrownBy(() -> signed.verify(key))
			.withMessage("The checkpoint is another log's");
	}

	@Test
	void aCheckpointWithCosignaturesFromThePublicWitnessNetworkIsVerified() throws Exception {
		SignedCheckpoint signed = parse(
				"""
						arche2025h1.staging.ct.transparency.dev
						1432088532
						U7WM79jrzyhGZ5/GUBTpM7NzwdyfFx61t3RovgcC4Ro=

						— arche2025h1.staging.ct.transparency.dev zTM8sQAAAZ5W0WdjBAMARjBEAiBjW5IQf9pvsYLfQFX6hoGREPMHbdQ3urbllzalApkptQIgIpwtEroeW2BXaHAI4kJXFbon5Ch9MNL5zRNZ55lvGt0=
						— arche2025h1.staging.ct.transparency.dev ui8GwCF1+kWqZrxGdhj4aX3gcw7XUlXQQabg/27lefwhUkzbC3NygNI75MdhL1bfTW9g8Ei59RA23oHP7Ry1k3ZFWwQ=
						— transparency.dev/DEV:witness-little-garden 2AQqhwAAAABqEiEgzgFIqqhbUoDwjMWE6UP8nd8/KYTzwZ2rhIgcqoXHAwVkjZr4AscylP3v7sEodkRAErumC2q44vdgJY096st5BQ==
						— remora.n621.de 2net5wAAAABqEiEgPlfF3V06o0Y+fHM+J5J9s27wgxxcOVSpZ/2g/KSiXCg9DEZI+aVCIobWX9sXTynk5XeU/zZ0WBxtqB0DrAWfBw==
						""");
		VerifierKey log = VerifierKey
			.parse("arche2025h1.staging.ct.transparency.dev+ba2f06c0+AU0vHmlGCS/PdN8b2OaGmKprLI8HKM+dJ472xgFYh15f");
		VerifierKey witness = VerifierKey.parse("remora.n621.de+da77ade7+BOvN63jn/bLvkieywe8R6UYAtVtNbZpXh34x7onlmtw2");
		assertThat(signed.verify(log).size()).isEqualTo(1_432_088_532);
		assertThat(signed.note().verify(List.of(log, witness))).extracting((signature) -> signature.time())
			.containsExactly(null, Instant.ofEpochSecond(0x6a122120L));
		assertThat(parse(new String(signed.encode(), StandardCharsets.UTF_8))).isEqualTo(signed);
	}

	@Test
	void aCosignatureCoversItsTimeAndTheExtensionLines() throws Exception {
		Cosigner witness = new Cosigner("audit.example.go.kr/w1", SigningKey.ofRaw(TestLog.seed(7)));
		Checkpoint checkpoint = new Checkpoint("origin", 3, TreeHash.EMPTY, List.of("extension"));
		var signature = witness.sign(checkpoint.text(), Instant.parse("2026-11-22T03:40:07.9Z"));
		List<VerifierKey> known = List.of(witness.verifierKey());
		assertThat(new SignedNote(checkpoint.text(), List.of(signature)).verify(known).get(0).time())
			.isEqualTo(Instant.parse("2026-11-22T03:40:07Z"));
		SignedNote other = new SignedNote(checkpoint.text().replace("extension", "Extension"), List.of(signature));
		assertThatExceptionOfType(UnverifiedException.class).isThrownBy(() -> other.verify(known));
		for (int bit = 0; bit < 72 * 8; bit += 5) {
			byte[] changed = signature.bytes().clone();
			changed[bit / 8] ^= (byte) (1 << (bit % 8));
			SignedNote forged = new SignedNote(checkpoint.text(),
					List.of(new NoteSignature(signature.name(), signature.keyId(), changed)));
			assertThatExceptionOfType(UnverifiedException.class).isThrownBy(() -> forged.verify(known));
		}
	}

	@Test
	void aLogsSignatureIsNoCosignatureAndTheOtherWayRound() throws Exception {
		SigningKey key = SigningKey.ofRaw(TestLog.seed(7));
		NoteSigner log = new NoteSigner("same", key);
		Cosigner witness = new Cosigner("same", key);
		assertThat(log.verifierKey().id()).isNotEqualTo(witness.verifierKey().id());
		SignedNote note = new SignedNote("text\n", List.of(log.sign("text\n")));
		assertThatExceptionOfType(UnverifiedException.class)
			.isThrownBy(() -> note.verify(List.of(witness.verifierKey())));
	}

	@Test
	void aSignedCheckpointIsServedAsItWasSigned() throws Exception {
		TestLog log = TestLog.of(5);
		SignedCheckpoint read = SignedCheckpoint.parse(log.signed().encode());
		assertThat(read.verify(TestLog.key())).isEqualTo(log.head());
		assertThatIllegalArgumentException()
			.isThrownBy(() -> TestLog.sign(new Checkpoint("another", 1, TreeHash.EMPTY)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "\n", "o\n1\n", "o\n1\n" + ROOT, "\n1\n" + ROOT + "\n", "o\n01\n" + ROOT + "\n",
			"o\n-1\n" + ROOT + "\n", "o\n+1\n" + ROOT + "\n", "o\n1 \n" + ROOT + "\n", "o\n\n" + ROOT + "\n",
			"o\n9223372036854775808\n" + ROOT + "\n", "o\n1\nAAAA\n", "o\n1\n" + ROOT + "\n\n",
			"o\n1\n" + ROOT + "\n\next\n", "o\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2J=\n",
			"o\n\u0661\n" + ROOT + "\n" })
	void aTextThatIsNoCheckpointIsRefused(String text) {
		assertThatExceptionOfType(MalformedException.class).isThrownBy(() -> Checkpoint.parse(text));
	}

	@Test
	void extensionLinesAreKept() throws Exception {
		String text = "o\n0\n" + ROOT + "\none\ntwo\n";
		assertThat(Checkpoint.parse(text).extensions()).containsExactly("one", "two");
		assertThat(Checkpoint.parse(text).text()).isEqualTo(text);
	}

	private static SignedCheckpoint parse(String note) throws MalformedException {
		return SignedCheckpoint.parse(note.getBytes(StandardCharsets.UTF_8));
	}

}
