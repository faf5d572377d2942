package dev.akashi.paperwork;

import dev.akashi.kernel.Language;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.oscal.Format;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which document is asked for, in which language and as what: {@code report.ja.docx}.
 *
 * @param what the document
 * @param ending {@code docx}, {@code pdf}, or a notation of OSCAL
 */
record FileName(String what, Language language, String ending) {

  private static final Pattern FORM =
      Pattern.compile("([a-z-]{1,40})\\.(ja|en)\\.(docx|pdf|json|xml|yaml)");
  private static final Set<String> ON_PAPER = Set.of("docx", "pdf");

  /** Reads the name of a file; 404 when there is none of that form. */
  static FileName of(String name) {
    Matcher parts = FORM.matcher(name);
    if (!parts.matches()) {
      throw unknown(name);
    }
    Language language = parts.group(2).equals("ja") ? Language.JA : Language.EN;
    return new FileName(parts.group(1), language, parts.group(3));
  }

  static Refusal unknown(String name) {
    return Refusal.notFound(Reason.of("paperwork.file-unknown", "FRM-14").with(name));
  }

  boolean onPaper() {
    return ON_PAPER.contains(ending);
  }

  /** The notation of a document that is not on paper. */
  Optional<Format> notation() {
    return onPaper() ? Optional.empty() : Format.ofName("." + ending);
  }

  @Override
  public String toString() {
    return what + "." + language.code() + "." + ending;
  }
}
