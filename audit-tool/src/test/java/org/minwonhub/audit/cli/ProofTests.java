package org.minwonhub.audit.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minwonhub.audit.TestLog;
import org.minwonhub.log.Commitment;
import org.minwonhub.log.check.LogDirectory;
import org.minwonhub.log.checkpoint.LogProof;
import org.minwonhub.log.checkpoint.SignedCheckpoint;
import org.minwonhub.log.tile.TileTree;

import static org.assertj.core.api.Assertions.assertThat;

class ProofTests {

	private static final byte[] ENVELOPE = "<an envelope/>".getBytes(StandardCharsets.UTF_8);

	private static final byte[] SALT = new byte[32];

	@TempDir
	private Path folder;

	private final TestLog log = TestLog.of(600);

	private Path proof = Path.of("");

	private Path leaf = Path.of("");

	@BeforeEach
	void prove() throws Exception {
		this.log.change(300, "cd".repeat(32), Commitment.of(SALT, ENVELOPE))
			.change(300, "4321", String.valueOf(ENVELOPE.length));
		this.log.write(this.folder.resolve("log"));
		this.proof = proof(this.log.checkpoint(), 300);
		this.leaf = Files.write(this.folder.resolve("leaf"), this.log.entries().get(300));
	}

	@Test
	void anEntryInTheLogIsVerified() {
		Ran ran = verify();
		assertThat(ran.exitCode()).isZero();
		assertThat(ran.json().path("index").asInt()).isEqualTo(300);
		assertThat(ran.json().path("size").asInt()).isEqualTo(601);
	}

	@Test
	void anotherEntryOrAnotherIndexIsNotIncluded() throws IOException {
		Files.write(this.leaf, this.log.entries().get(301));
		assertThat(verify().problems()).containsExactly("NOT_INCLUDED 300");
		assertThat(verify().exitCode()).isEqualTo(1);
		Files.write(this.leaf, this.log.entries().get(300));
		String text = Files.readString(this.proof);
		Files.writeString(this.proof, text.replace("index 300", "index 301"));
		assertThat(verify().problems()).containsExactly("NOT_INCLUDED 301");
	}

	@Test
	void aProofUnderACheckpointOfAnotherKeyProvesNothing() throws Exception {
		proof(this.log.forged(601), 300);
		assertThat(verify().problems()).containsExactly("CHECKPOINT_NOT_TRUSTED");
		assertThat(verify().exitCode()).isEqualTo(1);
	}

	@Test
	void aDamagedProofIsMalformed() throws IOException {
		Files.writeString(this.proof, "not a proof");
		assertThat(verify().problems()).containsExactly("PROOF_MALFORMED");
	}

	@Test
	void theEnvelopeOpensTheCommitment() throws IOException {
		Path envelope = Files.write(this.folder.resolve("envelope"), ENVELOPE);
		assertThat(verify("--envelope", envelope, "--salt", Base64.getEncoder().encodeToString(SALT)).exitCode())
			.isZero();
		assertThat(verify("--envelope", envelope, "--salt", HexFormat.of().formatHex(SALT)).exitCode()).isZero();
		byte[] other = SALT.clone();
		other[0] = 1;
		Ran wrongSalt = verify("--envelope", envelope, "--salt", HexFormat.of().formatHex(other));
		assertThat(wrongSalt.exitCode()).isEqualTo(1);
		assertThat(wrongSalt.problems()).containsExactly("COMMITMENT_DIFFERS");
		Files.write(envelope, Arrays.copyOf(ENVELOPE, ENVELOPE.length + 1));
		assertThat(verify("--envelope", envelope, "--salt", HexFormat.of().formatHex(SALT)).problems())
			.containsExactly("COMMITMENT_DIFFERS");
	}

	@Test
	void aSaltOfTheWrongLengthOrAloneIsWrongUsage() {
		assertThat(verify("--envelope", this.leaf, "--salt", "AAAA").exitCode()).isEqualTo(3);
		assertThat(verify("--envelope", this.leaf, "--salt", "%%%").exitCode()).isEqualTo(3);
		assertThat(verify("--salt", "AAAA").exitCode()).isEqualTo(3);
	}

	private Path proof(SignedCheckpoint checkpoint, long index) throws Exception {
		TileTree tree = new TileTree(new LogDirectory(this.folder.resolve("log")), 601);
		return Files.write(this.folder.resolve("entry.tlog-proof"),
				new LogProof(index, tree.inclusion(index), checkpoint).encode());
	}

	private Ran verify(Object... more) {
		return Ran.json(Stream
			.concat(Stream.of("proof", this.proof, "--leaf", this.leaf, "--key", TestLog.vkey()), Stream.of(more))
			.toArray());
	}

}
