package dev.akashi.checklist.web;

import dev.akashi.checklist.ChecklistBook;
import dev.akashi.checklist.ConsultedDocuments.Opened;
import dev.akashi.kernel.Language;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Files as they are handed out: to be saved, so that nothing in them runs. */
final class FileAnswers {

  private static final String WORKBOOK =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private FileAnswers() {}

  static ResponseEntity<byte[]> workbook(ChecklistBook book, Language language, byte[] content) {
    String name =
        "checklist-"
            + book.serviceName().replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_")
            + "-"
            + book.day()
            + "."
            + language.code()
            + ".xlsx";
    return file(name, WORKBOOK, content);
  }

  static ResponseEntity<byte[]> file(String name, String type, byte[] content) {
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(type))
        .header(HttpHeaders.CONTENT_DISPOSITION, saved(name))
        .body(content);
  }

  static void document(Opened opened, HttpServletResponse response) throws IOException {
    response.setContentType(MediaType.APPLICATION_OCTET_STREAM_VALUE);
    response.setContentLengthLong(opened.document().size());
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, saved(opened.document().fileName()));
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
    try (InputStream content = opened.content()) {
      content.transferTo(response.getOutputStream());
    }
  }

  private static String saved(String name) {
    return ContentDisposition.attachment()
        .filename(name, StandardCharsets.UTF_8)
        .build()
        .toString();
  }
}
