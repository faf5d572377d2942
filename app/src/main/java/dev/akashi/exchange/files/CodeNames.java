package dev.akashi.exchange.files;

import dev.akashi.platform.oscal.OscalNames;
import dev.akashi.workshop.Code;

/** How the numbers of a baseline are written in OSCAL. */
final class CodeNames {

  private CodeNames() {}

  /** The id of a group or control. */
  static String id(Code code) {
    return code.isHeading() ? OscalNames.group(code.value()) : OscalNames.control(code.value());
  }

  /** Numbers with leading zeros, so that they sort as texts. */
  static String sortId(Code code) {
    StringBuilder sorted = new StringBuilder();
    for (String part : code.value().split("\\.", -1)) {
      sorted.append(sorted.isEmpty() ? "" : ".");
      sorted.append(
          Character.isDigit(part.charAt(0)) ? "0".repeat(3 - part.length()) + part : part);
    }
    return sorted.toString();
  }
}
