package dev.akashi.identity;

import java.util.Locale;
import java.util.regex.Pattern;

/** Where to go after signing in: a page of our own, whatever the request asked for. */
public final class ReturnAddress {

  private static final Pattern OWN_PAGE = Pattern.compile("/[A-Za-z0-9_.~%/?&=+:,-]*");

  /** What was done is told by who did it, never by who asked for the address. */
  private static final Pattern DONE =
      Pattern.compile(
          "[?&](?:d|%64)(?:o|%6f)(?:n|%6e)(?:e|%65)(?:=[^&]*)?(?=&|$)", Pattern.CASE_INSENSITIVE);

  private static final String START = "/home";

  private ReturnAddress() {}

  /** The wanted address when it is plainly a path of ours, else the start page. */
  public static String of(String wanted) {
    String lower = wanted.toLowerCase(Locale.ROOT);
    boolean own =
        OWN_PAGE.matcher(wanted).matches()
            && !lower.contains("//")
            && !lower.contains("..")
            && !lower.contains("%2f")
            && !lower.contains("%5c")
            && !lower.contains("%0")
            && !lower.startsWith("/sign-");
    return own ? DONE.matcher(wanted).replaceAll("").replaceFirst("^([^?&]*)&", "$1?") : START;
  }
}
