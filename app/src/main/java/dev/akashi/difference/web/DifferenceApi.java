package dev.akashi.difference.web;

import dev.akashi.amendment.TextDifference;
import dev.akashi.assessment.EngagementId;
import dev.akashi.difference.AnswerChange;
import dev.akashi.difference.Differences;
import dev.akashi.difference.Differences.Compared;
import dev.akashi.difference.StatementDifference.Row;
import dev.akashi.difference.ThingChange;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.platform.Requires;
import dev.akashi.registration.ApplicationId;
import dev.akashi.statement.StatementField;
import dev.akashi.statement.StatementId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Differences between statements as data. */
@RestController
class DifferenceApi {

  private final Differences differences;

  DifferenceApi(Differences differences) {
    this.differences = differences;
  }

  /** A text before and after. */
  record TextDocument(String field, String before, String after) {

    static TextDocument of(String field, TextDifference words) {
      return new TextDocument(field, words.before(), words.after());
    }
  }

  /** A thing beside the answers and texts that is stated anew, no more, or otherwise. */
  record ThingDocument(String kind, String how, String name, List<TextDocument> values) {

    static ThingDocument of(ThingChange change) {
      return new ThingDocument(
          change.kind(),
          change.how().name(),
          change.name().after().isEmpty() ? change.name().before() : change.name().after(),
          change.values().stream()
              .map(value -> new TextDocument(value.name(), value.before(), value.after()))
              .toList());
    }
  }

  /** A requirement whose answer differs. */
  record RowDocument(
      String requirement,
      String kind,
      String treatmentBefore,
      String treatmentAfter,
      List<TextDocument> texts,
      List<TextDocument> individualControls) {

    static RowDocument of(Row row) {
      AnswerChange change = row.change();
      return new RowDocument(
          row.id().value(),
          row.kind().name(),
          change.before().treatment().name(),
          change.after().treatment().name(),
          change.texts().stream()
              .map(text -> TextDocument.of(text.field().name(), text.words()))
              .toList(),
          change.measures().stream()
              .map(measure -> TextDocument.of(measure.line(), measure.words()))
              .toList());
    }
  }

  /** Two versions and what differs; without a former version nothing does. */
  record DifferenceDocument(
      String statement,
      int version,
      Optional<Integer> formerVersion,
      List<TextDocument> facts,
      List<ThingDocument> things,
      List<RowDocument> answers,
      List<StatementField> withheld) {

    static DifferenceDocument of(Compared compared) {
      return new DifferenceDocument(
          compared.version().id().toString(),
          compared.version().number(),
          compared.former().map(Differences.Version::number),
          compared
              .difference()
              .map(found ->
                  found.facts().stream()
                      .map(fact -> TextDocument.of(fact.fact().name(), fact.words()))
                      .toList())
              .orElse(List.of()),
          compared
              .difference()
              .map(found -> found.things().stream().map(ThingDocument::of).toList())
              .orElse(List.of()),
          compared
              .difference()
              .map(found -> found.changed().stream().map(RowDocument::of).toList())
              .orElse(List.of()),
          compared.withheld());
    }
  }

  @GetMapping("/api/v1/provider/statements/{id}/difference")
  @Requires(Permission.EDIT_STATEMENT)
  DifferenceDocument ofOwn(
      Actor actor,
      @PathVariable StatementId id,
      @RequestParam(name = "with", required = false) @Nullable String with) {
    return DifferenceDocument.of(differences.ofOwn(actor, id, chosen(with)));
  }

  @GetMapping("/api/v1/assessor/engagements/{id}/difference")
  @Requires(Permission.CONDUCT_ASSESSMENT)
  DifferenceDocument ofEngagement(Actor actor, @PathVariable EngagementId id) {
    return DifferenceDocument.of(differences.ofEngagement(actor, id));
  }

  @GetMapping("/api/v1/review/{id}/difference")
  @Requires(Permission.REVIEW_APPLICATION)
  DifferenceDocument ofApplication(Actor actor, @PathVariable ApplicationId id) {
    return DifferenceDocument.of(differences.ofApplication(actor, id));
  }

  private static Optional<StatementId> chosen(@Nullable String with) {
    if (with == null || with.isBlank()) {
      return Optional.empty();
    }
    try {
      return Optional.of(StatementId.of(with));
    } catch (IllegalArgumentException e) {
      throw Refusal.input(Reason.atField("with", "input.not-an-id", with));
    }
  }
}
