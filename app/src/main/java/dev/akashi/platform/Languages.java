package dev.akashi.platform;

import dev.akashi.kernel.Language;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Service;

/**
 * The language of a reader: what the address asks for, else what was chosen before, else Japanese.
 * Only the API goes by the Accept-Language header: a browser's header says little about a person in
 * a Japanese office, and permanent links have to look the same to everybody. Of {@link OpenData}
 * the address alone decides.
 */
@Service
public class Languages {

  public static final String PARAMETER = "lang";
  public static final String COOKIE = "lang";

  public Language of(HttpServletRequest request) {
    if (OpenData.covers(request.getRequestURI())) {
      return asked(request).orElse(Language.JA);
    }
    return asked(request)
        .or(() -> chosenBefore(request))
        .or(() -> acceptedByApi(request))
        .orElse(Language.JA);
  }

  /** The language that the address asks for, if it does. */
  public Optional<Language> asked(HttpServletRequest request) {
    return known(request.getParameter(PARAMETER));
  }

  private static Optional<Language> chosenBefore(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies();
    if (cookies != null) {
      for (Cookie cookie : cookies) {
        if (cookie.getName().equals(COOKIE)) {
          return known(cookie.getValue());
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Language> acceptedByApi(HttpServletRequest request) {
    String header = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
    return request.getRequestURI().startsWith("/api/") && header != null
        ? Optional.of(Language.of(header))
        : Optional.empty();
  }

  private static Optional<Language> known(@Nullable String code) {
    return Optional.ofNullable(code)
        .filter(known -> known.equals("ja") || known.equals("en"))
        .map(Language::of);
  }
}
