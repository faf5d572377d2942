package dev.akashi.migration.db;

import dev.akashi.baseline.RequirementId;
import dev.akashi.registry.RegistryKey;
import dev.akashi.statement.Answer;
import dev.akashi.statement.IndividualControl;
import dev.akashi.statement.IndividualControl.Frequency;
import dev.akashi.statement.Responsibility;
import dev.akashi.statement.Treatment;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Answers as they were written, to the letter. */
@Component
class AnswerJson {

  private final JsonMapper json;

  AnswerJson(JsonMapper json) {
    this.json = json;
  }

  private record Stored(
      String treatment,
      String reason,
      @Nullable String inheritedFrom,
      String inheritedFunction,
      List<StoredControl> individualControls,
      String responsibility,
      String customerDuty,
      List<String> plans) {}

  private record StoredControl(
      String line,
      String text,
      String owner,
      String frequency,
      @Nullable String validFrom,
      @Nullable String validTo,
      List<String> plans) {}

  JSONB write(Answer answer) {
    return JSONB.jsonb(
        json.writeValueAsString(
            new Stored(
                answer.treatment().name(),
                answer.reason(),
                answer.inheritedFrom().map(RegistryKey::value).orElse(null),
                answer.inheritedFunction(),
                answer.individualControls().stream().map(AnswerJson::stored).toList(),
                answer.responsibility().name(),
                answer.customerDuty(),
                answer.plans().stream().sorted().toList())));
  }

  private static StoredControl stored(IndividualControl control) {
    return new StoredControl(
        control.line(),
        control.text(),
        control.owner(),
        control.frequency().name(),
        control.validFrom().map(LocalDate::toString).orElse(null),
        control.validTo().map(LocalDate::toString).orElse(null),
        control.plans().stream().sorted().toList());
  }

  Answer read(String requirement, JSONB written) {
    Stored stored = json.readValue(written.data(), Stored.class);
    return new Answer(
        RequirementId.of(requirement),
        Treatment.valueOf(stored.treatment()),
        stored.reason(),
        Optional.ofNullable(stored.inheritedFrom()).map(RegistryKey::new),
        stored.inheritedFunction(),
        stored.individualControls().stream().map(AnswerJson::control).toList(),
        Responsibility.valueOf(stored.responsibility()),
        stored.customerDuty(),
        Set.copyOf(stored.plans()));
  }

  private static IndividualControl control(StoredControl stored) {
    return new IndividualControl(
        stored.line(),
        stored.text(),
        stored.owner(),
        Frequency.valueOf(stored.frequency()),
        Optional.ofNullable(stored.validFrom()).map(LocalDate::parse),
        Optional.ofNullable(stored.validTo()).map(LocalDate::parse),
        Set.copyOf(stored.plans()));
  }
}
