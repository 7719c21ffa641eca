package org.minwonhub.log.tile;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.minwonhub.log.MalformedException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class TileTests {

	@ParameterizedTest
	@CsvSource({ "0,0,256,tile/0/000", "0,1234067,256,tile/0/x001/x234/067", "1,5,17,tile/1/005.p/17",
			"63,1000,1,tile/63/x001/000.p/1", "0,999,255,tile/0/999.p/255",
			"0,36028797018963967,256,tile/0/x036/x028/x797/x018/x963/967" })
	void pathsAreThoseOfTheSpecification(int level, long index, int width, String path) throws Exception {
		assertThat(new Tile(level, index, width).path()).isEqualTo(path);
		assertThat(Tile.parse(path)).isEqualTo(new Tile(level, index, width));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "tile/", "tile/0", "tile/0/", "tile/0/0", "tile/0/00", "tile/0/0000",
			"tile/0/x000/001", "tile/00/001", "tile/64/001", "tile/-1/001", "tile/100/001", "tile/0/001.p/0",
			"tile/0/001.p/256", "tile/0/001.p/01", "tile/0/001.p/", "tile/0/001.p", "tile/0/x001", "tile/0/001/",
			"tile/0/001/x002", "tile/0/x001/x002/003/", "/tile/0/001", "tile/0/../checkpoint",
			"tile/0/x999/x999/x999/x999/x999/999", "tile/entries/001", "tile/0/\uff10\uff10\uff11", "tile/0/001\n" })
	void otherPathsAreRefused(String path) {
		assertThatExceptionOfType(MalformedException.class).isThrownBy(() -> Tile.parse(path));
	}

	@Test
	void bundlesHavePathsOfTheirOwn() throws Exception {
		assertThat(new Bundle(1234067, 256).path()).isEqualTo("tile/entries/x001/x234/067");
		assertThat(Bundle.parse("tile/entries/001.p/7")).isEqualTo(new Bundle(1, 7));
		assertThatExceptionOfType(MalformedException.class).isThrownBy(() -> Bundle.parse("tile/0/001"));
	}

	@Test
	void aTreeOf70000HasTheTilesOfTheSpecificationsExample() {
		assertThat(Tile.width(70_000, 0, 272)).isEqualTo(256);
		assertThat(Tile.in(70_000, 0, 273)).isEqualTo(new Tile(0, 273, 112));
		assertThat(Tile.width(70_000, 0, 274)).isZero();
		assertThat(Tile.in(70_000, 1, 0)).isEqualTo(new Tile(1, 0, 256));
		assertThat(Tile.in(70_000, 1, 1)).isEqualTo(new Tile(1, 1, 17));
		assertThat(Tile.in(70_000, 2, 0)).isEqualTo(new Tile(2, 0, 1));
		assertThat(Tile.width(70_000, 3, 0)).isZero();
	}

	@Test
	void aTreeOf256HasAFullTileAndAPartialOneAboveIt() {
		assertThat(Tile.in(256, 0, 0)).isEqualTo(new Tile(0, 0, 256));
		assertThat(Tile.width(256, 0, 1)).isZero();
		assertThat(Tile.in(256, 1, 0)).isEqualTo(new Tile(1, 0, 1));
		assertThat(Tile.width(256, 8, 0)).isZero();
	}

	@Test
	void anEntryBundleHasLengthPrefixes() throws Exception {
		List<byte[]> entries = List.of("ab".getBytes(StandardCharsets.UTF_8), new byte[0], new byte[65_535]);
		byte[] bundle = EntryBundle.encode(entries);
		assertThat(bundle).hasSize(2 + 2 + 2 + 2 + 65_535).startsWith(0, 2, 'a', 'b', 0, 0, 0xff, 0xff);
		assertThat(EntryBundle.decode(bundle, 3)).containsExactlyElementsOf(entries);
	}

	@Test
	void aBundleWithTooFewOrTooManyEntriesOrACutOneIsRefused() {
		byte[] bundle = EntryBundle.encode(List.of(new byte[3], new byte[4]));
		assertThatExceptionOfType(MalformedException.class).isThrownBy(() -> EntryBundle.decode(bundle, 1));
		assertThatExceptionOfType(MalformedException.class).isThrownBy(() -> EntryBundle.decode(bundle, 3));
		for (int length = 0; length < bundle.length; length++) {
			byte[] cut = Arrays.copyOf(bundle, length);
			assertThatExceptionOfType(MalformedException.class).isThrownBy(() -> EntryBundle.decode(cut, 2));
		}
	}

}
