package dev.akashi.transparency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class MerkleTest {

  private static final List<Hash> ROOTS =
      Vectors.hashes(
          "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
          "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
          "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
          "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
          "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
          "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
          "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
          "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

  @Test
  void theEmptyTreeIsTheHashOfNothing() {
    Hash empty = Hash.ofHex("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    assertThat(Merkle.empty()).isEqualTo(empty);
    assertThat(new Frontier().root()).isEqualTo(empty);
    assertThat(Merkle.root(List.of())).isEqualTo(empty);
  }

  @Test
  void theRootsAreThoseOfThePublishedVectors() {
    Frontier frontier = new Frontier();
    for (int i = 0; i < ROOTS.size(); i++) {
      frontier.append(Merkle.leaf(Vectors.ENTRIES.get(i)));
      assertThat(frontier.root()).isEqualTo(ROOTS.get(i));
      assertThat(Vectors.root(published(i + 1))).isEqualTo(ROOTS.get(i));
    }
  }

  @Test
  void theInclusionProofsAreThoseOfThePublishedVectors() {
    assertThat(inclusion(0, 1)).isEmpty();
    assertThat(inclusion(0, 8))
        .isEqualTo(
            Vectors.hashes(
                "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
                "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4"));
    assertThat(inclusion(5, 8))
        .isEqualTo(
            Vectors.hashes(
                "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
                "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7"));
    assertThat(inclusion(2, 3)).isEqualTo(List.of(ROOTS.get(1)));
    assertThat(inclusion(1, 5))
        .isEqualTo(
            Vectors.hashes(
                "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
                "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b"));
  }

  @Test
  void theConsistencyProofsAreThoseOfThePublishedVectors() {
    assertThat(consistency(1, 1)).isEmpty();
    assertThat(consistency(1, 8))
        .isEqualTo(
            Vectors.hashes(
                "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
                "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4"));
    assertThat(consistency(6, 8))
        .isEqualTo(
            Vectors.hashes(
                "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
                "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7"));
    assertThat(consistency(2, 5))
        .isEqualTo(
            Vectors.hashes(
                "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b"));
  }

  @Test
  void aFrontierIsTakenUpAgainFromItsBytes() {
    Frontier frontier = new Frontier();
    for (Hash leaf : Vectors.leaves(300)) {
      frontier = Frontier.of(frontier.size(), frontier.bytes());
      frontier.append(leaf);
    }
    assertThat(frontier.root()).isEqualTo(Vectors.root(Vectors.leaves(300)));
    assertThatIllegalArgumentException().isThrownBy(() -> Frontier.of(3, new byte[32]));
  }

  private static List<Hash> published(int size) {
    return Vectors.ENTRIES.stream().limit(size).map(Merkle::leaf).toList();
  }

  private static List<Hash> inclusion(int index, int size) {
    return Proofs.inclusion(index, size, Vectors.tiles(published(size)));
  }

  private static List<Hash> consistency(int from, int to) {
    return Proofs.consistency(from, to, Vectors.tiles(published(to)));
  }
}
