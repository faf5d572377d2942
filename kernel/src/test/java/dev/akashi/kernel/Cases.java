package dev.akashi.kernel;

import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Seeded cases for property tests: {@code @MethodSource} streams whose every element can be made
 * again from its seed, so that a failure names the case that broke.
 */
public final class Cases {

  private static final RandomGeneratorFactory<RandomGenerator> FACTORY =
      RandomGeneratorFactory.of("L64X128MixRandom");

  private Cases() {}

  /** The given number of values, the n-th made from a generator seeded with n. */
  public static <T> Stream<T> of(int count, Function<RandomGenerator, T> make) {
    return LongStream.range(0, count).mapToObj(seed -> make.apply(FACTORY.create(seed)));
  }
}
