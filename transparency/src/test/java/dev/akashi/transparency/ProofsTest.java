package dev.akashi.transparency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Proofs made from tiles are those that the recursions of RFC 9162 make from all leaves. */
class ProofsTest {

  private static final int MOST = 70;
  private static final int[] SIZES = {255, 256, 257, 300, 511, 512, 513, 640, 700};
  private static final List<Hash> LEAVES = Vectors.leaves(700);

  @Test
  void everyInclusionProofOfEverySmallLogIsTheOneOfTheDefinitionAndVerifies() {
    for (int size = 1; size <= MOST; size++) {
      List<Hash> leaves = LEAVES.subList(0, size);
      for (int index = 0; index < size; index++) {
        inclusion(index, leaves);
      }
    }
  }

  @Test
  void everyConsistencyProofOfEverySmallLogIsTheOneOfTheDefinitionAndVerifies() {
    for (int size = 1; size <= MOST; size++) {
      List<Hash> leaves = LEAVES.subList(0, size);
      for (int from = 1; from <= size; from++) {
        consistency(from, leaves);
      }
    }
  }

  @Test
  void proofsThatTakeMoreThanOneTileAreThoseOfTheDefinition() {
    for (int size : SIZES) {
      List<Hash> leaves = LEAVES.subList(0, size);
      for (int at = 1; at <= size; at += at % 64 > 61 || at % 64 < 2 ? 1 : 20) {
        inclusion(at - 1, leaves);
        consistency(at, leaves);
      }
    }
  }

  @Test
  void theRootFromTilesIsTheOneOfTheDefinitionForEverySize() {
    for (int size = 0; size <= 520; size++) {
      List<Hash> leaves = LEAVES.subList(0, size);
      assertThat(Proofs.root(size, Vectors.tiles(leaves))).isEqualTo(Vectors.root(leaves));
    }
  }

  @Test
  void aProofWithAnythingChangedIsRefused() {
    List<Hash> leaves = LEAVES.subList(0, 300);
    Hash root = Vectors.root(leaves);
    List<Hash> proof = Proofs.inclusion(77, 300, Vectors.tiles(leaves));
    assertThat(ProofCheck.inclusion(78, 300, leaves.get(77), proof, root)).isFalse();
    assertThat(ProofCheck.inclusion(77, 300, leaves.get(78), proof, root)).isFalse();
    assertThat(ProofCheck.inclusion(77, 300, leaves.get(77), proof, leaves.get(0))).isFalse();
    assertThat(ProofCheck.inclusion(300, 300, leaves.get(77), proof, root)).isFalse();
    assertThat(ProofCheck.inclusion(-1, 300, leaves.get(77), proof, root)).isFalse();
    for (List<Hash> bad : broken(proof)) {
      assertThat(ProofCheck.inclusion(77, 300, leaves.get(77), bad, root)).isFalse();
    }
  }

  @Test
  void aConsistencyProofWithAnythingChangedIsRefused() {
    List<Hash> leaves = LEAVES.subList(0, 300);
    Hash now = Vectors.root(leaves);
    for (int size : new int[] {128, 200}) {
      Hash then = Vectors.root(leaves.subList(0, size));
      List<Hash> proof = Proofs.consistency(size, 300, Vectors.tiles(leaves));
      assertThat(ProofCheck.consistency(size, now, 300, now, proof)).isFalse();
      assertThat(ProofCheck.consistency(size, then, 300, then, proof)).isFalse();
      assertThat(ProofCheck.consistency(size - 1, then, 300, now, proof)).isFalse();
      assertThat(ProofCheck.consistency(300, now, size, then, proof)).isFalse();
      for (List<Hash> bad : broken(proof)) {
        assertThat(ProofCheck.consistency(size, then, 300, now, bad)).isFalse();
      }
    }
  }

  @Test
  void everyLogContinuesTheEmptyOneAndItself() {
    Hash root = Vectors.root(LEAVES);
    assertThat(Proofs.consistency(0, 700, Vectors.tiles(LEAVES))).isEmpty();
    assertThat(ProofCheck.consistency(0, Merkle.empty(), 700, root, List.of())).isTrue();
    assertThat(ProofCheck.consistency(0, root, 700, root, List.of())).isFalse();
    assertThat(ProofCheck.consistency(700, root, 700, root, List.of())).isTrue();
    assertThat(ProofCheck.consistency(700, root, 700, root, List.of(root))).isFalse();
  }

  @Test
  void whatIsNotInTheLogHasNoProof() {
    TileReader tiles = Vectors.tiles(LEAVES);
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> Proofs.inclusion(700, 700, tiles));
    assertThatIllegalArgumentException().isThrownBy(() -> Proofs.consistency(9, 8, tiles));
  }

  private static void inclusion(int index, List<Hash> leaves) {
    int size = leaves.size();
    List<Hash> proof = Proofs.inclusion(index, size, Vectors.tiles(leaves));
    assertThat(proof).isEqualTo(Vectors.path(index, leaves));
    assertThat(ProofCheck.inclusion(index, size, leaves.get(index), proof, Vectors.root(leaves)))
        .isTrue();
  }

  private static void consistency(int from, List<Hash> leaves) {
    int size = leaves.size();
    List<Hash> proof = Proofs.consistency(from, size, Vectors.tiles(leaves));
    assertThat(proof).isEqualTo(Vectors.subproof(from, leaves, true));
    Hash then = Vectors.root(leaves.subList(0, from));
    assertThat(ProofCheck.consistency(from, then, size, Vectors.root(leaves), proof)).isTrue();
  }

  /** The proof with one hash changed, left out or added, each in turn. */
  private static List<List<Hash>> broken(List<Hash> proof) {
    List<List<Hash>> all = new ArrayList<>();
    for (int i = 0; i < proof.size(); i++) {
      List<Hash> changed = new ArrayList<>(proof);
      changed.set(i, Merkle.empty());
      all.add(changed);
      List<Hash> shorter = new ArrayList<>(proof);
      shorter.remove(i);
      all.add(shorter);
    }
    List<Hash> longer = new ArrayList<>(proof);
    longer.add(Merkle.empty());
    all.add(longer);
    return all;
  }
}
