package org.minwonhub.log.merkle;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.minwonhub.log.NaiveTree;
import org.minwonhub.log.UnverifiedException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.fail;

class ProofTests {

	private static final int MOST = 260;

	private static final NaiveTree TREE = NaiveTree.of(MOST);

	private final Random random = new Random(6962);

	@Test
	void everyInclusionProofUpTo260Holds() throws Exception {
		for (int size = 1; size <= MOST; size++) {
			for (int index = 0; index < size; index++) {
				InclusionProof.verify(TREE.leaf(index), index, size, TREE.inclusion(index, size), TREE.root(size));
			}
		}
	}

	@Test
	void everyConsistencyProofUpTo260Holds() throws Exception {
		for (int second = 0; second <= MOST; second++) {
			for (int first = 0; first <= second; first++) {
				ConsistencyProof.verify(first, TREE.root(first), second, TREE.root(second),
						TREE.consistency(first, second));
			}
		}
	}

	@Test
	void everyMutatedInclusionProofUpTo260IsRefused() {
		for (int size = 1; size <= MOST; size++) {
			for (int index = 0; index < size; index++) {
				for (List<Hash> mutant : mutants(TREE.inclusion(index, size), TREE.root(size), size <= 9)) {
					if (includes(index, index, size, mutant, size)) {
						fail("A mutant passes for %s of %s: %s", index, size, mutant);
					}
				}
			}
		}
	}

	@Test
	void everyMutatedConsistencyProofUpTo260IsRefused() {
		for (int second = 1; second <= MOST; second++) {
			for (int first = 0; first <= second; first++) {
				for (List<Hash> mutant : mutants(TREE.consistency(first, second), TREE.root(second), second <= 9)) {
					if (extendsIt(first, second, mutant, first, second)) {
						fail("A mutant passes for %s to %s: %s", first, second, mutant);
					}
				}
			}
		}
	}

	@Test
	void aWrongIndexIsRefused() {
		for (int size : new int[] { 1, 2, 3, 5, 7, 8, 11, 16, 17, 63, 64, 65, 100 }) {
			for (int index = 0; index < size; index++) {
				for (int wrong = -1; wrong <= 2 * size + 1; wrong++) {
					assertThat(includes(index, wrong, size, TREE.inclusion(index, size), size))
						.as("%s as %s of %s", index, wrong, size)
						.isEqualTo(wrong == index);
				}
			}
		}
	}

	@Test
	void aWrongSizeIsRefusedUnlessTheProofGoesTheSameWay() {
		for (int size = 1; size <= 40; size++) {
			for (int index = 0; index < size; index++) {
				String shape = NaiveTree.inclusionShape(index, size);
				for (int wrong = -1; wrong <= 100; wrong++) {
					boolean same = wrong > index && NaiveTree.inclusionShape(index, wrong).equals(shape);
					assertThat(includes(index, index, wrong, TREE.inclusion(index, size), size))
						.as("%s of %s as of %s", index, size, wrong)
						.isEqualTo(same);
				}
			}
		}
	}

	@Test
	void wrongSizesOfConsistencyAreRefusedUnlessTheProofGoesTheSameWay() {
		for (int second = 2; second <= 20; second++) {
			for (int first = 1; first < second; first++) {
				String shape = NaiveTree.consistencyShape(first, second, true);
				for (int m = 1; m <= 40; m++) {
					for (int n = m + 1; n <= 40; n++) {
						assertThat(extendsIt(m, n, TREE.consistency(first, second), first, second))
							.as("%s to %s as %s to %s", first, second, m, n)
							.isEqualTo(NaiveTree.consistencyShape(m, n, true).equals(shape));
					}
				}
			}
		}
	}

	@Test
	void index3Of8IsNotIndex11Of8() {
		List<Hash> proof = TREE.inclusion(3, 8);
		assertThat(includes(3, 3, 8, proof, 8)).isTrue();
		assertThat(includes(3, 11, 8, proof, 8)).isFalse();
	}

	@Test
	void index3Of8IsNotIndex3Of16() {
		assertThat(includes(3, 3, 16, TREE.inclusion(3, 8), 8)).isFalse();
		assertThat(includes(3, 11, 16, TREE.inclusion(3, 8), 8)).isFalse();
	}

