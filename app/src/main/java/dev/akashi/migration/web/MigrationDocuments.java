package dev.akashi.migration.web;

import dev.akashi.baseline.Requirement;
import dev.akashi.kernel.LocalizedText;
import dev.akashi.migration.Fate;
import dev.akashi.migration.KeptAnswer;
import dev.akashi.migration.KeptAnswer.KeptFor;
import dev.akashi.migration.Migration;
import dev.akashi.migration.MigrationPlan.Move;
import dev.akashi.registry.RegistryKey;
import dev.akashi.statement.Answer;
import dev.akashi.statement.AnswerMark;
import dev.akashi.statement.IndividualControl;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Migrations as JSON. */
final class MigrationDocuments {

  private MigrationDocuments() {}

  /**
   * What a step would do.
   *
   * @param revision of the draft, which applying the step names
   * @param newAnswers how many requirements need an answer because of the step
   * @param next where the next page of moves starts, absent on the last
   */
  record PreviewDocument(
      String from,
      String to,
      int revision,
      LocalDate undoUntil,
      Map<Fate, Integer> counts,
      int newAnswers,
      List<MoveDocument> moves,
      @Nullable Integer next,
      List<AskedDocument> asked) {}

  /** What becomes of an answer. */
  record MoveDocument(
      String former, Fate fate, Optional<String> now, Optional<KeptFor> keptFor, String treatment) {
    static MoveDocument of(Move move) {
      return new MoveDocument(
          move.former().value(),
          move.fate(),
          move.now().map(Object::toString),
          move.keptFor(),
          move.answer().treatment().name());
    }
  }

  /** A requirement that needs an answer. */
  record AskedDocument(String id, boolean mandatory, LocalizedText title) {
    static AskedDocument of(Requirement requirement) {
      return new AskedDocument(
          requirement.id().value(), requirement.mandatory(), requirement.title());
    }
  }

  /**
   * The last step that was not undone.
   *
   * @param undoUntil empty when it was a step of the statement the draft was copied from
   * @param revision of the draft, which undoing the step names
   */
  record StepDocument(
      String from,
      String to,
      LocalDate on,
      String by,
      Optional<LocalDate> undoUntil,
      int revision,
      List<MarkDocument> open) {

    static StepDocument of(Migration step, int revision, List<MarkDocument> open) {
      return new StepDocument(
          step.from(),
          step.to(),
          step.on(),
          step.by(),
          Optional.of(step.undoUntil()).filter(day -> step.carriedFrom().isEmpty()),
          revision,
          open);
    }
  }

  /** What is still to be done. */
  record MarkDocument(String requirement, AnswerMark mark) {}

  /** How many answers written since are kept. */
  record UndoneDocument(int writtenSince, String baseline) {}

  /** A page of kept answers. */
  record KeptDocuments(int total, List<KeptDocument> items, @Nullable Integer next) {}

  /** A kept answer as it was written. */
  record KeptDocument(
      String statementId,
      String baseline,
      String requirement,
      KeptFor keptFor,
      Instant at,
      String treatment,
      String reason,
      Optional<String> inheritedFrom,
      String inheritedFunction,
      List<IndividualControl> individualControls,
      String responsibility,
      String customerDuty) {

    static KeptDocument of(KeptAnswer kept) {
      Answer answer = kept.answer();
      return new KeptDocument(
          kept.statement().toString(),
          kept.version(),
          answer.requirement().value(),
          kept.why(),
          kept.at(),
          answer.treatment().name(),
          answer.reason(),
          answer.inheritedFrom().map(RegistryKey::value),
          answer.inheritedFunction(),
          answer.individualControls(),
          answer.responsibility().name(),
          answer.customerDuty());
    }
  }
}
