package org.minwonhub.log.check;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minwonhub.log.tile.Bundle;
import org.minwonhub.log.tile.Tile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class LogDirectoryTests {

	@TempDir
	private Path folder;

	@Test
	void filesLieWhereTheSpecificationServesThem() throws Exception {
		LogDirectory log = new LogDirectory(this.folder.resolve("log"));
		assertThat(log.checkpoint()).isNull();
		assertThat(log.read(new Tile(0, 1_234_067, 1))).isNull();
		log.write(new Tile(0, 1_234_067, 1), new byte[32]);
		log.write(new Bundle(3, 256), new byte[] { 1 });
		log.writeCheckpoint("one".getBytes(StandardCharsets.UTF_8));
		log.writeCheckpoint("two".getBytes(StandardCharsets.UTF_8));
		assertThat(log.read(new Tile(0, 1_234_067, 1))).isEqualTo(new byte[32]);
		assertThat(log.read(new Bundle(3, 256))).containsExactly(1);
		assertThat(log.checkpoint()).asString(StandardCharsets.UTF_8).isEqualTo("two");
		assertThat(files()).containsExactly("checkpoint", "tile/0/x001/x234/067.p/1", "tile/entries/003");
	}

	@Test
	void aTileOfAnotherWidthIsNotWritten() {
		LogDirectory log = new LogDirectory(this.folder);
		assertThatIllegalArgumentException().isThrownBy(() -> log.write(new Tile(0, 0, 2), new byte[32]));
	}

	@Test
	void anybodyMayReadWhatWasWritten() throws Exception {
		LogDirectory log = new LogDirectory(this.folder);
		log.writeCheckpoint(new byte[0]);
		assertThat(Files.getPosixFilePermissions(this.folder.resolve("checkpoint")))
			.isEqualTo(PosixFilePermissions.fromString("rw-r--r--"));
	}

	private List<String> files() throws IOException {
		Path log = this.folder.resolve("log");
		try (Stream<Path> files = Files.walk(log)) {
			return files.filter(Files::isRegularFile).map((file) -> log.relativize(file).toString()).sorted().toList();
		}
	}

}
