package dev.akashi.evidence.db;

import static dev.akashi.database.evidence.Tables.ITEM;
import static dev.akashi.database.evidence.Tables.LINK;
import static dev.akashi.database.evidence.Tables.SEALED_STATEMENT;
import static dev.akashi.database.evidence.Tables.VERSION;

import dev.akashi.baseline.RequirementId;
import dev.akashi.database.evidence.tables.records.LinkRecord;
import dev.akashi.directory.Actor;
import dev.akashi.evidence.EvidenceId;
import dev.akashi.evidence.EvidenceLinks.ItemLink;
import dev.akashi.evidence.LinkId;
import dev.akashi.statement.LinkedFile;
import dev.akashi.statement.StatementId;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Which version of evidence supports which requirement of which statement. */
@Repository
public class LinkRows {

  private final DSLContext sql;

  LinkRows(DSLContext sql) {
    this.sql = sql;
  }

  /** Adds links where there is none yet; how many. */
  public int add(
      StatementId statement,
      Collection<RequirementId> requirements,
      String line,
      UUID version,
      Actor by,
      Instant now) {
    return sql.insertInto(
            LINK,
            LINK.ID,
            LINK.STATEMENT_ID,
            LINK.REQUIREMENT,
            LINK.LINE,
            LINK.VERSION_ID,
            LINK.LINKED_BY,
            LINK.LINKED_AT)
        .valuesOfRows(
            requirements.stream()
                .map(requirement ->
                    DSL.row(
                        UUID.randomUUID(),
                        statement.value(),
                        requirement.value(),
                        line,
                        version,
                        by.person().value(),
                        now))
                .toList())
        .onConflictDoNothing()
        .execute();
  }

  /** What a link supports. */
  public record Place(RequirementId requirement, String line) {}

  /** Has links of a draft support something else; where there is such a link it stays alone. */
  public void move(StatementId statement, Map<UUID, Place> places) {
    if (places.isEmpty()) {
      return;
    }
    Condition those = LINK.STATEMENT_ID.eq(statement.value()).and(LINK.ID.in(places.keySet()));
    List<LinkRecord> links = sql.selectFrom(LINK).where(those).fetch();
    sql.deleteFrom(LINK).where(those).execute();
    for (LinkRecord link : links) {
      Place place = Objects.requireNonNull(places.get(link.getId()));
      link.setRequirement(place.requirement().value());
      link.setLine(place.line());
    }
    sql.insertInto(LINK, LINK.fields()).valuesOfRecords(links).onConflictDoNothing().execute();
  }

  /** A link as it is stored. */
  public record StoredLink(
      UUID link,
      RequirementId requirement,
      String line,
      UUID version,
      UUID linkedBy,
      Instant linkedAt) {

    /** The same link at another requirement. */
    public StoredLink at(RequirementId other) {
      return new StoredLink(link, other, line, version, linkedBy, linkedAt);
    }

    /** The same link to all that is said of its requirement. */
    public StoredLink ofAll() {
      return new StoredLink(link, requirement, "", version, linkedBy, linkedAt);
    }
  }

  /** The links of a statement, by their ids. */
  public List<StoredLink> stored(StatementId statement) {
    return sql.selectFrom(LINK)
        .where(LINK.STATEMENT_ID.eq(statement.value()))
        .orderBy(LINK.ID)
        .fetch(row ->
            new StoredLink(
                row.getId(),
                RequirementId.of(row.getRequirement()),
                row.getLine(),
                row.getVersionId(),
                row.getLinkedBy(),
                row.getLinkedAt()));
  }

  /** How many of these requirements a file supports. */
  public int supported(StatementId statement, Collection<RequirementId> requirements) {
    String[] asked = requirements.stream().map(RequirementId::value).toArray(String[]::new);
    return sql.select(DSL.countDistinct(LINK.REQUIREMENT))
        .from(LINK)
        .where(LINK.STATEMENT_ID.eq(statement.value()), LINK.REQUIREMENT.eq(DSL.any(asked)))
        .fetchSingle(row -> row.value1());
  }

  /** Gives a draft these links and no others; of two that say the same one stays. */
  public void replace(StatementId statement, Collection<StoredLink> links) {
    sql.deleteFrom(LINK).where(LINK.STATEMENT_ID.eq(statement.value())).execute();
    if (links.isEmpty()) {
      return;
    }
    sql.insertInto(
            LINK,
            LINK.ID,
            LINK.STATEMENT_ID,
            LINK.REQUIREMENT,
            LINK.LINE,
            LINK.VERSION_ID,
            LINK.LINKED_BY,
            LINK.LINKED_AT)
        .valuesOfRows(
            links.stream()
                .map(link ->
                    DSL.row(
                        link.link(),
                        statement.value(),
                        link.requirement().value(),
                        link.line(),
                        link.version(),
                        link.linkedBy(),
                        link.linkedAt()))
                .toList())
        .onConflictDoNothing()
        .execute();
  }

