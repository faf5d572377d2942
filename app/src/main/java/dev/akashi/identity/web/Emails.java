package dev.akashi.identity.web;

import dev.akashi.kernel.Reason;
import dev.akashi.platform.FormInput;
import java.util.regex.Pattern;

/** Reads an e-mail address from a form. */
final class Emails {

  private static final Pattern FORM = Pattern.compile("[^@\\s<>\"]{1,64}@[^@\\s<>\"]{1,190}");

  private Emails() {}

  static String read(FormInput form, String field) {
    String email = form.required(field, 200);
    if (!email.isEmpty() && !FORM.matcher(email).matches()) {
      form.note(Reason.atField(field, "input.not-an-email", email));
    }
    return email;
  }
}
