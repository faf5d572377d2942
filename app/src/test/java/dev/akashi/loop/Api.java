package dev.akashi.loop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.testing.Visitor;
import dev.akashi.testing.Visitor.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** Speaks JSON with the application as one person, and expects every request to be carried out. */
record Api(Visitor visitor) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  JsonNode get(String path) {
    return carriedOut("GET " + path, visitor.get(path));
  }

  JsonNode post(String path, Map<String, ?> body) {
    return carriedOut("POST " + path, send("POST", path, body));
  }

  JsonNode put(String path, Map<String, ?> body) {
    return carriedOut("PUT " + path, send("PUT", path, body));
  }

  /** Sends what should be refused; the answer tells with which status and why. */
  Refused refused(String method, String path, Map<String, ?> body) {
    Answer answer = method.equals("GET") ? visitor.get(path) : send(method, path, body);
    assertThat(answer.status()).as("%s %s: %s", method, path, answer.body()).isGreaterThan(399);
    assertThat(answer.header("content-type")).startsWith("application/problem+json");
    return new Refused(answer.status(), answer.json());
  }

  /** A refusal with its problem document. */
  record Refused(int status, JsonNode problem) {

    List<String> codes() {
      return texts(problem.get("reasons"), "code");
    }

    List<String> clauses() {
      List<String> all = new ArrayList<>();
      problem.get("reasons").forEach(r -> r.path("clauses").forEach(c -> all.add(c.stringValue())));
      return all;
    }

    String detail() {
      return problem.get("detail").stringValue();
    }
  }

  /** One text of every element of an array. */
  static List<String> texts(JsonNode array, String field) {
    List<String> all = new ArrayList<>();
    array.forEach(element -> all.add(element.path(field).asString("")));
    return all;
  }

  /** The first element whose text is the wanted one. */
  static JsonNode the(JsonNode array, String field, String wanted) {
    for (JsonNode element : array) {
      if (element.path(field).asString("").equals(wanted)) {
        return element;
      }
    }
    throw new AssertionError("no " + field + " " + wanted + " in " + array);
  }

  private Answer send(String method, String path, Map<String, ?> body) {
    return visitor.json(method, path, JSON.writeValueAsString(body));
  }

  private static JsonNode carriedOut(String request, Answer answer) {
    assertThat(answer.status()).as("%s: %s", request, answer.body()).isBetween(200, 299);
    return answer.body().isEmpty() ? MissingNode.getInstance() : answer.json();
  }
}
