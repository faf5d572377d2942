package dev.akashi.identity;

import dev.akashi.kernel.Reason;
import java.util.ArrayList;
import java.util.List;

/** What a password must be: long rather than colourful. */
final class PasswordRule {

  static final int SHORTEST = 12;
  static final int LONGEST = 200;

  private PasswordRule() {}

  static List<Reason> check(String password, String again) {
    List<Reason> reasons = new ArrayList<>();
    if (password.length() < SHORTEST) {
      reasons.add(Reason.atField("password", "password.too-short", SHORTEST));
    }
    if (password.length() > LONGEST) {
      reasons.add(Reason.atField("password", "input.too-long", LONGEST, password.length()));
    }
    if (!password.equals(again)) {
      reasons.add(Reason.atField("again", "password.not-the-same"));
    }
    return reasons;
  }
}
