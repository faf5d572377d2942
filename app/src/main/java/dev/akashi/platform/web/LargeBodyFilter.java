package dev.akashi.platform.web;

import dev.akashi.platform.CurrentActor;
import dev.akashi.platform.LargeBody;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/**
 * Refuses a body over the usual limit, where a longer one is taken at all, from people without the
 * permission for it: in the security chain, as soon as it is known who asks and before anything of
 * the body is read.
 */
@Component
class LargeBodyFilter extends OncePerRequestFilter {

  private final List<LargeBody> taken;
  private final CurrentActor currentActor;
  private final EdgeErrors edge;

  LargeBodyFilter(ObjectProvider<LargeBody> taken, CurrentActor currentActor, EdgeErrors edge) {
    this.taken = taken.stream().toList();
    this.currentActor = currentActor;
    this.edge = edge;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (isLarge(request) && !mayBeLarge(request)) {
      response.setStatus(HttpStatus.CONTENT_TOO_LARGE.value());
      response.setHeader("Connection", "close");
      edge.answer(
          new UnreadRequest(request),
          response,
          new MaxUploadSizeExceededException(BodyLimitFilter.LIMIT_BYTES));
      return;
    }
    chain.doFilter(request, response);
  }

  /** A body that does not tell its length may be large. */
  private static boolean isLarge(HttpServletRequest request) {
    return request.getContentLengthLong() > BodyLimitFilter.LIMIT_BYTES
        || (request.getContentLengthLong() < 0 && request.getHeader("Transfer-Encoding") != null);
  }

  private boolean mayBeLarge(HttpServletRequest request) {
    List<LargeBody> here =
        taken.stream().filter(body -> body.path().equals(request.getRequestURI())).toList();
    return here.isEmpty()
        || currentActor
            .of(request)
            .filter(actor -> here.stream().anyMatch(body -> actor.may(body.permission())))
            .isPresent();
  }
}
