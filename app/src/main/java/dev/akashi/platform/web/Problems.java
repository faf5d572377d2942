package dev.akashi.platform.web;

import dev.akashi.kernel.Language;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.platform.Languages;
import dev.akashi.platform.Texts;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;

/** Writes problems as RFC 9457 documents, with every reason, its remedy and its clauses. */
@Component
class Problems {

  private final Texts texts;
  private final Languages languages;

  Problems(Texts texts, Languages languages) {
    this.texts = texts;
    this.languages = languages;
  }

  static HttpStatus statusOf(Refusal.Kind kind) {
    return switch (kind) {
      case INPUT, RULE -> HttpStatus.UNPROCESSABLE_CONTENT;
      case FORBIDDEN -> HttpStatus.FORBIDDEN;
      case NOT_FOUND -> HttpStatus.NOT_FOUND;
      case STALE -> HttpStatus.CONFLICT;
    };
  }

  static String codeOf(Refusal.Kind kind) {
    return switch (kind) {
      case INPUT -> "input";
      case RULE -> "rule";
      case FORBIDDEN -> "forbidden";
      case NOT_FOUND -> "not-found";
      case STALE -> "stale";
    };
  }

  ProblemDetail document(HttpServletRequest request, HttpStatus status, ErrorView error) {
    Language language = languages.of(request);
    ProblemDetail problem = ProblemDetail.forStatus(status);
    problem.setType(URI.create("/about/problems#" + error.code()));
    problem.setTitle(texts.text(language, "error." + error.code() + ".title"));
    problem.setDetail(
        error.reasons().isEmpty()
            ? texts.text(language, "error." + error.code() + ".remedy")
            : texts.reason(language, error.reasons().getFirst()));
    instance(request).ifPresent(problem::setInstance);
    problem.setProperty(
        "reasons", error.reasons().stream().map(reason -> reason(language, reason)).toList());
    if (!error.id().isEmpty()) {
      problem.setProperty("id", error.id());
    }
    return problem;
  }

  /** The address, unless it is one that no address can be. */
  private static Optional<URI> instance(HttpServletRequest request) {
    try {
      return Optional.of(new URI(request.getRequestURI()));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private Map<String, Object> reason(Language language, Reason reason) {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("code", reason.code());
    reason.field().ifPresent(field -> shown.put("field", field));
    shown.put("reason", texts.reason(language, reason));
    texts.remedy(language, reason).ifPresent(remedy -> shown.put("remedy", remedy));
    List<String> clauses = reason.clauses().stream().map(Object::toString).toList();
    if (!clauses.isEmpty()) {
      shown.put("clauses", clauses);
    }
    return shown;
  }
}
