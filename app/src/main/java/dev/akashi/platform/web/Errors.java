package dev.akashi.platform.web;

import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.platform.CurrentActor;
import dev.akashi.platform.FormInput;
import dev.akashi.platform.OpenData;
import dev.akashi.platform.Pages;
import dev.akashi.platform.Resend;
import dev.akashi.platform.Resend.Why;
import dev.akashi.platform.TooBusy;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/**
 * Turns refusals and mistakes into a page or, for programs, into a problem document. An unexpected
 * error tells its id and nothing else.
 */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
public class Errors {

  private static final Logger LOG = LoggerFactory.getLogger(Errors.class);

  private final Pages pages;
  private final Problems problems;
  private final CurrentActor currentActor;

  Errors(Pages pages, Problems problems, CurrentActor currentActor) {
    this.pages = pages;
    this.problems = problems;
    this.currentActor = currentActor;
  }

  @ExceptionHandler
  Object refused(Refusal refusal, HttpServletRequest request, HttpServletResponse response) {
    HttpStatus status = Problems.statusOf(refusal.kind());
    return answer(
        request,
        response,
        status,
        new ErrorView(status.value(), Problems.codeOf(refusal.kind()), refusal.reasons(), ""));
  }

  @ExceptionHandler
  Object signInNeeded(
      SignInNeeded needed, HttpServletRequest request, HttpServletResponse response) {
    if (isApi(request)) {
      response.setHeader("WWW-Authenticate", "Bearer");
      return answer(request, response, HttpStatus.UNAUTHORIZED, plain(401, "sign-in-needed"));
    }
    Optional<Resend> typed = Resend.of(request, Why.SIGNED_OUT);
    if (typed.isPresent()) {
      return resend(request, response, HttpStatus.UNAUTHORIZED, typed.orElseThrow());
    }
    String query = request.getQueryString();
    String wanted =
        "GET".equals(request.getMethod())
            ? request.getRequestURI() + (query == null ? "" : "?" + query)
            : "/home";
    RedirectView toSignIn =
        new RedirectView(
            "/sign-in?next=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8), false);
    toSignIn.setStatusCode(HttpStatus.SEE_OTHER);
    return toSignIn;
  }

  @ExceptionHandler
  Object pageExpired(CsrfFailed failed, HttpServletRequest request, HttpServletResponse response) {
    if (!Resend.cameFromHere(request)) {
      Resend.isForeign(request);
    }
    Why why = currentActor.of(request).isPresent() ? Why.EXPIRED : Why.SIGNED_OUT;
    Optional<Resend> typed = Resend.of(request, why);
    if (typed.isPresent()) {
      return resend(request, response, HttpStatus.FORBIDDEN, typed.orElseThrow());
    }
    return answer(request, response, HttpStatus.FORBIDDEN, plain(403, "csrf"));
  }

  private View resend(
      HttpServletRequest request, HttpServletResponse response, HttpStatus status, Resend typed) {
    response.setStatus(status.value());
    request.setAttribute(Pages.NEEDS_CSRF, true);
    return pages.view("platform/resend", typed, FormInput.fresh(request, response));
  }

  @ExceptionHandler
  Object tooBusy(TooBusy busy, HttpServletRequest request, HttpServletResponse response) {
    response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(busy.untilLater().toSeconds()));
    return answer(
        request,
        response,
        HttpStatus.TOO_MANY_REQUESTS,
        new ErrorView(429, "too-busy", List.of(busy.reason()), ""));
  }

  @ExceptionHandler
  Object notAnId(
      MethodArgumentTypeMismatchException mismatch,
      HttpServletRequest request,
      HttpServletResponse response) {
    return answer(request, response, HttpStatus.NOT_FOUND, plain(404, "not-found"));
  }

  @ExceptionHandler
  Object notJson(
      HttpMessageNotReadableException unreadable,
      HttpServletRequest request,
      HttpServletResponse response) {
    Optional<Long> limit = BodyLimitFilter.exceeded(request);
    if (limit.isPresent()) {
      return tooLarge(TooLarge.reason(limit.get()), request, response);
    }
    Reason reason = JsonMistakes.reasonOf(unreadable);
    return answer(
        request,
        response,
        HttpStatus.BAD_REQUEST,
        new ErrorView(400, "bad-request", List.of(reason), ""));
  }

