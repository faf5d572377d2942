package dev.akashi.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.util.UriComponentsBuilder;

/** Refuses bodies over the limit with 413, whether their length is stated or not. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class BodyLimitFilter extends OncePerRequestFilter {

  /** More than a statement of 1,159 answers with long texts needs in one call. */
  static final long LIMIT_BYTES = 4L * 1024 * 1024;

  private static final String EXCEEDED = BodyLimitFilter.class.getName();

  private final EdgeErrors edge;

  BodyLimitFilter(EdgeErrors edge) {
    this.edge = edge;
  }

  static boolean wasExceeded(HttpServletRequest request) {
    return request.getAttribute(EXCEEDED) != null;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (request.getContentLengthLong() > LIMIT_BYTES) {
      response.setStatus(HttpStatus.CONTENT_TOO_LARGE.value());
      response.setHeader("Connection", "close");
      edge.answer(new Unread(request), response, new MaxUploadSizeExceededException(LIMIT_BYTES));
      return;
    }
    try {
      chain.doFilter(new Counted(request), response);
    } catch (RuntimeException error) {
      if (!wasExceeded(request) || response.isCommitted()) {
        throw error;
      }
      edge.answer(new Unread(request), response, new MaxUploadSizeExceededException(LIMIT_BYTES));
    }
  }

  /** A request whose body nobody may read any more: its only parameters are those of the path. */
  private static final class Unread extends HttpServletRequestWrapper {

    private final MultiValueMap<String, String> query;

    private Unread(HttpServletRequest request) {
      super(request);
      this.query =
          UriComponentsBuilder.newInstance()
              .query(request.getQueryString())
              .build()
              .getQueryParams();
    }

    @Override
    public @Nullable String getParameter(String name) {
      return query.getFirst(name);
    }

    @Override
    public Map<String, String[]> getParameterMap() {
      return query.entrySet().stream()
          .collect(
              Collectors.toMap(
                  Map.Entry::getKey, entry -> entry.getValue().toArray(String[]::new)));
    }

    @Override
    public @Nullable String getContentType() {
      return null;
    }
  }

  /** A request whose body stops with an error at the limit. */
  private static final class Counted extends HttpServletRequestWrapper {

    private Counted(HttpServletRequest request) {
      super(request);
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
          if (count > LIMIT_BYTES) {
            request.setAttribute(EXCEEDED, true);
            throw new IOException("the body is longer than " + LIMIT_BYTES + " bytes");
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
