package dev.akashi.transparency;

import java.util.List;

/** Checks proofs as RFC 9162, sections 2.1.3.2 and 2.1.4.2, tells. */
public final class ProofCheck {

  private ProofCheck() {}

  /** Whether the proof shows that the leaf stands at the index of the log with that root. */
  public static boolean inclusion(long index, long size, Hash leaf, List<Hash> proof, Hash root) {
    if (index < 0 || index >= size) {
      return false;
    }
    long node = index;
    long last = size - 1;
    Hash hash = leaf;
    for (Hash step : proof) {
      if (last == 0) {
        return false;
      }
      if ((node & 1) == 1 || node == last) {
        hash = Merkle.node(step, hash);
        int up = (node & 1) == 1 ? 0 : Long.numberOfTrailingZeros(node);
        node >>>= up;
        last >>>= up;
      } else {
        hash = Merkle.node(hash, step);
      }
      node >>>= 1;
      last >>>= 1;
    }
    return last == 0 && hash.equals(root);
  }

  /** Whether the proof shows that the second log begins with the whole of the first. */
  public static boolean consistency(
      long firstSize, Hash firstRoot, long secondSize, Hash secondRoot, List<Hash> proof) {
    if (firstSize < 0 || firstSize > secondSize) {
      return false;
    }
    if (firstSize == secondSize) {
      return proof.isEmpty() && firstRoot.equals(secondRoot);
    }
    if (firstSize == 0) {
      return proof.isEmpty() && firstRoot.equals(Merkle.empty());
    }
    return steps(firstSize, firstRoot, secondSize, secondRoot, proof);
  }

  private static boolean steps(
      long firstSize, Hash firstRoot, long secondSize, Hash secondRoot, List<Hash> proof) {
    boolean complete = Long.bitCount(firstSize) == 1;
    if (!complete && proof.isEmpty()) {
      return false;
    }
    int up = Long.numberOfTrailingZeros(firstSize);
    long node = (firstSize - 1) >>> up;
    long last = (secondSize - 1) >>> up;
    Hash first = complete ? firstRoot : proof.getFirst();
    Hash second = first;
    for (Hash step : complete ? proof : proof.subList(1, proof.size())) {
      if (last == 0) {
        return false;
      }
      if ((node & 1) == 1 || node == last) {
        first = Merkle.node(step, first);
        second = Merkle.node(step, second);
        int more = (node & 1) == 1 || node == 0 ? 0 : Long.numberOfTrailingZeros(node);
        node >>>= more;
        last >>>= more;
      } else {
        second = Merkle.node(second, step);
      }
      node >>>= 1;
      last >>>= 1;
    }
    return last == 0 && first.equals(firstRoot) && second.equals(secondRoot);
  }
}
