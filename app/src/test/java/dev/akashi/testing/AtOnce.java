package dev.akashi.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does the same twice at the same moment, as two people would. */
public final class AtOnce {

  private static final int PEOPLE = 2;

  private AtOnce() {}

  /** What came of it for one of the two. */
  public record Outcome<T>(Optional<T> result, Optional<Throwable> error) {}

  public static <T> List<Outcome<T>> twice(Callable<T> work) {
    CountDownLatch start = new CountDownLatch(PEOPLE);
    List<Outcome<T>> outcomes = new ArrayList<>();
    try (ExecutorService people = Executors.newFixedThreadPool(PEOPLE)) {
      List<Future<T>> futures = new ArrayList<>();
      for (int person = 0; person < PEOPLE; person++) {
        futures.add(
            people.submit(() -> {
              start.countDown();
              start.await();
              return work.call();
            }));
      }
      for (Future<T> future : futures) {
        outcomes.add(outcome(future));
      }
    }
    return outcomes;
  }

  private static <T> Outcome<T> outcome(Future<T> future) {
    try {
      return new Outcome<>(Optional.of(future.get()), Optional.empty());
    } catch (ExecutionException e) {
      return new Outcome<>(Optional.empty(), Optional.ofNullable(e.getCause()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
