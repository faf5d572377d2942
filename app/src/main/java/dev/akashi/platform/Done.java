package dev.akashi.platform;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/**
 * What was just done. The address says it ({@code ?done=statement.saved}), but anybody can write an
 * address: the next page believes it only if this application said the same in a cookie, and once.
 */
public final class Done {

  private static final Pattern IN_ADDRESS =
      Pattern.compile("[?&]done=([a-z0-9-]+(?:\\.[a-z0-9-]+)*(?:(?::|%3A)\\d{1,6})?)(?:[&#]|$)");
  private static final String COOKIE = "done";
  private static final Duration LIVES = Duration.ofMinutes(2);

  private Done() {}

  /** Makes the message in the address believed by the page it leads to. */
  static void announce(String address, HttpServletRequest request, HttpServletResponse response) {
    Matcher code = IN_ADDRESS.matcher(address);
    if (code.find()) {
      set(code.group(1).replace("%3A", ":"), LIVES, request, response);
    }
  }

  /** What was done before this page was asked for; empty when nothing was or it was told before. */
  static String told(HttpServletRequest request, HttpServletResponse response) {
    String asked = request.getParameter("done");
    Cookie[] cookies = request.getCookies();
    if (asked == null || cookies == null) {
      return "";
    }
    boolean announced =
        Arrays.stream(cookies)
            .anyMatch(cookie -> cookie.getName().equals(COOKIE) && cookie.getValue().equals(asked));
    if (!announced) {
      return "";
    }
    set("", Duration.ZERO, request, response);
    return asked;
  }

  private static void set(
      String code, Duration lives, HttpServletRequest request, HttpServletResponse response) {
    ResponseCookie cookie =
        ResponseCookie.from(COOKIE, code)
            .path("/")
            .maxAge(lives)
            .httpOnly(true)
            .secure(request.isSecure())
            .sameSite("Strict")
            .build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
  }
}
