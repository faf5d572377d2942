package dev.akashi.assessment.db;

import static dev.akashi.database.assessment.Tables.MEMBER_TIE;

import dev.akashi.assessment.TeamMember;
import dev.akashi.assessment.TeamMember.Declaration;
import dev.akashi.assessment.Tie;
import dev.akashi.database.assessment.tables.records.MemberRecord;
import dev.akashi.database.assessment.tables.records.MemberTieRecord;
import dev.akashi.directory.PersonId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;

/** What the members of teams declared to be or to have been to the provider. */
final class MemberTies {

  private record Key(UUID engagement, String member) {}

  private final Map<Key, List<Tie>> ties;

  private MemberTies(Map<Key, List<Tie>> ties) {
    this.ties = ties;
  }

  static MemberTies of(DSLContext sql, Collection<UUID> engagements) {
    return new MemberTies(
        sql
            .selectFrom(MEMBER_TIE)
            .where(MEMBER_TIE.ENGAGEMENT.in(engagements))
            .orderBy(MEMBER_TIE.PLACE)
            .fetch()
            .stream()
            .collect(
                Collectors.groupingBy(
                    row -> new Key(row.getEngagement(), row.getMember()),
                    Collectors.mapping(MemberTies::tie, Collectors.toList()))));
  }

  static List<MemberTieRecord> rows(DSLContext sql, UUID engagement, TeamMember member) {
    List<MemberTieRecord> rows = new ArrayList<>();
    for (Tie tie : member.declaration().ties()) {
      MemberTieRecord row = sql.newRecord(MEMBER_TIE);
      row.setEngagement(engagement);
      row.setMember(member.name());
      row.setPlace(rows.size());
      row.setKind(tie.kind().name());
      row.setOrganisation(tie.organisation());
      row.setFirstDay(tie.first());
      row.setLastDay(tie.last().orElse(null));
      rows.add(row);
    }
    return rows;
  }

  static void replace(DSLContext sql, UUID engagement, TeamMember member) {
    sql.deleteFrom(MEMBER_TIE)
        .where(MEMBER_TIE.ENGAGEMENT.eq(engagement))
        .and(MEMBER_TIE.MEMBER.eq(member.name()))
        .execute();
    sql.batchInsert(rows(sql, engagement, member)).execute();
  }

  TeamMember member(MemberRecord row) {
    return new TeamMember(
        row.getName(),
        Optional.ofNullable(row.getPerson()).map(PersonId::new),
        row.getSubcontractor(),
        Optional.ofNullable(row.getIndependenceDeclaredOn()),
        new Declaration(
            ties.getOrDefault(new Key(row.getEngagement(), row.getName()), List.of()),
            Optional.ofNullable(row.getSubcontractorDeclaredOn()),
            row.getNamesake()),
        new TeamMember.Work(
            Optional.ofNullable(row.getWorkedFrom()),
            Optional.ofNullable(row.getLeftOn()),
            Optional.ofNullable(row.getNamesakeConfirmedOn())
                .map(on -> new TeamMember.Confirmation(row.getNamesakeConfirmedBy(), on))));
  }

  private static Tie tie(MemberTieRecord row) {
    return new Tie(
        Tie.TieKind.valueOf(row.getKind()),
        row.getOrganisation(),
        row.getFirstDay(),
        Optional.ofNullable(row.getLastDay()));
  }
}
