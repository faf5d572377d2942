package dev.akashi.platform.web;

import dev.akashi.platform.CurrentActor;
import dev.akashi.platform.FileLimit;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletRequestWrapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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

  private final List<FileLimit> files;
  private final CurrentActor currentActor;
  private final CsrfTokenRepository tokens;
  private final EdgeErrors edge;

  LargeBodyFilter(
      ObjectProvider<FileLimit> files,
      CurrentActor currentActor,
      CsrfTokenRepository tokens,
      EdgeErrors edge) {
    this.files = files.stream().toList();
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
        ? limit > BodyLimitFilter.LIMIT_BYTES || !takesMore(request)
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
    edge.answer(
        new UnreadRequest(request),
        response,
        TooLarge.of(request, largestFile(request).orElse(limit)));
  }

  /** A body that does not tell its length may be large. */
  private static boolean isLarge(HttpServletRequest request) {
    return request.getContentLengthLong() > BodyLimitFilter.LIMIT_BYTES
        || (request.getContentLengthLong() < 0 && request.getHeader("Transfer-Encoding") != null);
  }

  /** Whether the address takes more than others, from whomever. */
  private boolean takesMore(HttpServletRequest request) {
    return files.stream()
        .filter(file -> file.isFor(request.getRequestURI()))
        .anyMatch(file -> file.body(TooLarge.isForm(request)) > BodyLimitFilter.LIMIT_BYTES);
  }

  private Stream<FileLimit> takenFromThisPerson(HttpServletRequest request) {
    return currentActor.of(request).stream()
        .flatMap(actor -> files.stream().filter(file -> actor.may(file.permission())))
        .filter(file -> file.isFor(request.getRequestURI()));
  }

  /** How long a body the address takes from this person. */
  private long limit(HttpServletRequest request) {
    return takenFromThisPerson(request)
        .mapToLong(file -> file.body(TooLarge.isForm(request)))
        .reduce(BodyLimitFilter.LIMIT_BYTES, Math::max);
  }

  private Optional<Long> largestFile(HttpServletRequest request) {
    return takenFromThisPerson(request).map(FileLimit::bytes).max(Comparator.naturalOrder());
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
