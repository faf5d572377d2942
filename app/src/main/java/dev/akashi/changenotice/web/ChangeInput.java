package dev.akashi.changenotice.web;

import dev.akashi.changenotice.ChangeNotice.Content;
import dev.akashi.changenotice.ChangeNotice.Ruling;
import dev.akashi.changenotice.ServiceChangeKind;
import dev.akashi.platform.ApiInput;
import dev.akashi.platform.FormInput;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what is said of changes and rulings, from forms and from JSON. */
final class ChangeInput {

  static final int LONGEST = 4_000;
  private static final String SIGNIFICANT = "significant";
  private static final String CHANGES_ON = "changesOn";
  private static final String RE_AUDIT_DUE = "reAuditDue";
  private static final String PUBLIC_TEXT = "publicText";

  private ChangeInput() {}

  /** What a provider says of a change, as JSON. */
  record ContentRequest(
      @Nullable String service,
      @Nullable String kind,
      @Nullable String description,
      @Nullable Boolean planned,
      @Nullable String changesOn,
      @Nullable Boolean significant,
      @Nullable String significanceReason,
      @Nullable Integer revision) {}

  /** A ruling, as JSON. */
  record RulingRequest(
      @Nullable Boolean significant,
      @Nullable String reason,
      @Nullable String reAuditDue,
      @Nullable String publicText,
      @Nullable Integer revision) {}

  static Content content(FormInput form) {
    Optional<ServiceChangeKind> kind = form.choice("kind", ServiceChangeKind.class);
    String description = form.required("description", LONGEST);
    String planned = form.required("planned");
    Optional<LocalDate> on = form.requiredDate(CHANGES_ON);
    String significant = form.required(SIGNIFICANT);
    String reason = form.required("significanceReason", LONGEST);
    form.refuseIfBad();
    return new Content(
        kind.orElse(ServiceChangeKind.SERVICE),
        description,
        planned.equals("yes"),
        on.orElseThrow(),
        significant.equals("yes"),
        reason);
  }

  static Content content(ContentRequest sent) {
    ApiInput input = new ApiInput();
    Optional<ServiceChangeKind> kind =
        input.choice("kind", input.required("kind", sent.kind(), 40), ServiceChangeKind.class);
    String description = input.required("description", sent.description(), LONGEST);
    flag(input, "planned", sent.planned());
    Optional<LocalDate> on = input.requiredDate(CHANGES_ON, sent.changesOn());
    flag(input, SIGNIFICANT, sent.significant());
    String reason = input.required("significanceReason", sent.significanceReason(), LONGEST);
    input.refuseIfBad();
    return new Content(
        kind.orElse(ServiceChangeKind.SERVICE),
        description,
        Boolean.TRUE.equals(sent.planned()),
        on.orElseThrow(),
        Boolean.TRUE.equals(sent.significant()),
        reason);
  }

  static Ruling ruling(FormInput form) {
    String significant = form.required(SIGNIFICANT);
    String reason = form.required("reason", LONGEST);
    Optional<LocalDate> due = form.date(RE_AUDIT_DUE);
    String open = form.optional(PUBLIC_TEXT, LONGEST);
    form.refuseIfBad();
    return new Ruling(significant.equals("yes"), reason, due, open);
  }

  static Ruling ruling(RulingRequest sent) {
    ApiInput input = new ApiInput();
    flag(input, SIGNIFICANT, sent.significant());
    String reason = input.required("reason", sent.reason(), LONGEST);
    Optional<LocalDate> due = input.date(RE_AUDIT_DUE, sent.reAuditDue());
    String open = input.optional(PUBLIC_TEXT, sent.publicText(), LONGEST);
    input.refuseIfBad();
    return new Ruling(Boolean.TRUE.equals(sent.significant()), reason, due, open);
  }

  /** Neither yes nor no is not taken for no. */
  private static void flag(ApiInput input, String field, @Nullable Boolean sent) {
    input.required(field, sent == null ? null : sent.toString(), 5);
  }
}
