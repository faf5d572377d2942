package dev.akashi.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

/** Clients that ask again as soon as they are answered. */
record Load(int clients, Duration warmUp, Duration measured) {

  /** Runs the load on the address that is made from the number of the request. */
  Latencies run(IntFunction<URI> address) {
    try (HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      AtomicInteger number = new AtomicInteger();
      during(warmUp, client, address, number);
      return during(measured, client, address, number);
    }
  }

  private Latencies during(
      Duration span, HttpClient client, IntFunction<URI> address, AtomicInteger number) {
    Queue<Long> times = new ConcurrentLinkedQueue<>();
    AtomicInteger failed = new AtomicInteger();
    long begun = System.nanoTime();
    long end = begun + span.toNanos();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < clients; i++) {
        threads.execute(() -> {
          while (System.nanoTime() < end) {
            long asked = System.nanoTime();
            if (isFine(client, address.apply(number.getAndIncrement()))) {
              times.add(System.nanoTime() - asked);
            } else {
              failed.incrementAndGet();
            }
          }
        });
      }
    }
    return new Latencies(
        List.copyOf(times), Duration.ofNanos(System.nanoTime() - begun), failed.get());
  }

  private static boolean isFine(HttpClient client, URI address) {
    try {
      HttpRequest request = HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(30)).build();
      return client.send(request, BodyHandlers.ofByteArray()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
