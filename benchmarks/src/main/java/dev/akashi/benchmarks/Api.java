package dev.akashi.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The JSON API as one person of the demonstration uses it. An answer that is no success ends. */
final class Api {

  static final String PASSWORD = "akashi-demo-password";
  private static final String BOUNDARY = "----akashi-bench";
  private static final JsonMapper JSON = new JsonMapper();

  private final HttpClient client;
  private final Function<String, URI> address;
  private final String token;

  private Api(HttpClient client, Function<String, URI> address, String token) {
    this.client = client;
    this.address = address;
    this.token = token;
  }

  /** Signs in as the person with this address. */
  static Api signIn(Instance akashi, String email) throws IOException, InterruptedException {
    HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    Api anybody = new Api(client, akashi::address, "");
    String login = "{\"email\": \"%s\", \"password\": \"%s\"}".formatted(email, PASSWORD);
    String token = anybody.post("/api/v1/tokens", login).path("token").asString();
    return new Api(client, akashi::address, token);
  }

  JsonNode get(String path) throws IOException, InterruptedException {
    return JSON.readTree(bytes(path));
  }

  byte[] bytes(String path) throws IOException, InterruptedException {
    return send(to(path).GET());
  }

  JsonNode post(String path, String json) throws IOException, InterruptedException {
    return answer(to(path), "POST", json);
  }

  JsonNode put(String path, String json) throws IOException, InterruptedException {
    return answer(to(path), "PUT", json);
  }

  void delete(String path) throws IOException, InterruptedException {
    send(to(path).DELETE());
  }

  /** Sends a file as the whole body. */
  JsonNode file(String path, byte[] content) throws IOException, InterruptedException {
    return JSON.readTree(
        send(
            to(path)
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofByteArray(content))));
  }

  /**
   * Sends a form with a file as its part {@code file}.
   *
   * @param fields names and values in turn
   */
  JsonNode form(String path, String fileName, byte[] file, String... fields)
      throws IOException, InterruptedException {
    StringBuilder head = new StringBuilder();
    for (int i = 0; i < fields.length; i += 2) {
      head.append("--").append(BOUNDARY).append("\r\nContent-Disposition: form-data; name=\"");
      head.append(fields[i]).append("\"\r\n\r\n").append(fields[i + 1]).append("\r\n");
    }
    head.append("--").append(BOUNDARY).append("\r\nContent-Disposition: form-data; ");
    head.append("name=\"file\"; filename=\"").append(fileName).append("\"\r\n\r\n");
    BodyPublisher body =
        BodyPublishers.concat(
            BodyPublishers.ofString(head.toString(), StandardCharsets.UTF_8),
            BodyPublishers.ofByteArray(file),
            BodyPublishers.ofString("\r\n--" + BOUNDARY + "--\r\n"));
    return JSON.readTree(
        send(
            to(path)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(body)));
  }

  private JsonNode answer(HttpRequest.Builder request, String method, String json)
      throws IOException, InterruptedException {
    return JSON.readTree(
        send(
            request
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(json))));
  }

  private HttpRequest.Builder to(String path) {
    HttpRequest.Builder request = HttpRequest.newBuilder(address.apply(path));
    return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
  }

  private byte[] send(HttpRequest.Builder request) throws IOException, InterruptedException {
    HttpResponse<byte[]> answer = client.send(request.build(), BodyHandlers.ofByteArray());
    if (answer.statusCode() >= 300) {
      throw new IOException(
          answer.uri()
              + ": "
              + answer.statusCode()
              + " "
              + new String(answer.body(), StandardCharsets.UTF_8));
    }
    return answer.body();
  }
}