	@Test
	void anotherLeafIsRefused() {
		assertThatExceptionOfType(UnverifiedException.class)
			.isThrownBy(() -> InclusionProof.verify(TREE.leaf(4), 3, 8, TREE.inclusion(3, 8), TREE.root(8)))
			.withMessage("The inclusion proof leads to another root");
	}

	@Test
	void aTreeDoesNotExtendALargerOne() {
		assertThatExceptionOfType(UnverifiedException.class)
			.isThrownBy(() -> ConsistencyProof.verify(8, TREE.root(8), 7, TREE.root(7), TREE.consistency(7, 8)));
	}

	@Test
	void oneSizeHasOneRoot() {
		assertThatExceptionOfType(UnverifiedException.class)
			.isThrownBy(() -> ConsistencyProof.verify(8, TREE.root(8), 8, TREE.root(7), List.of()))
			.withMessage("Two roots for one size, 8");
	}

	@Test
	void theEmptyTreeHasOneRootAndNeedsNoProof() {
		assertThatNoException()
			.isThrownBy(() -> ConsistencyProof.verify(0, TreeHash.EMPTY, 8, TREE.root(8), List.of()));
		assertThatExceptionOfType(UnverifiedException.class)
			.isThrownBy(() -> ConsistencyProof.verify(0, TREE.root(1), 8, TREE.root(8), List.of()));
		assertThatExceptionOfType(UnverifiedException.class)
			.isThrownBy(() -> ConsistencyProof.verify(0, TreeHash.EMPTY, 8, TREE.root(8), List.of(TREE.root(1))));
		assertThatExceptionOfType(UnverifiedException.class)
			.isThrownBy(() -> ConsistencyProof.verify(0, TreeHash.EMPTY, 0, TREE.root(1), List.of()));
	}

	/**
	 * A bit flipped, a hash taken away, one added, two exchanged: everywhere, or at a
	 * random place.
	 */
	private List<List<Hash>> mutants(List<Hash> proof, Hash root, boolean everyBit) {
		List<List<Hash>> mutants = new ArrayList<>();
		int one = everyBit ? 0 : this.random.nextInt(Math.max(1, proof.size()));
		for (int at = one; at < (everyBit ? proof.size() : Math.min(one + 1, proof.size())); at++) {
			int first = everyBit ? 0 : this.random.nextInt(256);
			for (int bit = first; bit < (everyBit ? 256 : first + 1); bit++) {
				List<Hash> mutant = new ArrayList<>(proof);
				mutant.set(at, flipped(proof.get(at), bit));
				mutants.add(mutant);
			}
			List<Hash> shorter = new ArrayList<>(proof);
			shorter.remove(at);
			mutants.add(shorter);
		}
		mutants.add(with(proof, 0, root));
		mutants.add(with(proof, proof.size(), root));
		if (proof.size() > 1) {
			List<Hash> exchanged = new ArrayList<>(proof);
			Collections.swap(exchanged, 0, proof.size() - 1);
			mutants.add(exchanged);
		}
		return mutants;
	}

	private static List<Hash> with(List<Hash> proof, int at, Hash added) {
		List<Hash> longer = new ArrayList<>(proof);
		longer.add(at, added);
		return longer;
	}

	private static Hash flipped(Hash hash, int bit) {
		byte[] bytes = hash.toBytes();
		bytes[bit / 8] ^= (byte) (1 << (bit % 8));
		return Hash.of(bytes);
	}

	private static boolean includes(int leaf, long index, long size, List<Hash> proof, int rootOf) {
		try {
			InclusionProof.verify(TREE.leaf(leaf), index, size, proof, TREE.root(rootOf));
			return true;
		}
		catch (UnverifiedException ex) {
			return false;
		}
	}

	private static boolean extendsIt(long first, long second, List<Hash> proof, int firstRootOf, int secondRootOf) {
		try {
			ConsistencyProof.verify(first, TREE.root(firstRootOf), second, TREE.root(secondRootOf), proof);
			return true;
		}
		catch (UnverifiedException ex) {
			return false;
		}
	}

}