  /** Tomcat's own refusal of parameters it cannot decode or that are too many. */
  @ExceptionHandler
  Object undecodable(
      InvalidParameterException undecodable,
      HttpServletRequest request,
      HttpServletResponse response) {
    return BodyLimitFilter.exceeded(request)
        .map(limit -> tooLarge(TooLarge.reason(limit), request, response))
        .orElseGet(
            () -> answer(request, response, HttpStatus.BAD_REQUEST, plain(400, "bad-request")));
  }

  @ExceptionHandler
  Object tooLarge(TooLarge large, HttpServletRequest request, HttpServletResponse response) {
    return tooLarge(large.reason(), request, response);
  }

  private Object tooLarge(Reason reason, HttpServletRequest request, HttpServletResponse response) {
    return answer(
        request,
        response,
        HttpStatus.CONTENT_TOO_LARGE,
        new ErrorView(413, "too-large", List.of(reason), "", Resend.pageBefore(request)));
  }

  @ExceptionHandler
  Object tooLarge(
      MaxUploadSizeExceededException large,
      HttpServletRequest request,
      HttpServletResponse response) {
    return answer(request, response, HttpStatus.CONTENT_TOO_LARGE, plain(413, "too-large"));
  }

  /** What two people, or one click too many, wanted to add at once. */
  @ExceptionHandler
  Object twice(
      DuplicateKeyException twice, HttpServletRequest request, HttpServletResponse response) {
    LOG.warn("added twice at {}", where(request));
    return answer(request, response, HttpStatus.CONFLICT, plain(409, "duplicate"));
  }

  @ExceptionHandler
  Object refusedAddress(
      RequestRejectedException rejected, HttpServletRequest request, HttpServletResponse response) {
    return answer(request, response, HttpStatus.BAD_REQUEST, plain(400, "bad-request"));
  }

  /** The answer to an error that the container met outside every handler. */
  Object byStatus(int code, HttpServletRequest request, HttpServletResponse response) {
    HttpStatus status = HttpStatus.resolve(code);
    return status == null || status.is5xxServerError()
        ? unexpected(new IllegalStateException("the container answered " + code), request, response)
        : answer(request, response, status, plain(code, codeOf(code)));
  }

  @ExceptionHandler
  Object others(Exception error, HttpServletRequest request, HttpServletResponse response) {
    Optional<Long> limit = BodyLimitFilter.exceeded(request);
    if (limit.isPresent()) {
      return tooLarge(TooLarge.reason(limit.get()), request, response);
    }
    if (error instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
      int status = known.getStatusCode().value();
      known.getHeaders().forEach((name, values) -> response.setHeader(name, values.getFirst()));
      return answer(request, response, HttpStatus.valueOf(status), plain(status, codeOf(status)));
    }
    return unexpected(error, request, response);
  }

  private static String codeOf(int status) {
    return switch (status) {
      case 404 -> "not-found";
      case 405 -> "method";
      case 413 -> "too-large";
      default -> "bad-request";
    };
  }

  private Object unexpected(
      Exception error, HttpServletRequest request, HttpServletResponse response) {
    String id = UUID.randomUUID().toString();
    LOG.error("unexpected error {} at {}", id, where(request), error);
    return answer(
        request,
        response,
        HttpStatus.INTERNAL_SERVER_ERROR,
        new ErrorView(500, "unexpected", List.of(), id));
  }

  /** The handler's pattern and not the address, which may hold a one-time secret. */
  private static String where(HttpServletRequest request) {
    Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
    return request.getMethod() + " " + (pattern == null ? "an address of no handler" : pattern);
  }

  private static ErrorView plain(int status, String code) {
    return new ErrorView(status, code, List.of(), "");
  }

  private Object answer(
      HttpServletRequest request,
      HttpServletResponse response,
      HttpStatus status,
      ErrorView error) {
    if (isApi(request)) {
      ProblemDetail document = problems.document(request, status, error);
      return ResponseEntity.status(status)
          .contentType(MediaType.APPLICATION_PROBLEM_JSON)
          .body(document);
    }
    response.setStatus(status.value());
    View page = pages.view("platform/error", Map.of("view", error));
    return page;
  }

  static boolean isApi(HttpServletRequest request) {
    Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    String path = failed == null ? request.getRequestURI() : failed.toString();
    return path.startsWith("/api/") || OpenData.covers(path);
  }
}
