package dev.akashi.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The members of the committee who have no browser: they vote for everything, over the API. */
final class OtherMembers {

  private static final List<String> OTHERS =
      List.of("member2@committee.example", "member3@committee.example");
  private static final String PASSWORD = "akashi-demo-password";
  private static final Pattern TOKEN = Pattern.compile("\"token\":\"([^\"]+)\"");
  private static final Pattern ITEM =
      Pattern.compile("\"id\":\"([0-9a-f-]{36})\",\"kind\":\"(?:application|removal)\"");

  private OtherMembers() {}

  /** Votes for every item of the meeting that stands at this path of the installation. */
  static void vote(String page, String meeting) {
    URI address = URI.create(page);
    try (HttpClient client = HttpClient.newHttpClient()) {
      for (String email : OTHERS) {
        String token =
            found(
                TOKEN,
                send(
                    client,
                    HttpRequest.newBuilder(address.resolve("/api/v1/tokens"))
                        .POST(
                            body(
                                "{\"email\": \""
                                    + email
                                    + "\", \"password\": \""
                                    + PASSWORD
                                    + "\"}"))));
        Matcher items =
            ITEM.matcher(send(client, request(address.resolve("/api/v1" + meeting), token).GET()));
        while (items.find()) {
          String at = "/api/v1/committee/items/" + items.group(1) + "/vote";
          send(client, request(address.resolve(at), token).POST(body("{\"ballot\": \"FOR\"}")));
        }
      }
    }
  }

  private static HttpRequest.Builder request(URI address, String token) {
    return HttpRequest.newBuilder(address).header("Authorization", "Bearer " + token);
  }

  private static HttpRequest.BodyPublisher body(String json) {
    return HttpRequest.BodyPublishers.ofString(json);
  }

  private static String send(HttpClient client, HttpRequest.Builder request) {
    try {
      HttpResponse<String> answer =
          client.send(
              request.header("Content-Type", "application/json").build(),
              HttpResponse.BodyHandlers.ofString());
      assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
      return answer.body();
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  private static String found(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    assertThat(matcher.find()).as(text).isTrue();
    return matcher.group(1);
  }
}
