package dev.akashi.statement.web;

import dev.akashi.baseline.RequirementId;
import dev.akashi.kernel.Reason;
import dev.akashi.platform.FormInput;
import dev.akashi.registry.RegistryKey;
import dev.akashi.statement.Answer;
import dev.akashi.statement.AnswerLimits;
import dev.akashi.statement.IndividualControl;
import dev.akashi.statement.IndividualControl.Frequency;
import dev.akashi.statement.Responsibility;
import dev.akashi.statement.Treatment;
import dev.akashi.statement.WorkingTime;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reads the answer to one requirement from its form. */
public final class AnswerForm {

  static final int LONGEST_TEXT = AnswerLimits.LONGEST_TEXT;
  static final int LONGEST_REASON = AnswerLimits.LONGEST_REASON;
  static final int LONGEST_NAME = AnswerLimits.LONGEST_NAME;
  static final int LONGEST_LINE = AnswerLimits.LONGEST_LINE;
  public static final String WORKING_HOURS = "workingHours";

  private static final Pattern HOURS = Pattern.compile("-?\\d{1,9}(\\.\\d{1,9})?");

  private AnswerForm() {}

  static int sentMeasures(FormInput form) {
    String sent = form.text("measures");
    return sent.matches("\\d{1,3}") ? Integer.parseInt(sent) : 0;
  }

  /** What was typed, for showing it where the form itself cannot be shown any more. */
  public static List<String> typed(FormInput form) {
    return Stream.concat(
            IntStream.range(0, sentMeasures(form))
                .boxed()
                .flatMap(
                    index -> Stream.of("text", "owner").map(f -> "measure-" + index + "-" + f)),
            Stream.of("reason", "inheritedFunction", "customerDuty", WORKING_HOURS))
        .map(form::text)
        .filter(text -> !text.isEmpty())
        .toList();
  }

  /** The answer, with what is wrong with it noted in the form. */
  static Answer read(FormInput form, RequirementId requirement) {
    Optional<Treatment> treatment = form.choice("treatment", Treatment.class);
    String reason = form.optional("reason", LONGEST_REASON);
    Optional<RegistryKey> base = form.read("inheritedFrom", "input.not-a-choice", RegistryKey::new);
    String function = form.optional("inheritedFunction", LONGEST_NAME);
    Responsibility responsibility =
        form.has("responsibility")
            ? form.choice("responsibility", Responsibility.class).orElse(Responsibility.PROVIDER)
            : Responsibility.PROVIDER;
    String duty = form.optional("customerDuty", LONGEST_REASON);
    List<IndividualControl> measures = new ArrayList<>();
    for (int index = 0; index < sentMeasures(form); index++) {
      measure(form, "measure-" + index + "-").ifPresent(measures::add);
    }
    return new Answer(
        requirement,
        treatment.orElse(Treatment.UNANSWERED),
        reason,
        base,
        function,
        measures,
        responsibility,
        duty,
        Set.copyOf(form.all("plans")));
  }

  /** The time it took, in hours; empty when the field is, or when what is in it is noted. */
  static Optional<WorkingTime> time(FormInput form) {
    Optional<BigDecimal> minutes =
        form.read(WORKING_HOURS, "input.not-a-number", AnswerForm::hours)
            .map(WorkingTime::minutesOf);
    Optional<Reason> wrong = minutes.flatMap(given -> WorkingTime.problem(WORKING_HOURS, given));
    wrong.ifPresent(form::note);
    return wrong.isPresent()
        ? Optional.empty()
        : minutes.map(given -> new WorkingTime(given.intValueExact()));
  }

  private static BigDecimal hours(String typed) {
    String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
    if (!HOURS.matcher(plain).matches()) {
      throw new IllegalArgumentException("no hours: " + typed);
    }
    return new BigDecimal(plain);
  }

  /** A measure, unless its slot was left empty or is to be taken out. */
  private static Optional<IndividualControl> measure(FormInput form, String name) {
    if (form.checked(name + "remove")) {
      return Optional.empty();
    }
    String text = form.optional(name + "text", LONGEST_TEXT);
    String owner = form.optional(name + "owner", LONGEST_NAME);
    Optional<LocalDate> from = form.date(name + "from");
    Optional<LocalDate> to = form.date(name + "to");
    boolean empty =
        text.isEmpty()
            && owner.isEmpty()
            && form.text(name + "from").isEmpty()
            && form.text(name + "to").isEmpty();
    if (empty) {
      return Optional.empty();
    }
    Optional<Frequency> frequency = form.choice(name + "frequency", Frequency.class);
    if (text.isEmpty()) {
      form.note(Reason.atField(name + "text", "input.required"));
    }
    if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
      form.note(Reason.atField(name + "to", "statement.ends-before-start"));
    }
    String line = form.optional(name + "line", LONGEST_LINE);
    return Optional.of(
        new IndividualControl(
            line.isEmpty() ? "1" : line,
            text,
            owner,
            frequency.orElse(Frequency.AS_NEEDED),
            from,
            to,
            Set.copyOf(form.all(name + "plans"))));
  }
}
