package dev.akashi.platform.web;

import dev.akashi.platform.FileLimit;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stops the reading of bodies at the limit, with 413. A few addresses take longer ones ({@link
 * FileLimit}). What says itself that it is too long is refused by {@link LargeBodyFilter}, where it
 * is known who asks, before anything is read.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class BodyLimitFilter extends OncePerRequestFilter {

  /** More than a statement of 1,159 answers with long texts needs in one call. */
  static final long LIMIT_BYTES = 4L * 1024 * 1024;

  private static final String EXCEEDED = BodyLimitFilter.class.getName();

  private final EdgeErrors edge;
  private final List<FileLimit> files;

  BodyLimitFilter(EdgeErrors edge, ObjectProvider<FileLimit> files) {
    this.edge = edge;
    this.files = files.stream().toList();
  }

  /** The limit that a request went over while it was read. */
  static Optional<Long> exceeded(HttpServletRequest request) {
    return request.getAttribute(EXCEEDED) instanceof Long limit
        ? Optional.of(limit)
        : Optional.empty();
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    long limit = limit(request);
    if (isEndlessForm(request)) {
      response.setStatus(HttpStatus.CONTENT_TOO_LARGE.value());
      response.setHeader("Connection", "close");
      edge.answer(new UnreadRequest(request), response, TooLarge.of(request, limit));
      return;
    }
    try {
      chain.doFilter(new Counted(request, limit), response);
    } catch (RuntimeException error) {
      if (exceeded(request).isEmpty() || response.isCommitted()) {
        throw error;
      }
      edge.answer(new UnreadRequest(request), response, TooLarge.of(request, limit));
    }
  }

  private long limit(HttpServletRequest request) {
    return files.stream()
        .filter(file -> file.isFor(request.getRequestURI()))
        .mapToLong(file -> file.body(TooLarge.isForm(request)))
        .reduce(LIMIT_BYTES, Math::max);
  }

  /** The container reads the parts of a form itself; without a length nobody would count them. */
  private static boolean isEndlessForm(HttpServletRequest request) {
    return request.getContentLengthLong() < 0 && TooLarge.isForm(request);
  }

  /** A request whose body stops with an error at the limit. */
  private static final class Counted extends HttpServletRequestWrapper {

    private final long limit;

    private Counted(HttpServletRequest request, long limit) {
      super(request);
      this.limit = limit;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
      ServletInputStream in = super.getInputStream();
      HttpServletRequest request = (HttpServletRequest) getRequest();
      return new ServletInputStream() {
        private long count;

        @Override
        public int read() throws IOException {
          int one = in.read();
          count(one < 0 ? 0 : 1);
          return one;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
          int some = in.read(into, offset, length);
          count(Math.max(some, 0));
          return some;
        }

        private void count(int more) throws IOException {
          count += more;
          if (count > limit) {
            request.setAttribute(EXCEEDED, limit);
            throw new IOException("the body is longer than " + limit + " bytes");
          }
        }

        @Override
        public boolean isFinished() {
          return in.isFinished();
        }

        @Override
        public boolean isReady() {
          return in.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
          in.setReadListener(listener);
        }
      };
    }
  }
}
