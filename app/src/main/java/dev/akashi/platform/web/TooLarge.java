package dev.akashi.platform.web;

import dev.akashi.kernel.Reason;
import jakarta.servlet.http.HttpServletRequest;

/** A body longer than its address takes. */
final class TooLarge extends RuntimeException {

  private static final long serialVersionUID = 1L;
  private static final long MEGABYTE = 1L << 20;

  private final transient Reason reason;

  private TooLarge(Reason reason) {
    super(reason.code());
    this.reason = reason;
  }

  /** Whether the body is a form that may hold a file. */
  static boolean isForm(HttpServletRequest request) {
    String type = request.getContentType();
    return type != null && type.startsWith("multipart/");
  }

  /**
   * For a request whose body was not read.
   *
   * @param limit the length of the largest file, or of the whole body when there is no file
   */
  static TooLarge of(HttpServletRequest request, long limit) {
    boolean isFile = request.getContentLengthLong() > 0 && isForm(request);
    return new TooLarge(
        isFile
            ? Reason.atField(
                "file",
                "input.file-too-large",
                limit / MEGABYTE,
                (request.getContentLengthLong() + MEGABYTE - 1) / MEGABYTE)
            : reason(limit));
  }

  /** When nothing but the limit is known. */
  static Reason reason(long limit) {
    return Reason.of("input.body-too-large").with(limit / MEGABYTE);
  }

  Reason reason() {
    return reason;
  }
}
