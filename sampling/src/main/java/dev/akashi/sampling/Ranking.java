package dev.akashi.sampling;

import java.nio.charset.StandardCharsets;
import java.security.DigestException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Draws by hash ranking. The rank of a key is SHA-256 over the seed (32 bytes) and the key in
 * UTF-8; a sample of n is the n keys with the smallest ranks. So it does not hang on the order of
 * rows, and a sample of n is the beginning of any larger one.
 */
public final class Ranking {

  private static final Comparator<Ranked> BY_RANK =
      Comparator.comparing(Ranked::rank, Arrays::compareUnsigned)
          .thenComparing(Ranked::key, Arrays::compareUnsigned);

  private final byte[] seed;

  private Ranking(byte[] seed) {
    this.seed = seed;
  }

  @SuppressWarnings("ArrayRecordComponent") // never compared as a record, never handed out
  private record Ranked(byte[] rank, byte[] key) {}

  /** The ranking of a seed of 64 hex digits. */
  public static Ranking of(String seed) {
    byte[] bytes = HexFormat.of().parseHex(seed);
    if (bytes.length != Sha256.LENGTH) {
      throw new IllegalArgumentException("a seed has " + Sha256.LENGTH + " bytes: " + seed);
    }
    return new Ranking(bytes);
  }

  /** The first keys by rank, the smallest rank first; all of them when there are fewer. */
  public List<String> first(Population population, int size) {
    if (size < 0) {
      throw new IllegalArgumentException("a sample cannot be negative: " + size);
    }
    if (size == 0) {
      return List.of();
    }
    PriorityQueue<Ranked> smallest = new PriorityQueue<>(BY_RANK.reversed());
    MessageDigest digest = Sha256.digest();
    byte[] rank = new byte[Sha256.LENGTH];
    population.each((text, from, to) -> {
      rank(digest, text, from, to, rank);
      if (smallest.size() < size) {
        smallest.add(new Ranked(rank.clone(), Arrays.copyOfRange(text, from, to)));
      } else if (Arrays.compareUnsigned(rank, smallest.element().rank()) < 0) {
        smallest.remove();
        smallest.add(new Ranked(rank.clone(), Arrays.copyOfRange(text, from, to)));
      }
    });
    List<Ranked> drawn = new ArrayList<>(smallest);
    drawn.sort(BY_RANK);
    return drawn.stream().map(one -> new String(one.key(), StandardCharsets.UTF_8)).toList();
  }

  private void rank(MessageDigest digest, byte[] text, int from, int to, byte[] into) {
    digest.update(seed);
    digest.update(text, from, to - from);
    try {
      digest.digest(into, 0, Sha256.LENGTH);
    } catch (DigestException e) {
      throw new IllegalStateException(e);
    }
  }
}
