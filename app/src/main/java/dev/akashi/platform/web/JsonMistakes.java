package dev.akashi.platform.web;

import dev.akashi.kernel.Reason;
import java.util.stream.Collectors;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;

/** Says where a JSON body is wrong without repeating the parser's words. */
final class JsonMistakes {

  private JsonMistakes() {}

  static Reason reasonOf(HttpMessageNotReadableException unreadable) {
    if (unreadable.getCause() instanceof DatabindException mapping
        && !mapping.getPath().isEmpty()) {
      return Reason.atField(path(mapping), "input.json-field");
    }
    if (unreadable.getCause() instanceof JacksonException syntax && syntax.getLocation() != null) {
      return Reason.of("input.json-syntax")
          .with(syntax.getLocation().getLineNr(), syntax.getLocation().getColumnNr());
    }
    return Reason.of("input.json-missing");
  }

  private static String path(DatabindException mapping) {
    return mapping.getPath().stream()
        .map(step ->
            step.getPropertyName() != null ? step.getPropertyName() : "[" + step.getIndex() + "]")
        .collect(Collectors.joining("."));
  }
}
