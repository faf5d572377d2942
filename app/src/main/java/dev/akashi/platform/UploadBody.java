package dev.akashi.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** A file as it was sent; one that was not sent has no name and no content. */
public record UploadBody(@Nullable MultipartFile file) {

  public String name() {
    return name(file);
  }

  /**
   * The name of a file as its owner calls it: browsers write what may not stand between quotes as
   * {@code %22}, {@code %0A} and {@code %0D}; a line end is none of a name.
   */
  public static String name(@Nullable MultipartFile file) {
    String sent = file == null ? "" : Objects.requireNonNullElse(file.getOriginalFilename(), "");
    return sent.replace("%22", "\"").replace("%0D", "").replace("%0A", " ");
  }

  public byte[] content() {
    try {
      return file == null ? new byte[0] : file.getBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
