package dev.akashi.statement.web;

import dev.akashi.baseline.RequirementId;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.platform.ApiInput;
import dev.akashi.registry.RegistryKey;
import dev.akashi.statement.Answer;
import dev.akashi.statement.CommonAnswer;
import dev.akashi.statement.IndividualControl;
import dev.akashi.statement.IndividualControl.Frequency;
import dev.akashi.statement.Responsibility;
import dev.akashi.statement.Treatment;
import dev.akashi.statement.WorkingTime;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Answers as they are sent. */
final class AnswerRequests {

  private AnswerRequests() {}

  /**
   * The answer to one requirement.
   *
   * @param workingMinutes how long it took, in quarters of an hour; 0 takes out what was recorded,
   *     absent leaves it
   */
  record AnswerRequest(
      @Nullable String treatment,
      @Nullable String reason,
      @Nullable String inheritedFrom,
      @Nullable String inheritedFunction,
      @Nullable String responsibility,
      @Nullable String customerDuty,
      @Nullable List<@Nullable String> plans,
      @Nullable List<MeasureRequest> individualControls,
      @Nullable BigDecimal workingMinutes,
      @Nullable Integer revision) {

    boolean tellsTime() {
      return workingMinutes != null;
    }

    /** The time of a request that was read. */
    Optional<WorkingTime> time() {
      return workingMinutes == null || workingMinutes.signum() == 0
          ? Optional.empty()
          : Optional.of(new WorkingTime(workingMinutes.intValueExact()));
    }

    Answer read(RequirementId requirement) {
      ApiInput input = new ApiInput();
      Optional<Treatment> chosen = input.choice("treatment", treatment, Treatment.class);
      String why = input.optional("reason", reason, AnswerForm.LONGEST_REASON);
      Optional<RegistryKey> base =
          inheritedFrom == null || inheritedFrom.isBlank()
              ? Optional.empty()
              : input.read("inheritedFrom", inheritedFrom, "input.not-a-choice", RegistryKey::new);
      String function =
          input.optional("inheritedFunction", inheritedFunction, AnswerForm.LONGEST_NAME);
      Responsibility who =
          responsibility == null
              ? Responsibility.PROVIDER
              : input
                  .choice("responsibility", responsibility, Responsibility.class)
                  .orElse(Responsibility.PROVIDER);
      String duty = input.optional("customerDuty", customerDuty, AnswerForm.LONGEST_REASON);
      Set<String> onlyFor = Set.copyOf(input.list("plans", plans));
      List<IndividualControl> measures = new ArrayList<>();
      List<MeasureRequest> sent = input.list(individualControls);
      for (int index = 0; index < sent.size(); index++) {
        measures.add(sent.get(index).read(input, "individualControls[" + index + "]."));
      }
      if (workingMinutes != null && workingMinutes.signum() != 0) {
        WorkingTime.problem("workingMinutes", workingMinutes).ifPresent(input::note);
      }
      input.refuseIfBad();
      return new Answer(
          requirement,
          chosen.orElse(Treatment.UNANSWERED),
          why,
          base,
          function,
          measures,
          who,
          duty,
          onlyFor);
    }
  }

  /** An individual control. */
  record MeasureRequest(
      @Nullable String line,
      @Nullable String text,
      @Nullable String owner,
      @Nullable String frequency,
      @Nullable String validFrom,
      @Nullable String validTo,
      @Nullable List<@Nullable String> plans) {

    private IndividualControl read(ApiInput input, String at) {
      String number = input.optional(at + "line", line, AnswerForm.LONGEST_LINE);
      String written = input.required(at + "text", text, AnswerForm.LONGEST_TEXT);
      String by = input.optional(at + "owner", owner, AnswerForm.LONGEST_NAME);
      Optional<Frequency> often = input.choice(at + "frequency", frequency, Frequency.class);
      Optional<LocalDate> from = input.date(at + "validFrom", validFrom);
      Optional<LocalDate> to = input.date(at + "validTo", validTo);
      if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
        throw Refusal.input(Reason.atField(at + "validTo", "statement.ends-before-start"));
      }
      return new IndividualControl(
          number.isEmpty() ? "1" : number,
          written,
          by,
          often.orElse(Frequency.AS_NEEDED),
          from,
          to,
          Set.copyOf(input.list(at + "plans", plans)));
    }
  }

  /**
   * One answer for several requirements.
   *
   * @param requirements the ids, or absent together with {@code unanswered}
   * @param unanswered all requirements without an answer
   * @param revision the revision of the answers that were read
   */
  record CommonRequest(
      @Nullable List<String> requirements,
      @Nullable Boolean unanswered,
      @Nullable String treatment,
      @Nullable String text,
      @Nullable String owner,
      @Nullable String frequency,
      @Nullable String reason,
      @Nullable Integer revision) {

    boolean allUnanswered() {
      return Boolean.TRUE.equals(unanswered);
    }

    List<RequirementId> chosen() {
      ApiInput input = new ApiInput();
      List<RequirementId> ids =
          input.list(requirements).stream()
              .flatMap(id ->
                  input
                      .read("requirements", id, "statement.not-a-requirement", RequirementId::of)
                      .stream())
              .toList();
      input.refuseIfBad();
      return ids;
    }

    CommonAnswer read() {
      ApiInput input = new ApiInput();
      Optional<Treatment> chosen = input.choice("treatment", treatment, Treatment.class);
      String common = input.optional("text", text, AnswerForm.LONGEST_TEXT);
      String by = input.optional("owner", owner, AnswerForm.LONGEST_NAME);
      Optional<Frequency> often =
          common.isEmpty() && frequency == null
              ? Optional.of(Frequency.AS_NEEDED)
              : input.choice("frequency", frequency, Frequency.class);
      String why = input.optional("reason", reason, AnswerForm.LONGEST_REASON);
      input.refuseIfBad();
      return new CommonAnswer(
          chosen.orElseThrow(), common, by, often.orElse(Frequency.AS_NEEDED), why);
    }
  }
}
