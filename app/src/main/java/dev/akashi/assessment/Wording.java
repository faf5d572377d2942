package dev.akashi.assessment;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * The own words of a text: its letters and digits five by five, without those that stand in given
 * texts. Two texts are as alike as the share of these that they have in common.
 *
 * <p>For finding like texts among many without comparing all, {@link #buckets} gives numbers of
 * which two texts that are four fifths alike have one in common all but surely, and two that are a
 * fifth alike hardly ever: minwise hashing in {@value #BANDS} bands of {@value #ROWS}.
 */
final class Wording {

  static final int BANDS = 20;
  private static final int ROWS = 4;
  private static final int WIDTH = 5;
  private static final int PERCENT = 100;

  private final Set<Long> pieces;

  private Wording(Set<Long> pieces) {
    this.pieces = pieces;
  }

  /** The words of the text that are its own, not those of the others. */
  static Wording of(String text, Collection<String> others) {
    Set<Long> own = pieces(text);
    others.forEach(other -> own.removeAll(pieces(other)));
    return new Wording(own);
  }

  /** About how many characters of its own it has. */
  int characters() {
    return pieces.isEmpty() ? 0 : pieces.size() + WIDTH - 1;
  }

  /** How alike the two are, from 0 to 100; two without words of their own are not. */
  int alike(Wording other) {
    boolean fewer = pieces.size() < other.pieces.size();
    Set<Long> larger = fewer ? other.pieces : pieces;
    long common = (fewer ? pieces : other.pieces).stream().filter(larger::contains).count();
    long together = pieces.size() + other.pieces.size() - common;
    return together == 0 ? 0 : (int) (common * PERCENT / together);
  }

  /** One number for each band; empty for a text without words of its own. */
  long[] buckets() {
    if (pieces.isEmpty()) {
      return new long[0];
    }
    long[] least = new long[BANDS * ROWS];
    Arrays.fill(least, Long.MAX_VALUE);
    for (long piece : pieces) {
      for (int row = 0; row < least.length; row++) {
        least[row] = Math.min(least[row], mixed(piece ^ mixed(row + 1L)));
      }
    }
    long[] buckets = new long[BANDS];
    for (int band = 0; band < BANDS; band++) {
      long bucket = band;
      for (int row = 0; row < ROWS; row++) {
        bucket = mixed(bucket ^ least[band * ROWS + row]);
      }
      buckets[band] = bucket;
    }
    return buckets;
  }

  private static Set<Long> pieces(String text) {
    int[] plain =
        Normalizer.normalize(text, Normalizer.Form.NFKC)
            .toLowerCase(Locale.ROOT)
            .codePoints()
            .filter(Character::isLetterOrDigit)
            .toArray();
    Set<Long> pieces = new HashSet<>();
    for (int start = 0; start + WIDTH <= plain.length; start++) {
      long piece = 0;
      for (int i = 0; i < WIDTH; i++) {
        piece = mixed(piece + plain[start + i]);
      }
      pieces.add(piece);
    }
    return pieces;
  }

  /** The finaliser of SplitMix64: every bit of the number has a say in every bit of the result. */
  private static long mixed(long number) {
    long mixed = (number ^ (number >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }
}
