package dev.akashi.dossier.web;

import dev.akashi.dossier.DossierBook;
import dev.akashi.kernel.Language;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A file as it is handed out. */
final class WorkbookAnswer {

  private static final String WORKBOOK =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private WorkbookAnswer() {}

  static ResponseEntity<byte[]> of(DossierBook book, Language language, byte[] content) {
    String name =
        "statement-"
            + book.serviceName().ja().replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_")
            + "-v"
            + book.sheet().head().version()
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
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString())
        .body(content);
  }
}
