package dev.akashi.platform.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Lazy;
import org.springframework.security.web.header.writers.CacheControlHeadersWriter;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.XContentTypeOptionsHeaderWriter;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;

/** Answers errors met in filters, before any handler, with the same pages and problems. */
@Component
class EdgeErrors {

  private final HandlerExceptionResolver errors;

  EdgeErrors(@Lazy @Qualifier("handlerExceptionResolver") HandlerExceptionResolver errors) {
    this.errors = errors;
  }

  void answer(HttpServletRequest request, HttpServletResponse response, Exception error)
      throws IOException, ServletException {
    headers(request, response);
    ModelAndView answer = errors.resolveException(request, response, null, error);
    if (answer == null) {
      throw new ServletException(error);
    }
    render(answer, request, response);
  }

  /** The same as the security chain writes, which such a request does not reach. */
  private static void headers(HttpServletRequest request, HttpServletResponse response) {
    new ContentSecurityPolicyHeaderWriter(SecurityConfiguration.CONTENT_POLICY)
        .writeHeaders(request, response);
    new ReferrerPolicyHeaderWriter(ReferrerPolicy.SAME_ORIGIN).writeHeaders(request, response);
    new XContentTypeOptionsHeaderWriter().writeHeaders(request, response);
    new CacheControlHeadersWriter().writeHeaders(request, response);
  }

  private static void render(
      ModelAndView answer, HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    View view = answer.getView();
    if (view == null) {
      return;
    }
    try {
      view.render(null, request, response);
    } catch (IOException e) {
      throw e;
    } catch (Exception e) {
      throw new ServletException(e);
    }
  }
}
