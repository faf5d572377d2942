package dev.akashi.request.web;

import dev.akashi.assessment.SampleId;
import dev.akashi.platform.FormInput;
import dev.akashi.request.DrawnForAsking.Chosen;
import java.util.List;
import java.util.Optional;

/** Reads which drawn items are asked for. */
final class DrawnForm {

  private static final int LONGEST_RANKS = 500;

  private DrawnForm() {}

  /** The samples that the form offers; a link offers those that it names. */
  static List<SampleId> offered(FormInput form) {
    return ids(form, form.has("offered") ? "offered" : "sample");
  }

  /** The ticked samples with the ranks that were typed. */
  static List<Chosen> chosen(FormInput form) {
    return ids(form, "sample").stream()
        .map(id -> new Chosen(id, form.optional("ranks-" + id, LONGEST_RANKS)))
        .toList();
  }

  private static List<SampleId> ids(FormInput form, String field) {
    return form.all(field).stream().flatMap(text -> read(text).stream()).distinct().toList();
  }

  private static Optional<SampleId> read(String text) {
    try {
      return Optional.of(SampleId.of(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
