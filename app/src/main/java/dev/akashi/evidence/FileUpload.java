package dev.akashi.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A file as it is sent, with what is said of it.
 *
 * @param effective the days it shows
 */
public record FileUpload(String fileName, Effective effective, String note, Content content) {

  private static final Pattern FOLDERS = Pattern.compile("^.*[/\\\\]");
  private static final Pattern UNPRINTABLE = Pattern.compile("\\p{Cntrl}");
  private static final int LONGEST_NAME = 200;

  /** Where the bytes come from; opened once. */
  public interface Content {
    InputStream open() throws IOException;
  }

  /** A file that a feature keeps as evidence of a day. */
  public static FileUpload ofDay(String fileName, LocalDate day, String note, Content content) {
    return new FileUpload(fileName, Effective.of(day, Optional.of(day)), note, content);
  }

  /** The name without folders and characters that no name has; some browsers send a whole path. */
  public FileUpload {
    fileName = plain(fileName);
  }

  static String plain(String name) {
    String plain = UNPRINTABLE.matcher(name).replaceAll("");
    plain = FOLDERS.matcher(plain).replaceFirst("").strip();
    return plain.length() > LONGEST_NAME ? plain.substring(plain.length() - LONGEST_NAME) : plain;
  }
}
