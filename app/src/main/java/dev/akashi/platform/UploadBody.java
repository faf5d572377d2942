package dev.akashi.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** A file as it was sent; one that was not sent has no name and no content. */
public record UploadBody(@Nullable MultipartFile file) {

  public String name() {
    return file == null ? "" : Objects.requireNonNullElse(file.getOriginalFilename(), "");
  }

  public byte[] content() {
    try {
      return file == null ? new byte[0] : file.getBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
