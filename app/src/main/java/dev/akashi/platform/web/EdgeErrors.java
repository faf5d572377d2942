package dev.akashi.platform.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Lazy;
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
    ModelAndView answer = errors.resolveException(request, response, null, error);
    if (answer == null) {
      throw new ServletException(error);
    }
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
