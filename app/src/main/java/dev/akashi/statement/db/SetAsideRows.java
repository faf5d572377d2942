package dev.akashi.statement.db;

import static dev.akashi.database.statement.Tables.SET_ASIDE;

import dev.akashi.baseline.RequirementId;
import dev.akashi.baseline.RequirementKind;
import dev.akashi.database.statement.tables.records.SetAsideRecord;
import dev.akashi.registry.RegistryKey;
import dev.akashi.statement.Answer;
import dev.akashi.statement.StatementId;
import dev.akashi.statement.StatementSheet;
import dev.akashi.statement.Treatment;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** What controls said before they went out with their objective. */
final class SetAsideRows {

  private final DSLContext sql;

  SetAsideRows(DSLContext sql) {
    this.sql = sql;
  }

  Map<RequirementId, Answer> of(StatementId id) {
    return sql.fetch(SET_ASIDE, SET_ASIDE.STATEMENT_ID.eq(id.value())).stream()
        .map(SetAsideRows::answer)
        .collect(Collectors.toMap(Answer::requirement, former -> former));
  }

  private static Answer answer(SetAsideRecord row) {
    return new Answer(
        RequirementId.of(row.getRequirement()),
        Treatment.valueOf(row.getTreatment()),
        row.getReason(),
        Optional.ofNullable(row.getInheritedFrom()).map(RegistryKey::new),
        row.getInheritedFunction(),
        List.of());
  }

  /** Sets aside what goes out with its objective, and forgets what is back or written anew. */
  void save(StatementSheet before, Collection<Answer> given) {
    List<SetAsideRecord> out = new ArrayList<>();
    List<String> back = new ArrayList<>();
    for (Answer now : given) {
      Answer former = before.content().answer(now.requirement());
      if (now.treatment() != Treatment.EXCLUDED) {
        back.add(now.requirement().value());
      } else if (now.requirement().kind() == RequirementKind.DETAILED_CONTROL
          && former.treatment() != Treatment.EXCLUDED) {
        out.add(row(before.id(), former));
      }
    }
    if (!before.setAside().isEmpty()) {
      sql.deleteFrom(SET_ASIDE)
          .where(SET_ASIDE.STATEMENT_ID.eq(before.id().value()))
          .and(SET_ASIDE.REQUIREMENT.in(back))
          .execute();
    }
    insert(out);
  }

  private static SetAsideRecord row(StatementId id, Answer former) {
    SetAsideRecord row = new SetAsideRecord();
    row.setStatementId(id.value());
    row.setRequirement(former.requirement().value());
    row.setTreatment(former.treatment().name());
    row.setReason(former.reason());
    row.set(SET_ASIDE.INHERITED_FROM, former.inheritedFrom().map(RegistryKey::value).orElse(null));
    row.setInheritedFunction(former.inheritedFunction());
    return row;
  }

  void copy(StatementId from, StatementId to) {
    sql.insertInto(
            SET_ASIDE,
            SET_ASIDE.STATEMENT_ID,
            SET_ASIDE.REQUIREMENT,
            SET_ASIDE.TREATMENT,
            SET_ASIDE.REASON,
            SET_ASIDE.INHERITED_FROM,
            SET_ASIDE.INHERITED_FUNCTION)
        .select(
            DSL.select(
                    DSL.val(to.value()),
                    SET_ASIDE.REQUIREMENT,
                    SET_ASIDE.TREATMENT,
                    SET_ASIDE.REASON,
                    SET_ASIDE.INHERITED_FROM,
                    SET_ASIDE.INHERITED_FUNCTION)
                .from(SET_ASIDE)
                .where(SET_ASIDE.STATEMENT_ID.eq(from.value())))
        .execute();
  }

  /**
   * What is set aside goes along with its control; what stood under a number that another control
   * takes, or belongs to a control that is not out any more, is forgotten.
   *
   * @param now the answers from now on
   */
  void renumber(StatementId id, Map<RequirementId, RequirementId> moved, Collection<Answer> now) {
    List<SetAsideRecord> former =
        sql.deleteFrom(SET_ASIDE).where(SET_ASIDE.STATEMENT_ID.eq(id.value())).returning().fetch();
    Set<String> out =
        now.stream()
            .filter(answer -> answer.treatment() == Treatment.EXCLUDED)
            .map(answer -> answer.requirement().value())
            .collect(Collectors.toSet());
    insert(
        former.stream()
            .filter(row -> keepsItsNumber(RequirementId.of(row.getRequirement()), moved))
            .map(row -> {
              RequirementId before = RequirementId.of(row.getRequirement());
              SetAsideRecord moving = row.into(SET_ASIDE);
              moving.setRequirement(moved.getOrDefault(before, before).value());
              moving.touched(true);
              return moving;
            })
            .filter(row -> out.contains(row.getRequirement()))
            .toList());
  }

  /** Whether no other control takes the number of one that moves nowhere. */
  private static boolean keepsItsNumber(
      RequirementId before, Map<RequirementId, RequirementId> moved) {
    return moved.containsKey(before) || !moved.containsValue(before);
  }

  private void insert(List<SetAsideRecord> rows) {
    if (!rows.isEmpty()) {
      sql.insertInto(SET_ASIDE).set(rows).onConflictDoNothing().execute();
    }
  }
}
