package dev.akashi.exchange.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** A file as it was sent; one that was not sent has no name and no content. */
record UploadBody(@Nullable MultipartFile file) {

  String name() {
    return file == null ? "" : Objects.requireNonNullElse(file.getOriginalFilename(), "");
  }

  byte[] content() {
    try {
      return file == null ? new byte[0] : file.getBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
