package dev.akashi.transparency;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;

/** A log that a web server serves. */
public final class HttpCopy implements LogCopy, AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int OK = 200;
  private static final int NOT_FOUND = 404;
  private static final int GONE = 410;

  private final String address;
  private final HttpClient client =
      HttpClient.newBuilder()
          .connectTimeout(PATIENCE)
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();

  /** The log below an http or https address; an illegal argument when it is none. */
  public HttpCopy(String address) {
    URI read = URI.create(address);
    if (read.getHost() == null || !isWeb(address)) {
      throw new IllegalArgumentException(address);
    }
    this.address = address.replaceAll("/+$", "");
  }

  /** Whether the words are an address rather than a directory. */
  public static boolean isWeb(String place) {
    return place.startsWith("http://") || place.startsWith("https://");
  }

  @Override
  public Optional<byte[]> read(String path, int most) throws IOException {
    URI uri = URI.create(address + "/" + path);
    HttpRequest request = HttpRequest.newBuilder(uri).timeout(PATIENCE).build();
    HttpResponse<InputStream> response;
    try {
      response = client.send(request, BodyHandlers.ofInputStream());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException(uri.toString());
    }
    try (InputStream body = response.body()) {
      return switch (response.statusCode()) {
        case OK -> Optional.of(body.readNBytes(most + 1));
        case NOT_FOUND, GONE -> Optional.empty();
        default -> throw new IOException(uri + ": " + response.statusCode());
      };
    }
  }

  @Override
  public void close() {
    client.close();
  }
}
