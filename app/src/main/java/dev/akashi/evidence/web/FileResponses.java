package dev.akashi.evidence.web;

import dev.akashi.evidence.EvidenceFiles.Opened;
import dev.akashi.evidence.EvidenceVersion;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/**
 * Sends files of people out so that nothing in them runs: the type is what the content is and never
 * HTML, the browser may not guess another, and what it shows has no rights.
 */
final class FileResponses {

  private static final String NOTHING_RUNS = "default-src 'none'; frame-ancestors 'none'";

  private FileResponses() {}

  /** To be saved. */
  static void download(Opened opened, HttpServletResponse response) throws IOException {
    send(opened, ContentDisposition.attachment(), response);
  }

  /** To be looked at when its kind can be shown; otherwise to be saved. */
  static void preview(Opened opened, HttpServletResponse response) throws IOException {
    send(
        opened,
        opened.version().media().isShown()
            ? ContentDisposition.inline()
            : ContentDisposition.attachment(),
        response);
  }

  private static void send(
      Opened opened, ContentDisposition.Builder disposition, HttpServletResponse response)
      throws IOException {
    EvidenceVersion version = opened.version();
    response.setContentType(version.media().mediaType());
    response.setContentLengthLong(version.size());
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        disposition.filename(version.fileName(), StandardCharsets.UTF_8).build().toString());
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Content-Security-Policy", policy(version));
    try (opened) {
      opened.content().transferTo(response.getOutputStream());
    }
  }

  /** Browsers show no PDF in a sandbox; their viewers keep it away from the page by themselves. */
  private static String policy(EvidenceVersion version) {
    return switch (version.media()) {
      case PDF -> NOTHING_RUNS + "; style-src 'unsafe-inline'";
      default -> NOTHING_RUNS + "; sandbox";
    };
  }
}
