package dev.akashi.paperwork.web;

import dev.akashi.paperwork.PaperworkFile;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Answers with a document to be kept. */
final class Downloads {

  private Downloads() {}

  static ResponseEntity<byte[]> of(PaperworkFile file) {
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(file.type()))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(file.name()).build().toString())
        .body(file.content());
  }
}
