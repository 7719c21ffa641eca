package org.minwonhub.hub.vault;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;

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
