package org.minwonhub.hub.vault;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minwonhub.hub.site.Site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class KeyVaultTests {

	private static final byte[] TEXT = "민원".getBytes(StandardCharsets.UTF_8);

	@TempDir
	private Path folder;

	@Test
	void aKeyOfTheVeryFirstStartIsThereAfterAnEndWithoutClosing() throws Exception {
		KeyVault first = vault(this.folder.resolve("first"));
		DataKey key = first.allocate();
		byte[] sealed = key.seal(TEXT, "here");
		Path copy = Files.createDirectories(this.folder.resolve("copy/vault"));
		for (String file : new String[] { "vault.mv.db", "master.key" }) {
			Files.copy(this.folder.resolve("first/vault").resolve(file), copy.resolve(file));
		}
		assertThat(vault(this.folder.resolve("copy")).open(key.id()).open(sealed, "here")).isEqualTo(TEXT);
	}

	@Test
	void aDestroyedKeyOpensNothing() {
		KeyVault vault = vault(this.folder);
		DataKey key = vault.allocate();
		vault.destroy(key.id());
		assertThatExceptionOfType(KeyErasedException.class).isThrownBy(() -> vault.open(key.id()));
	}

	@Test
	void whatIsDestroyedForGoodIsNotInTheFileAndTheVaultGoesOn() throws Exception {
		KeyVault vault = vault(this.folder);
		DataKey lost = vault.allocate();
		DataKey kept = vault.allocate();
		byte[] sealed = kept.seal(TEXT, "here");
		assertThat(file()).contains(name(lost));
		vault.destroyForGood(List.of(lost.id()));
		assertThat(file()).doesNotContain(name(lost)).contains(name(kept));
		assertThatExceptionOfType(KeyErasedException.class).isThrownBy(() -> vault.open(lost.id()));
		assertThat(vault.open(kept.id()).open(sealed, "here")).isEqualTo(TEXT);
		vault.allocate();
		vault.close();
		assertThat(vault(this.folder).open(kept.id()).open(sealed, "here")).isEqualTo(TEXT);
	}

	/** A young pool opens its connections one after the other, for a while. */
	@Test
	void itIsNotInTheFileEvenIfTheVaultIsBeingOpenedMeanwhile() throws Exception {
		for (int i = 0; i < 15; i++) {
			Path data = this.folder.resolve("vault-" + i);
			KeyVault vault = vault(data);
			DataKey lost = vault.allocate();
			vault.destroyForGood(List.of(lost.id()));
			assertThat(file(data)).doesNotContain(name(lost));
			vault.close();
		}
	}

	private String file() throws IOException {
		return file(this.folder);
	}

	private static String file(Path data) throws IOException {
		return Files.readString(data.resolve("vault/vault.mv.db"), StandardCharsets.ISO_8859_1);
	}

	/** As it lies in the file, before what it stands for. */
	private static String name(DataKey key) {
		byte[] bytes = ByteBuffer.allocate(16)
			.putLong(key.id().getMostSignificantBits())
			.putLong(key.id().getLeastSignificantBits())
			.array();
		return new String(bytes, StandardCharsets.ISO_8859_1);
	}

	@Test
	void sealedBytesOpenOnlyInTheirPlace() {
		DataKey key = vault(this.folder).allocate();
		byte[] sealed = key.seal(TEXT, "here");
		assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> key.open(sealed, "there"));
	}

	private static KeyVault vault(Path data) {
		return new VaultConfiguration().keyVault(new VaultSettings(null, "vault", "", null),
				new Site(data, "urn:hub:minwon"), new SecureRandom());
	}

}
