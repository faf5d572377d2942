package dev.akashi.platform.web;

import dev.akashi.platform.CurrentActor;
import dev.akashi.platform.LargeBody;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletRequestWrapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses a body that says it is longer than its address takes from this person: in the security
 * chain, as soon as it is known who asks and before anything of the body is read.
 */
@Component
class LargeBodyFilter extends OncePerRequestFilter {

  /** How much is received in vain, so that the browser listens to the answer. */
  private static final long MOST_IN_VAIN = 64L << 20;

  private final List<LargeBody> larger;
  private final CurrentActor currentActor;
  private final CsrfTokenRepository tokens;
  private final EdgeErrors edge;

  LargeBodyFilter(
      ObjectProvider<LargeBody> larger,
      CurrentActor currentActor,
      CsrfTokenRepository tokens,
      EdgeErrors edge) {
    this.larger = larger.stream().toList();
    this.currentActor = currentActor;
    this.tokens = tokens;
    this.edge = edge;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (!isLarge(request)) {
      chain.doFilter(request, response);
      return;
    }
    long limit = limit(request);
    boolean hidesItsLength = request.getContentLengthLong() < 0;
    if (hidesItsLength
        ? limit > BodyLimitFilter.LIMIT_BYTES || takenHere(request).isEmpty()
        : request.getContentLengthLong() <= limit) {
      chain.doFilter(request, response);
      return;
    }
    response.setStatus(HttpStatus.CONTENT_TOO_LARGE.value());
    response.setHeader("Connection", "close");
    if (currentActor.of(request).isPresent()) {
      receiveInVain(request);
    }
    new XorCsrfTokenRequestAttributeHandler()
        .handle(request, response, tokens.loadDeferredToken(request, response));
    edge.answer(new UnreadRequest(request), response, TooLarge.of(request, limit));
  }

  /** A body that does not tell its length may be large. */
  private static boolean isLarge(HttpServletRequest request) {
    return request.getContentLengthLong() > BodyLimitFilter.LIMIT_BYTES
        || (request.getContentLengthLong() < 0 && request.getHeader("Transfer-Encoding") != null);
  }

  private List<LargeBody> takenHere(HttpServletRequest request) {
    return larger.stream().filter(body -> body.path().equals(request.getRequestURI())).toList();
  }

  /** What the address takes from this person. */
  private long limit(HttpServletRequest request) {
    return currentActor.of(request).stream()
        .flatMap(actor -> takenHere(request).stream().filter(body -> actor.may(body.permission())))
        .mapToLong(LargeBody::bytes)
        .reduce(BodyLimitFilter.LIMIT_BYTES, Math::max);
  }

  /** A browser that still sends when the connection ends shows its own error and no page. */
  private static void receiveInVain(HttpServletRequest request) throws IOException {
    if (request.getContentLengthLong() > MOST_IN_VAIN) {
      return;
    }
    ServletRequest raw = request;
    while (raw instanceof ServletRequestWrapper wrapped) {
      raw = wrapped.getRequest();
    }
    raw.getInputStream().transferTo(OutputStream.nullOutputStream());
  }
}
