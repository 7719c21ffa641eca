package org.minwonhub.log.checkpoint;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.minwonhub.log.MalformedException;
import org.minwonhub.log.NaiveTree;
import org.minwonhub.log.TestLog;
import org.minwonhub.log.UnverifiedException;
import org.minwonhub.log.merkle.TreeHash;
import org.minwonhub.log.note.VerifierKey;
import org.minwonhub.log.tile.TileTree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

class LogProofTests {

	private static final String NOTE = "\no\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n\n— o AAAAAAA=\n";

	@Test
	void aProofOfTheTesseraTestLogIsReadAndItsCheckpointVerified() throws Exception {
		String file = """
				c2sp.org/tlog-proof@v1
				index 100252
				+4IF875THRSj6IOZo2SRpgL6buVI/cawB2iLGFLgWDQ=
				nBeqO1BayYMNXX05jMGGtCfprprlSVASVTUUwA0OC9E=
				zpUmeEe94VcV/jft8wYlUcDx9yr2kff2jq9QW295vhw=
				DTWvScrZyztZdQo5YhJ2Sioo6xDCRDgnoxJJJhN5vl0=
				550NhxNMkqzfWFptIePTfVic0rHovJMectLfzaLgh5U=
				aoGmNLa5zDVavVfeWhrAxU3duQ0m2TB489dVEGmquO8=
				Sbbxxj/8zvCs1q23zn+3wxE9OfJyqVtajvLlvg4FOaI=
				WuiUqI+eMKiZ4OUa9CORDO64u91gs7kbTzQYw/e/Khg=
				nxkvRAG/1vChJgwuphcHSaCBWcBXebV52Nd3sGxP2kI=
				8xVjSf6ZkYSabrgN8m3ePiWgQSpafmz8FXTCfv7guck=
				uIkQsFgLVnAeDt5KgZP6l3eJ6YzFz2p92KwlA50Ea5Q=
				8SliMOQ4QRiNiRzAt4iEDvrOC0ETwRssbnOdutGqPhA=

				example.com/log/testdata
				100270
				GRV1O0dCqmjjPvYi7CtOT79zb/fPwLNsMFWsynwU8Ac=

				— example.com/log/testdata M9e0lkcvy5bAe7rrC8tCyAP+my+CLzswA91zOpBNWVU7qCojkUOHnfdQzDImoYeYH8G8PJSwOqsx0RkSa261OmKVwwM=
				""";
		LogProof proof = parse(file);
		VerifierKey key = VerifierKey
			.parse("example.com/log/testdata+33d7b496+AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx");
		assertThat(proof.checkpoint().verify(key).size()).isEqualTo(100_270);
		assertThat(proof.index()).isEqualTo(100_252);
		assertThat(proof.hashes()).hasSize(12);
		assertThat(new String(proof.encode(), StandardCharsets.UTF_8)).isEqualTo(file);
	}

	@Test
	void aProofIsWrittenReadAndVerified() throws Exception {
		TestLog log = TestLog.of(300);
		LogProof proof = new LogProof(259, new TileTree(log, 300).inclusion(259), log.signed(), new byte[] { 1, 2 });
		LogProof read = LogProof.parse(proof.encode());
		assertThat(read).isEqualTo(proof);
		assertThat(read.extra()).containsExactly(1, 2);
		assertThat(read.checkpoint().verify(TestLog.key())).isEqualTo(log.head());
		assertThatNoException().isThrownBy(() -> read.verifyInclusion(TreeHash.leaf(NaiveTree.entry(259))));
		assertThatExceptionOfType(UnverifiedException.class)
			.isThrownBy(() -> read.verifyInclusion(TreeHash.leaf(NaiveTree.entry(258))));
	}

	@Test
	void noByteOfAProofCanBeChangedUnseen() throws Exception {
		TestLog log = TestLog.of(11);
		byte[] file = new LogProof(6, new TileTree(log, 11).inclusion(6), log.signed()).encode();
		for (int bit = 0; bit < file.length * 8; bit += 3) {
			byte[] changed = file.clone();
			changed[bit / 8] ^= (byte) (1 << (bit % 8));
			assertThat(holds(changed)).as("bit %s", bit).isFalse();
		}
		for (int length = 0; length < file.length; length++) {
			assertThat(holds(Arrays.copyOf(file, length))).as("length %s", length).isFalse();
		}
		assertThat(holds(file)).isTrue();
	}

	private static boolean holds(byte[] file) {
		try {
			LogProof proof = LogProof.parse(file);
			proof.checkpoint().verify(TestLog.key());
			proof.verifyInclusion(TreeHash.leaf(NaiveTree.entry(6)));
			return true;
		}
		catch (MalformedException | UnverifiedException ex) {
			return false;
		}
	}

	@Test
	void aProofWithoutHashesIsThatOfASingleEntry() throws Exception {
		LogProof proof = new LogProof(0, List.of(), TestLog.of(1).signed());
		assertThat(new String(proof.encode(), StandardCharsets.UTF_8))
			.startsWith("c2sp.org/tlog-proof@v1\nindex 0\n\n");
		LogProof.parse(proof.encode()).verifyInclusion(TreeHash.leaf(NaiveTree.entry(0)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "wrong\nindex 0\n", "c2sp.org/tlog-proof@v1\n", "c2sp.org/tlog-proof@v1\nindex x\n",
			"c2sp.org/tlog-proof@v1\nindex -5\n", "c2sp.org/tlog-proof@v1\nindex 05\n",
			"c2sp.org/tlog-proof@v1\nindex 0\nAAAA\n", "c2sp.org/tlog-proof@v1\nindex 0\n!!\n",
			"c2sp.org/tlog-proof@v1\nextra !!\nindex 0\n", "c2sp.org/tlog-proof@v1\nextra AA==\n",
			"c2sp.org/tlog-proof@v1\nindex 0\nextra AA==\n", "c2sp.org/tlog-proof@v1\r\nindex 0\n" })
	void whatIsNoProofIsRefused(String head) throws Exception {
		parse("c2sp.org/tlog-proof@v1\nindex 0\n" + NOTE);
		assertThatExceptionOfType(MalformedException.class).isThrownBy(() -> parse(head + NOTE));
	}

	@Test
	void moreThan63HashesAreRefused() throws Exception {
		String hash = TreeHash.EMPTY.toBase64() + "\n";
		assertThat(parse("c2sp.org/tlog-proof@v1\nindex 0\n" + hash.repeat(63) + NOTE).hashes()).hasSize(63);
		assertThatExceptionOfType(MalformedException.class)
			.isThrownBy(() -> parse("c2sp.org/tlog-proof@v1\nindex 0\n" + hash.repeat(64) + NOTE));
	}

	private static LogProof parse(String file) throws MalformedException {
		return LogProof.parse(file.getBytes(StandardCharsets.UTF_8));
	}

}
