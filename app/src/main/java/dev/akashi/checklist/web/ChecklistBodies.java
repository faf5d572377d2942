package dev.akashi.checklist.web;

import dev.akashi.checklist.Checklist.About;
import dev.akashi.checklist.ChecklistAnswer;
import dev.akashi.checklist.ChecklistAnswer.Said;
import dev.akashi.checklist.ChecklistVerdict;
import dev.akashi.checklist.HandOver.HandOverWay;
import dev.akashi.directory.OrganisationId;
import dev.akashi.platform.ApiInput;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Checklists as data, read. */
final class ChecklistBodies {

  private ChecklistBodies() {}

  /** What is asked about. */
  record AboutBody(
      @Nullable String serviceName,
      @Nullable String providerName,
      @Nullable String provider,
      @Nullable String purpose,
      @Nullable String baseline,
      @Nullable Integer revision) {

    About read() {
      ApiInput input = new ApiInput();
      String service = input.required("serviceName", serviceName, ChecklistForm.LONGEST_NAME);
      String called = input.required("providerName", providerName, ChecklistForm.LONGEST_NAME);
      Optional<OrganisationId> here =
          provider == null || provider.isBlank()
              ? Optional.empty()
              : input.read("provider", provider, "input.not-an-id", OrganisationId::of);
      String why = input.required("purpose", purpose, ChecklistForm.LONGEST_TEXT);
      input.refuseIfBad();
      return new About(service, called, here, why);
    }

    String version() {
      ApiInput input = new ApiInput();
      String version = input.required("baseline", baseline, ChecklistForm.LONGEST_NAME);
      input.refuseIfBad();
      return version;
    }
  }

  /** An answer. */
  record SaidBody(
      @Nullable String verdict,
      @Nullable String how,
      @Nullable String reason,
      @Nullable String evidence,
      @Nullable String remarks,
      @Nullable Integer revision) {

    Said read() {
      ApiInput input = new ApiInput();
      Optional<ChecklistVerdict> chosen = input.choice("verdict", verdict, ChecklistVerdict.class);
      String met = input.optional("how", how, ChecklistAnswer.LONGEST);
      String why = input.optional("reason", reason, ChecklistAnswer.LONGEST);
      String shown = input.optional("evidence", evidence, ChecklistAnswer.LONGEST);
      String more = input.optional("remarks", remarks, ChecklistAnswer.LONGEST);
      input.refuseIfBad();
      return new Said(chosen.orElseThrow(), met, why, shown, more);
    }
  }

  /** A text with the revision of what it changes. */
  record TextBody(@Nullable String text, @Nullable Integer revision) {

    String read(int longest) {
      ApiInput input = new ApiInput();
      String read = input.optional("text", text, longest);
      input.refuseIfBad();
      return read;
    }

    String required(int longest) {
      ApiInput input = new ApiInput();
      String read = input.required("text", text, longest);
      input.refuseIfBad();
      return read;
    }
  }

  /** How a checklist goes out. */
  record HandOverBody(
      @Nullable String way,
      @Nullable String wantedBy,
      @Nullable String message,
      @Nullable Integer revision) {

    /** What was read. */
    record Read(HandOverWay way, LocalDate wantedBy, String message) {}

    Read read() {
      ApiInput input = new ApiInput();
      Optional<HandOverWay> chosen = input.choice("way", way, HandOverWay.class);
      Optional<LocalDate> day = input.requiredDate("wantedBy", wantedBy);
      String said = input.optional("message", message, ChecklistForm.LONGEST_TEXT);
      input.refuseIfBad();
      return new Read(chosen.orElseThrow(), day.orElseThrow(), said);
    }
  }
}
