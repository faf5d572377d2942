package dev.akashi.comment.web;

import dev.akashi.comment.Days;
import dev.akashi.comment.Disposition;
import dev.akashi.comment.Opinion;
import dev.akashi.comment.OpinionCounts;
import dev.akashi.comment.PublicComment.Result;
import dev.akashi.comment.PublicComment.Shown;
import dev.akashi.comment.Round;
import dev.akashi.comment.Round.RoundState;
import dev.akashi.workshop.DraftSheet;
import dev.akashi.workshop.DraftState;
import dev.akashi.workshop.DraftText;
import dev.akashi.workshop.Piece;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the API says about public comment. */
final class CommentJson {

  private CommentJson() {}

  record Rounds(List<RoundJson> items) {}

  /**
   * A round.
   *
   * @param earlierDays the days before these on which comments were received; only told of one
   *     round
   */
  record RoundJson(
      String draft,
      String version,
      DraftText title,
      LocalDate opensOn,
      LocalDate closesOn,
      @Nullable LocalDate resultOn,
      int received,
      RoundState state,
      DraftState draftState,
      int revision,
      @Nullable List<Days> earlierDays) {

    static RoundJson of(Shown shown) {
      return of(shown, null);
    }

    static RoundJson of(Shown shown, @Nullable List<Days> earlierDays) {
      Round round = shown.round();
      return new RoundJson(
          round.draft().toString(),
          round.version(),
          round.title(),
          round.opensOn(),
          round.closesOn(),
          round.resultOn().orElse(null),
          round.received(),
          shown.state(),
          shown.draft(),
          round.revision(),
          earlierDays);
    }
  }

  record Chapter(List<PieceJson> items) {

    static Chapter of(DraftSheet sheet) {
      return new Chapter(sheet.pieces().stream().map(PieceJson::of).toList());
    }
  }

  /** A heading, which has no text, or a requirement. */
  record PieceJson(String number, DraftText title, @Nullable DraftText text) {

    static PieceJson of(Piece piece) {
      return new PieceJson(
          piece.content().name(),
          piece.content().title(),
          piece.requirement().map(item -> item.text()).orElse(null));
    }
  }

  /** The number under which a comment was received. */
  record Received(int number) {}

  /** The comments for the office, with the number after which the next ones follow. */
  record Opinions(
      @Nullable RoundJson round,
      OpinionCounts counts,
      List<OpinionJson> items,
      @Nullable Integer next) {

    static Opinions of(
        Optional<RoundJson> round, OpinionCounts counts, List<Opinion> found, int limit) {
      return new Opinions(
          round.orElse(null),
          counts,
          found.stream().limit(limit).map(OpinionJson::of).toList(),
          following(found, limit));
    }
  }

  record OpinionJson(
      String id,
      int number,
      @Nullable String requirement,
      String body,
      Opinion.Sender sender,
      boolean publish,
      Instant receivedAt,
      @Nullable String hiddenFor,
      @Nullable Disposition disposition,
      DraftText answer,
      int revision) {

    static OpinionJson of(Opinion opinion) {
      return new OpinionJson(
          opinion.id().toString(),
          opinion.number(),
          opinion.requirement().orElse(null),
          opinion.body(),
          opinion.sender(),
          opinion.publish(),
          opinion.receivedAt(),
          opinion.hiddenFor().orElse(null),
          opinion.disposition().orElse(null),
          opinion.answer(),
          opinion.revision());
    }
  }

  record ResultJson(
      RoundJson round,
      OpinionCounts counts,
      Map<Disposition, Integer> dispositions,
      List<PublishedJson> items,
      @Nullable Integer next) {

    static ResultJson of(Result result, int limit) {
      return new ResultJson(
          RoundJson.of(result.shown()),
          result.counts(),
          result.dispositions(),
          result.opinions().stream().limit(limit).map(PublishedJson::of).toList(),
          following(result.opinions(), limit));
    }
  }

  /** A comment as everybody may read it: the address of its writer is not among it. */
  record PublishedJson(
      int number,
      @Nullable String requirement,
      String body,
      String name,
      String organisation,
      @Nullable Disposition disposition,
      DraftText answer) {

    static PublishedJson of(Opinion opinion) {
      return new PublishedJson(
          opinion.number(),
          opinion.requirement().orElse(null),
          opinion.body(),
          opinion.sender().name(),
          opinion.sender().organisation(),
          opinion.disposition().orElse(null),
          opinion.answer());
    }
  }

  private static @Nullable Integer following(List<Opinion> found, int limit) {
    return found.size() > limit ? found.get(limit - 1).number() : null;
  }
}
