package dev.akashi.platform;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/** A file of people, sent to be saved so that nothing in it runs. */
public record Attachment(String fileName, String mediaType, long size) {

  private static final String NOTHING_RUNS = "default-src 'none'; frame-ancestors 'none'; sandbox";

  public void send(InputStream content, HttpServletResponse response) throws IOException {
    response.setContentType(mediaType);
    response.setContentLengthLong(size);
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment()
            .filename(fileName, StandardCharsets.UTF_8)
            .build()
            .toString());
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Content-Security-Policy", NOTHING_RUNS);
    content.transferTo(response.getOutputStream());
  }
}
