package dev.akashi.assessment;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Draws a sample that anybody can draw again from its population, size and seed (FRM-38).
 *
 * <p>The items of the population are numbered from 1. A SplitMix64 generator starts at the seed and
 * gives unsigned 64-bit numbers. A number at or above the largest multiple of the population is
 * passed over; of any other, the remainder by the population plus 1 is the item. An item that is
 * drawn already is passed over. The draw ends when there are enough items; they are kept in
 * ascending order. When the whole population is wanted, nothing is drawn by lot.
 *
 * @param items the drawn items, ascending, each once
 */
public record SampleDraw(int population, int size, long seed, List<Integer> items) {

  public SampleDraw {
    items = List.copyOf(items);
    if (items.size() != size) {
      throw new IllegalArgumentException("drawn " + items.size() + " items instead of " + size);
    }
  }

  public static SampleDraw of(int population, int size, long seed) {
    if (size < 0 || size > population) {
      throw new IllegalArgumentException("cannot draw " + size + " of " + population);
    }
    if (size == population) {
      return new SampleDraw(
          population, size, seed, IntStream.rangeClosed(1, population).boxed().toList());
    }
    SplitMix64 numbers = new SplitMix64(seed);
    TreeSet<Integer> drawn = new TreeSet<>();
    while (drawn.size() < size) {
      drawn.add(numbers.below(population) + 1);
    }
    return new SampleDraw(population, size, seed, List.copyOf(drawn));
  }

  /** The published generator, written out so that the draw does not hang on a library version. */
  private static final class SplitMix64 {

    private long state;

    SplitMix64(long seed) {
      this.state = seed;
    }

    long next() {
      state += 0x9E3779B97F4A7C15L;
      long mixed = state;
      mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
      mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
      return mixed ^ (mixed >>> 31);
    }

    int below(int bound) {
      long excess = (Long.remainderUnsigned(-1L, bound) + 1) % bound;
      long number = next();
      while (excess != 0 && Long.compareUnsigned(number, -excess) >= 0) {
        number = next();
      }
      return (int) Long.remainderUnsigned(number, bound);
    }
  }
}
