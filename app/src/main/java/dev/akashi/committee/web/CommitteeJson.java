package dev.akashi.committee.web;

import dev.akashi.committee.CommitteeReading;
import dev.akashi.committee.Item;
import dev.akashi.committee.Matters;
import dev.akashi.committee.Meeting;
import dev.akashi.committee.PublicMeetings;
import dev.akashi.committee.Recusal;
import dev.akashi.committee.Seat;
import dev.akashi.committee.Tally;
import dev.akashi.committee.Vote;
import dev.akashi.directory.PersonId;
import dev.akashi.kernel.Language;
import dev.akashi.kernel.Reason;
import dev.akashi.platform.Texts;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the committee's API answers. */
final class CommitteeJson {

  private CommitteeJson() {}

  record Items<T>(List<T> items) {}

  /** The id of something just made. */
  record Made(String id) {}

  /** A seat on the committee. */
  record Member(
      String id,
      String person,
      String name,
      String kind,
      @Nullable String body,
      String from,
      String until,
      boolean chair,
      int revision) {

    static Member of(Seat seat) {
      return new Member(
          seat.id().toString(),
          seat.person().toString(),
          seat.name(),
          seat.kind().name(),
          seat.body().isEmpty() ? null : seat.body(),
          seat.term().first().toString(),
          seat.term().last().toString(),
          seat.chair(),
          seat.revision());
    }
  }

  /** A matter that waits. */
  record Waiting(String kind, String matter, String title, String since) {

    static Waiting of(Matters.Waiting waiting) {
      return new Waiting(
          waiting.kind(),
          waiting.id().toString(),
          waiting.title().ja(),
          waiting.since().toString());
    }
  }

  /** A meeting without its agenda. */
  record MeetingSummary(
      String id,
      int no,
      String kind,
      String on,
      @Nullable String closesOn,
      String state,
      @Nullable String decidedOn,
      int revision) {

    static MeetingSummary of(Meeting meeting) {
      return new MeetingSummary(
          meeting.id().toString(),
          meeting.no(),
          meeting.kind().name(),
          meeting.on().toString(),
          meeting.closesOn().map(LocalDate::toString).orElse(null),
          meeting.state().name(),
          meeting.decidedOn().map(LocalDate::toString).orElse(null),
          meeting.revision());
    }
  }

  /** How a member voted. */
  record Cast(String name, String ballot) {

    static Cast of(Vote vote) {
      return new Cast(vote.name(), vote.ballot().name());
    }
  }

  /** Who takes no part. */
  record Out(String name, @Nullable String rule, @Nullable String declared) {

    static Out of(Recusal recusal) {
      return new Out(
          recusal.name(),
          recusal.rule().isEmpty() ? null : recusal.rule(),
          recusal.declared().isEmpty() ? null : recusal.declared());
    }
  }

  /** A condition of a resolution. */
  record Demand(String text, String dueOn, @Nullable String metOn) {}

  /** Why an item could not be carried out. */
  record Why(String code, String reason, List<String> clauses) {

    static Why of(Texts texts, Language language, Reason reason) {
      return new Why(
          reason.code(),
          texts.reason(language, reason),
          reason.clauses().stream().map(clause -> clause.value()).toList());
    }
  }

  /** An item of an agenda. */
  record AgendaItem(
      String id,
      String kind,
      String matter,
      String title,
      String outcome,
      @Nullable String effectiveOn,
      String reason,
      @Nullable String papersHash,
      String state,
      @Nullable String remark,
      Tally tally,
      int quorum,
      List<Cast> votes,
      List<Out> recused,
      List<Demand> conditions,
      List<Why> failures,
      int revision) {

    static AgendaItem of(Texts texts, Language language, CommitteeReading.Line line) {
      Item item = line.item();
      return new AgendaItem(
          item.id().toString(),
          item.matterKind(),
          item.matter().toString(),
          item.title().ja(),
          item.outcome(),
          item.effectiveOn().map(LocalDate::toString).orElse(null),
          item.reason(),
          item.papersHash().isEmpty() ? null : item.papersHash(),
          item.state().name(),
          item.remark().isEmpty() ? null : item.remark(),
          line.tally(),
          line.quorum(),
          line.votes().stream().map(Cast::of).toList(),
          line.recusals().stream().map(Out::of).toList(),
          line.conditions().stream()
              .map(condition ->
                  new Demand(
                      condition.text(),
                      condition.dueOn().toString(),
                      condition.met().map(met -> met.on().toString()).orElse(null)))
              .toList(),
          line.failures().stream().map(reason -> Why.of(texts, language, reason)).toList(),
          item.revision());
    }
  }

  /** A meeting with its agenda. */
  record MeetingDetail(
      MeetingSummary meeting, List<Member> members, List<String> present, List<AgendaItem> agenda) {

    static MeetingDetail of(Texts texts, Language language, CommitteeReading.View view) {
      return new MeetingDetail(
          MeetingSummary.of(view.meeting()),
          view.members().stream().map(Member::of).toList(),
          view.present().stream().map(PersonId::toString).sorted().toList(),
          view.lines().stream().map(line -> AgendaItem.of(texts, language, line)).toList());
    }
  }

  /** A resolution that everybody may know of. */
  record Resolved(String kind, String title, String outcome, @Nullable List<Cast> votes) {}

  /** What a meeting resolved. */
  record Batch(int no, String kind, String decidedOn, List<Resolved> resolutions, int others) {

    static Batch of(PublicMeetings.Batch batch) {
      return new Batch(
          batch.meeting().no(),
          batch.meeting().kind().name(),
          batch.meeting().decidedOn().orElseThrow().toString(),
          batch.open().stream()
              .map(item ->
                  new Resolved(
                      item.matterKind(),
                      item.title().ja(),
                      item.outcome(),
                      batch.votes().containsKey(item.id())
                          ? batch.votes().get(item.id()).stream().map(Cast::of).toList()
                          : null))
              .toList(),
          batch.others());
    }
  }
}
