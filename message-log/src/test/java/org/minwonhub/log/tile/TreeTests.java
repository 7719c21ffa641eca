package org.minwonhub.log.tile;

import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.minwonhub.log.MalformedException;
import org.minwonhub.log.NaiveTree;
import org.minwonhub.log.TestLog;
import org.minwonhub.log.merkle.ConsistencyProof;
import org.minwonhub.log.merkle.Hash;
import org.minwonhub.log.merkle.InclusionProof;
import org.minwonhub.log.merkle.TreeHash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class TreeTests {

	private static final int MOST = 260;

	private static final NaiveTree NAIVE = NaiveTree.of(MOST);

	@Test
	void proofsFromTilesAreThoseOfTheNaiveTreeForAllSizesTo260() throws Exception {
		for (int size = 0; size <= MOST; size++) {
			TileTree tree = new TileTree(TestLog.of(size), size);
			assertThat(tree.root()).isEqualTo(NAIVE.root(size));
			for (int other = 0; other <= size; other++) {
				assertThat(tree.consistency(other)).isEqualTo(NAIVE.consistency(other, size));
				if (other % 13 == size % 13) {
					assertThat(tree.root(other)).isEqualTo(NAIVE.root(other));
				}
				if (other < size) {
					assertThat(tree.inclusion(other)).isEqualTo(NAIVE.inclusion(other, size));
				}
			}
		}
	}

	@Test
	void appendingInBatchesOfAnySizeGivesTheSameTilesAndEdge() throws Exception {
		TestLog atOnce = TestLog.of(700);
		for (int batch : new int[] { 1, 7, 255, 256, 257, 699 }) {
			TestLog log = new TestLog();
			while (log.edge().size() < 700) {
				log.append((int) Math.min(batch, 700 - log.edge().size()));
			}
			assertThat(log.edge().toBytes()).isEqualTo(atOnce.edge().toBytes());
			assertThat(log.files()).containsAllEntriesOf(atOnce.files());
		}
	}

	@Test
	void theRootIsTheSameFromAppenderEdgeAndTiles() throws Exception {
		TestLog log = new TestLog();
		TreeAppender tree = new TreeAppender(RightEdge.EMPTY, (tile, hashes) -> {
		});
		for (int index = 0; index < 1000; index++) {
			assertThat(tree.append(TreeHash.leaf(NaiveTree.entry(index)))).isEqualTo(index);
			if (index % 37 == 0) {
				log.append((int) (tree.size() - log.edge().size()));
				assertThat(tree.root()).isEqualTo(log.edge().root())
					.isEqualTo(new TileTree(log, tree.size()).root())
					.isEqualTo(tree.edge().root());
			}
		}
	}

	@Test
	void proofsHoldAcrossThreeLevelsOfTiles() throws Exception {
		int size = 66_000;
		Map<Tile, byte[]> tiles = new HashMap<>();
		TreeAppender tree = new TreeAppender(RightEdge.EMPTY, tiles::put);
		for (int index = 0; index < size; index++) {
			tree.append(TreeHash.leaf(NaiveTree.entry(index)));
		}
		RightEdge edge = tree.edge();
		TileReader reader = (tile) -> tile.isFull() ? tiles.get(tile) : edge.read(tile);
		TileTree proofs = new TileTree(reader, size);
		assertThat(proofs.root()).isEqualTo(edge.root());
		for (int index : new int[] { 0, 255, 256, 65_535, 65_536, 65_791, 65_792, 65_999 }) {
			Hash leaf = TreeHash.leaf(NaiveTree.entry(index));
			InclusionProof.verify(leaf, index, size, proofs.inclusion(index), edge.root());
			ConsistencyProof.verify(index, proofs.root(index), size, edge.root(), proofs.consistency(index));
			InclusionProof.verify(leaf, index, index + 1, proofs.inclusion(index, index + 1), proofs.root(index + 1));
		}
	}

	@Test
	void aFullTileServesWhereThePartialOneIsGone() throws Exception {
		TestLog log = TestLog.of(300);
		log.files().keySet().removeIf((path) -> path.startsWith("tile/0/000.p"));
		assertThat(new TileTree(log, 100).inclusion(42)).isEqualTo(NAIVE.inclusion(42, 100));
	}

	@Test
	void aMissingOrShortTileIsReported() {
		TestLog log = TestLog.of(300);
		log.files().put("tile/0/000", new byte[31]);
		assertThatExceptionOfType(MalformedException.class).isThrownBy(() -> new TileTree(log, 300).inclusion(3))
			.withMessage("tile/0/000 has 31 bytes");
		log.files().remove("tile/0/000");
		assertThatExceptionOfType(MalformedException.class).isThrownBy(() -> new TileTree(log, 300).inclusion(3))
			.withMessage("There is no tile/0/000");
	}

	@Test
	void theEdgeIsSavedAndReadAgain() throws Exception {
		for (int size : new int[] { 0, 1, 255, 256, 257, 700 }) {
			RightEdge edge = TestLog.of(size).edge();
			assertThat(RightEdge.parse(size, edge.toBytes()).root()).isEqualTo(NaiveTree.of(size).root(size));
			assertThat(RightEdge.read(size, TestLog.of(size)).toBytes()).isEqualTo(edge.toBytes());
			assertThatExceptionOfType(MalformedException.class)
				.isThrownBy(() -> RightEdge.parse(size, new byte[edge.toBytes().length + 32]));
			assertThatExceptionOfType(MalformedException.class)
				.isThrownBy(() -> RightEdge.parse(size + 1, edge.toBytes()));
		}
	}

	@Test
	void theEdgeServesPartialTilesOfEarlierSizesToo() {
		RightEdge edge = TestLog.of(300).edge();
		assertThat(edge.tiles().keySet()).containsExactly(new Tile(0, 1, 44), new Tile(1, 0, 1));
		assertThat(edge.read(new Tile(0, 1, 44))).hasSize(44 * 32).startsWith(edge.read(new Tile(0, 1, 43)));
		assertThat(edge.read(new Tile(0, 1, 45))).isNull();
		assertThat(edge.read(new Tile(0, 0, 256))).isNull();
		assertThat(edge.read(new Tile(2, 0, 1))).isNull();
	}

}
