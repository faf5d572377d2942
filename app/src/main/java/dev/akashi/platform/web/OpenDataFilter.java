package dev.akashi.platform.web;

import dev.akashi.platform.OpenData;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.cors.CorsUtils;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets pages of other hosts read {@link OpenData}, answers and refusals alike: GET and HEAD, never
 * with what their reader is signed in with. It says so to everybody, so an answer that was kept for
 * one page is right for another.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
class OpenDataFilter extends OncePerRequestFilter {

  private static final String A_DAY_IN_SECONDS = "86400";

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (!OpenData.covers(request.getRequestURI())) {
      chain.doFilter(request, response);
      return;
    }
    response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
    if (CorsUtils.isPreFlightRequest(request)) {
      response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, "GET, HEAD");
      response.setHeader(
          HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, "If-None-Match, If-Modified-Since");
      response.setHeader(HttpHeaders.ACCESS_CONTROL_MAX_AGE, A_DAY_IN_SECONDS);
      response.setStatus(HttpStatus.NO_CONTENT.value());
      return;
    }
    response.setHeader(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, "ETag, Content-Language");
    chain.doFilter(request, response);
  }
}
