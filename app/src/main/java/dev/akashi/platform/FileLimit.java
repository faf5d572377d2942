package dev.akashi.platform;

import dev.akashi.directory.Permission;
import java.util.regex.Pattern;

/**
 * The largest file that an address takes, from people with the permission only. A feature offers
 * one as a bean.
 *
 * @param path the path; {@code *} stands for one part of it, whatever it is
 * @param bytes the length of the file
 */
public record FileLimit(String path, Permission permission, long bytes) {

  /** What a form holds beside its file: a few fields and the lines between them. */
  private static final long BESIDE_THE_FILE = 1 << 16;

  /** Whether a request to that path sends the file. */
  public boolean isFor(String requested) {
    return requested.matches(Pattern.quote(path).replace("*", "\\E[^/]+\\Q"));
  }

  /**
   * How long the whole body may be.
   *
   * @param inForm whether the file is a part of a form; otherwise it is all there is
   */
  public long body(boolean inForm) {
    return inForm ? bytes + BESIDE_THE_FILE : bytes;
  }
}
