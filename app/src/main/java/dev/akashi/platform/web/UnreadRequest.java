package dev.akashi.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/** A request whose body nobody may read any more: its only parameters are those of the path. */
final class UnreadRequest extends HttpServletRequestWrapper {

  private final MultiValueMap<String, String> query;

  UnreadRequest(HttpServletRequest request) {
    super(request);
    this.query =
        UriComponentsBuilder.newInstance().query(request.getQueryString()).build().getQueryParams();
  }

  @Override
  public @Nullable String getParameter(String name) {
    return query.getFirst(name);
  }

  @Override
  public Map<String, String[]> getParameterMap() {
    return query.entrySet().stream()
        .collect(
            Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().toArray(String[]::new)));
  }

  @Override
  public @Nullable String getContentType() {
    return null;
  }
}
