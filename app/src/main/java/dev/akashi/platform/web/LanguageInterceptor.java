package dev.akashi.platform.web;

import dev.akashi.kernel.Language;
import dev.akashi.platform.Languages;
import dev.akashi.platform.OpenData;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/** Says in which language a page is, and remembers a chosen one. */
@Component
class LanguageInterceptor implements HandlerInterceptor {

  private final Languages languages;

  LanguageInterceptor(Languages languages) {
    this.languages = languages;
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    Language language = languages.of(request);
    response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language.code());
    if (languages.asked(request).isPresent() && isPage(request.getRequestURI())) {
      response.addHeader(HttpHeaders.SET_COOKIE, remember(language, request.isSecure()).toString());
    }
    return true;
  }

  private static boolean isPage(String path) {
    return !path.startsWith("/api/") && !OpenData.covers(path);
  }

  private static ResponseCookie remember(Language language, boolean secure) {
    return ResponseCookie.from(Languages.COOKIE, language.code())
        .path("/")
        .maxAge(Duration.ofDays(365))
        .httpOnly(true)
        .secure(secure)
        .sameSite("Lax")
        .build();
  }
}
