package dev.akashi.assessor.web;

import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.kernel.WritableText;
import dev.akashi.platform.UploadBody;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** A document as it came with a form. */
final class SentFile {

  private static final int NAME_LENGTH = 200;

  private final String name;
  private final byte[] content;

  private SentFile(String name, byte[] content) {
    this.name = name;
    this.content = content;
  }

  String name() {
    return name;
  }

  byte[] content() {
    return content.clone();
  }

  /** The file that was sent, or a refusal when there is none. */
  static SentFile of(@Nullable MultipartFile file) {
    String name = UploadBody.name(file).strip();
    if (file == null || name.isEmpty() || file.isEmpty()) {
      throw Refusal.input(Reason.atField("file", "assessor.no-file"));
    }
    if (name.length() > NAME_LENGTH || !WritableText.isWritable(name)) {
      throw Refusal.input(Reason.atField("file", "input.too-long", NAME_LENGTH, name.length()));
    }
    try {
      return new SentFile(name, file.getBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
