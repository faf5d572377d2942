package dev.akashi.committee.db;

import dev.akashi.committee.Condition;
import dev.akashi.committee.ConditionId;
import dev.akashi.committee.Item;
import dev.akashi.committee.ItemId;
import dev.akashi.committee.ItemState;
import dev.akashi.committee.Meeting;
import dev.akashi.committee.MeetingId;
import dev.akashi.committee.MeetingKind;
import dev.akashi.committee.MeetingState;
import dev.akashi.committee.Minutes;
import dev.akashi.committee.Motion;
import dev.akashi.committee.Tally;
import dev.akashi.database.committee.tables.records.ConditionRecord;
import dev.akashi.database.committee.tables.records.FailureRecord;
import dev.akashi.database.committee.tables.records.ItemRecord;
import dev.akashi.database.committee.tables.records.MeetingRecord;
import dev.akashi.database.committee.tables.records.MinutesRecord;
import dev.akashi.directory.PersonId;
import dev.akashi.kernel.ClauseId;
import dev.akashi.kernel.LocalizedText;
import dev.akashi.kernel.Reason;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Rows of the committee and what they stand for. */
final class CommitteeRecords {

  private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
  private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,8}");

  private CommitteeRecords() {}

  static Meeting meeting(MeetingRecord row) {
    return new Meeting(
        new MeetingId(row.getId()),
        row.getNo(),
        MeetingKind.valueOf(row.getKind()),
        row.getOnDay(),
        Optional.ofNullable(row.getClosesOn()),
        row.getPlace(),
        MeetingState.valueOf(row.getState()),
        Optional.ofNullable(row.getDecidedOn()),
        row.getRevision());
  }

  static MeetingRecord row(Meeting meeting) {
    MeetingRecord row = new MeetingRecord();
    row.setId(meeting.id().value());
    row.setNo(meeting.no());
    row.setKind(meeting.kind().name());
    row.setOnDay(meeting.on());
    row.setClosesOn(meeting.closesOn().orElse(null));
    row.setPlace(meeting.place());
    row.setState(meeting.state().name());
    row.setDecidedOn(meeting.decidedOn().orElse(null));
    row.setRevision(meeting.revision());
    return row;
  }

  static Item item(ItemRecord row) {
    return new Item(
        new ItemId(row.getId()),
        new MeetingId(row.getMeeting()),
        row.getPosition(),
        row.getMatterKind(),
        row.getMatter(),
        new LocalizedText(row.getTitle(), row.getTitleEn()),
        row.getLink(),
        row.getOutcome(),
        Optional.ofNullable(row.getEffectiveOn()),
        row.getReason(),
        row.getPapersHash(),
        ItemState.valueOf(row.getState()),
        row.getRemark(),
        Optional.ofNullable(row.getBase())
            .map(base ->
                new Tally(
                    base,
                    row.getPresent(),
                    row.getVotesFor(),
                    row.getAgainst(),
                    row.getAbstained())),
        row.getRevision());
  }

  static ItemRecord row(Item item) {
    ItemRecord row = new ItemRecord();
    row.setId(item.id().value());
    row.setMeeting(item.meeting().value());
    row.setPosition(item.position());
    row.setMatterKind(item.matterKind());
    row.setMatter(item.matter());
    row.setTitle(item.title().ja());
    row.setTitleEn(item.title().en());
    row.setLink(item.link());
    row.setOutcome(item.outcome());
    row.setEffectiveOn(item.effectiveOn().orElse(null));
    row.setReason(item.reason());
    row.setPapersHash(item.papersHash());
    row.setState(item.state().name());
    row.setRemark(item.remark());
    row.setBase(item.tally().map(Tally::base).orElse(null));
    row.setPresent(item.tally().map(Tally::present).orElse(null));
    row.setVotesFor(item.tally().map(Tally::votesFor).orElse(null));
    row.setAgainst(item.tally().map(Tally::against).orElse(null));
    row.setAbstained(item.tally().map(Tally::abstained).orElse(null));
    row.setRevision(item.revision());
    return row;
  }

  static FailureRecord row(ItemId item, int no, Reason reason) {
    FailureRecord row = new FailureRecord();
    row.setItem(item.value());
    row.setNo(no);
    row.setCode(reason.code());
    row.setArgs(reason.args().stream().map(String::valueOf).toArray(String[]::new));
    row.setClauses(reason.clauses().stream().map(ClauseId::value).toArray(String[]::new));
    return row;
  }

  /** Days and numbers are written as such again, in the reader's language. */
  static List<Object> arguments(String[] kept) {
    return Arrays.stream(kept).map(CommitteeRecords::argument).toList();
  }

  private static Object argument(String kept) {
    if (DAY.matcher(kept).matches()) {
      return LocalDate.parse(kept);
    }
    return NUMBER.matcher(kept).matches() ? Integer.valueOf(kept) : kept;
  }

  static Condition condition(ConditionRecord row) {
    return new Condition(
        new ConditionId(row.getId()),
        new ItemId(row.getItem()),
        row.getText(),
        row.getDueOn(),
        Optional.ofNullable(row.getMetOn())
            .map(on -> new Condition.Met(on, row.getMetByName(), row.getMetHow())),
        row.getRevision());
  }

  static ConditionRecord row(ItemId item, int no, Motion.NewCondition condition) {
    ConditionRecord row = new ConditionRecord();
    row.setId(ConditionId.random().value());
    row.setItem(item.value());
    row.setNo(no);
    row.setText(condition.text());
    row.setDueOn(condition.dueOn());
    return row;
  }

  static Minutes minutes(MinutesRecord row) {
    return new Minutes(
        new MeetingId(row.getMeeting()),
        row.getText(),
        new PersonId(row.getWrittenBy()),
        row.getWrittenByName(),
        row.getWrittenOn(),
        Optional.ofNullable(row.getConfirmedBy())
            .map(by ->
                new Minutes.Confirmation(
                    new PersonId(by), row.getConfirmedByName(), row.getConfirmedOn())),
        row.getRevision());
  }

  static MinutesRecord row(Minutes minutes) {
    MinutesRecord row = new MinutesRecord();
    row.setMeeting(minutes.meeting().value());
    row.setText(minutes.text());
    row.setWrittenBy(minutes.writtenBy().value());
    row.setWrittenByName(minutes.writtenByName());
    row.setWrittenOn(minutes.writtenOn());
    row.setConfirmedBy(minutes.confirmation().map(c -> c.by().value()).orElse(null));
    row.setConfirmedByName(minutes.confirmation().map(Minutes.Confirmation::byName).orElse(""));
    row.setConfirmedOn(minutes.confirmation().map(Minutes.Confirmation::on).orElse(null));
    row.setRevision(minutes.revision());
    return row;
  }
}
