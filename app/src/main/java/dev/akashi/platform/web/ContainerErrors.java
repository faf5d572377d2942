package dev.akashi.platform.web;

import dev.akashi.platform.OpenToAll;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Answers errors that the container met itself with the same pages and problems as all others. */
@Controller
class ContainerErrors implements ErrorController {

  private final Errors errors;

  ContainerErrors(Errors errors) {
    this.errors = errors;
  }

  /** Who asks for the address itself, without any error, finds nothing there. */
  @RequestMapping("/error")
  @OpenToAll
  Object show(HttpServletRequest request, HttpServletResponse response) {
    int status =
        request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
            ? code
            : HttpStatus.NOT_FOUND.value();
    return errors.byStatus(status, request, response);
  }
}
