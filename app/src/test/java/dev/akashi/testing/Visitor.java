package dev.akashi.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Visits the application over HTTP as a browser without script does, or as a client of the API. */
public final class Visitor {

  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final String base;
  private final HttpClient client =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();
  private String csrf = "";
  private String page = "/";
  private String token = "";

  public Visitor(String base) {
    this.base = base;
  }

  /** What came back. */
  public record Answer(int status, String body, HttpResponse<String> response) {

    public String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }

    /** Where a redirect leads: path and query. */
    public String location() {
      return header("location");
    }

    public JsonNode json() {
      return JSON.readTree(body);
    }
  }

  public void signIn(String email, String password) {
    get("/sign-in");
    Answer answer = post("/sign-in", "email", email, "password", password);
    if (answer.status() != 303) {
      throw new IllegalStateException("could not sign in: " + answer.body());
    }
  }

  public void takeToken(String email, String password) {
    Answer answer =
        json(
            "POST",
            "/api/v1/tokens",
            JSON.writeValueAsString(Map.of("email", email, "password", password)));
    token = answer.json().get("token").stringValue();
  }

  public Answer get(String path, String... headers) {
    page = path;
    return send(HttpRequest.newBuilder().GET(), path, headers);
  }

  /** Posts a form with the CSRF token of the last page that held one: name, value, name, value. */
  public Answer post(String path, String... fields) {
    List<String> pairs = new ArrayList<>();
    pairs.add("_csrf=" + encode(csrf));
    for (int i = 0; i < fields.length; i += 2) {
      pairs.add(encode(fields[i]) + "=" + encode(fields[i + 1]));
    }
    return send(
        HttpRequest.newBuilder()
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(String.join("&", pairs))),
        path);
  }

  /** Posts a form with a file, as a browser does: name, value, name, value. */
  public Answer upload(String path, String fileName, byte[] content, String... fields) {
    return uploadAs("file", path, fileName, content, fields);
  }

  /** The same in a field of another name. */
  public Answer uploadAs(
      String field, String path, String fileName, byte[] content, String... fields) {
    return uploadAll(path, fileName, Map.of(field, content), fields);
  }

  /** The same with several files of one name, by their fields. */
  public Answer uploadAll(
      String path, String fileName, Map<String, byte[]> files, String... fields) {
    String boundary = "----akashi-test";
    String disposition = "--" + boundary + "\r\nContent-Disposition: form-data; name=";
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    List<String> all = new ArrayList<>(List.of("_csrf", csrf));
    all.addAll(List.of(fields));
    for (int i = 0; i < all.size(); i += 2) {
      String part = disposition + all.get(i) + "\r\n\r\n" + all.get(i + 1) + "\r\n";
      body.writeBytes(part.getBytes(StandardCharsets.UTF_8));
    }
    files.forEach((field, content) -> {
      String head = disposition + field + "; filename=\"" + fileName + "\"\r\n\r\n";
      body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
      body.writeBytes(content);
      body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    });
    String end = "--" + boundary + "--\r\n";
    body.writeBytes(end.getBytes(StandardCharsets.UTF_8));
    return send(
        HttpRequest.newBuilder()
            .header("Referer", base + page)
            .header("Content-Type", "multipart/form-data; boundary=" + boundary)
            .POST(BodyPublishers.ofByteArray(body.toByteArray())),
        path);
  }

  /** Sends bytes as they are. */
  public Answer octets(String path, byte[] content) {
    return send(
        HttpRequest.newBuilder()
            .header("Content-Type", "application/octet-stream")
            .POST(BodyPublishers.ofByteArray(content)),
        path);
  }

  /** A file as it is handed out. */
  public byte[] download(String path) {
    try {
      HttpResponse<byte[]> response =
          client.send(
              HttpRequest.newBuilder(URI.create(base + path)).build(), BodyHandlers.ofByteArray());
      if (response.statusCode() != 200) {
        throw new IllegalStateException(path + ": " + response.statusCode());
      }
      return response.body();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Posts one field with a token that is no longer good. */
  public Answer postExpired(
      String path, String header, String headerValue, String field, String value) {
    return send(
        HttpRequest.newBuilder()
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("_csrf=old&" + encode(field) + "=" + encode(value))),
        path,
        header,
        headerValue);
  }

  /** Sends JSON; a null body sends none. */
  public Answer json(String method, String path, @Nullable String body, String... headers) {
    return send(
        HttpRequest.newBuilder()
            .header("Content-Type", "application/json")
            .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body)),
        path,
        headers);
  }

  private Answer send(HttpRequest.Builder request, String path, String... headers) {
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    if (headers.length > 0) {
      request.headers(headers);
    }
    URI address = URI.create(path.startsWith("http") ? path : base + path);
    try {
      HttpResponse<String> response =
          client.send(request.uri(address).build(), BodyHandlers.ofString());
      Matcher found = CSRF.matcher(response.body());
      if (found.find()) {
        csrf = found.group(1);
      }
      return new Answer(response.statusCode(), response.body(), response);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