  public void remove(StatementId statement, LinkId link) {
    sql.deleteFrom(LINK)
        .where(LINK.ID.eq(link.value()))
        .and(LINK.STATEMENT_ID.eq(statement.value()))
        .execute();
  }

  /** Gives another statement the same links; how many. */
  public int copy(StatementId from, StatementId to, Actor by, Instant now) {
    return sql.insertInto(
            LINK,
            LINK.ID,
            LINK.STATEMENT_ID,
            LINK.REQUIREMENT,
            LINK.LINE,
            LINK.VERSION_ID,
            LINK.LINKED_BY,
            LINK.LINKED_AT)
        .select(
            DSL.select(
                    DSL.uuid(),
                    DSL.val(to.value()),
                    LINK.REQUIREMENT,
                    LINK.LINE,
                    LINK.VERSION_ID,
                    DSL.val(by.person().value()),
                    DSL.val(now, LINK.LINKED_AT))
                .from(LINK)
                .where(LINK.STATEMENT_ID.eq(from.value())))
        .execute();
  }

  /** What supports a statement, by requirement and line. */
  public List<LinkedFile> of(StatementId statement) {
    return files(LINK.STATEMENT_ID.eq(statement.value()));
  }

  /** What supports one answer of a statement, by line. */
  public List<LinkedFile> of(StatementId statement, RequirementId requirement) {
    return files(
        LINK.STATEMENT_ID.eq(statement.value()).and(LINK.REQUIREMENT.eq(requirement.value())));
  }

  /** What supports a statement by these links. */
  public List<LinkedFile> of(StatementId statement, Collection<UUID> links) {
    return files(LINK.STATEMENT_ID.eq(statement.value()).and(LINK.ID.in(links)));
  }

  /** What supports a line of an answer, or no requirement of those. */
  public List<LinkedFile> ofLinesOrOutside(
      StatementId statement, Collection<RequirementId> requirements) {
    String[] known = requirements.stream().map(RequirementId::value).toArray(String[]::new);
    return files(
        LINK.STATEMENT_ID
            .eq(statement.value())
            .and(LINK.LINE.ne("").or(LINK.REQUIREMENT.ne(DSL.all(known)))));
  }

  private List<LinkedFile> files(Condition which) {
    return sql
        .select(
            LINK.ID,
            LINK.REQUIREMENT,
            LINK.LINE,
            ITEM.ID,
            ITEM.TITLE,
            VERSION.NUMBER,
            VERSION.FILE_NAME,
            VERSION.SHA256,
            VERSION.EFFECTIVE_FROM,
            VERSION.EFFECTIVE_TO)
        .from(LINK)
        .join(VERSION)
        .on(VERSION.ID.eq(LINK.VERSION_ID))
        .join(ITEM)
        .on(ITEM.ID.eq(VERSION.ITEM_ID))
        .where(which)
        .fetch(row ->
            new LinkedFile(
                row.value1(),
                RequirementId.of(row.value2()),
                row.value3(),
                row.value4(),
                row.value5(),
                row.value6(),
                row.value7(),
                row.value8(),
                row.value9(),
                Optional.ofNullable(row.value10())))
        .stream()
        .sorted(
            Comparator.comparing(LinkedFile::requirement)
                .thenComparing(LinkedFile::line)
                .thenComparing(LinkedFile::title)
                .thenComparingInt(LinkedFile::version))
        .toList();
  }

  /** Where the versions of an item are named. */
  public List<ItemLink> of(EvidenceId item) {
    return sql
        .select(LINK.ID, LINK.STATEMENT_ID, LINK.REQUIREMENT, LINK.LINE, VERSION.NUMBER)
        .from(LINK)
        .join(VERSION)
        .on(VERSION.ID.eq(LINK.VERSION_ID))
        .where(VERSION.ITEM_ID.eq(item.value()))
        .fetch(row ->
            new ItemLink(
                new LinkId(row.value1()),
                new StatementId(row.value2()),
                RequirementId.of(row.value3()),
                row.value4(),
                row.value5()))
        .stream()
        .sorted(Comparator.comparing(ItemLink::requirement).thenComparing(ItemLink::line))
        .toList();
  }

  /** From now on the links of the statement stay as they are. */
  public void seal(StatementId statement, Instant now) {
    sql.insertInto(SEALED_STATEMENT)
        .set(SEALED_STATEMENT.STATEMENT_ID, statement.value())
        .set(SEALED_STATEMENT.SEALED_AT, now)
        .execute();
  }
}
