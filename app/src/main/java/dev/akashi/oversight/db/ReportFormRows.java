package dev.akashi.oversight.db;

import static dev.akashi.database.oversight.Tables.FILING;
import static dev.akashi.database.oversight.Tables.REPORT_FORM;
import static dev.akashi.database.oversight.Tables.REPORT_ITEM;

import dev.akashi.database.oversight.tables.records.ReportItemRecord;
import dev.akashi.directory.PersonId;
import dev.akashi.kernel.LocalizedText;
import dev.akashi.oversight.ItemAnswer;
import dev.akashi.oversight.ReportFact;
import dev.akashi.oversight.ReportForm;
import dev.akashi.oversight.ReportItem;
import dev.akashi.programme.Basis;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** The dated forms of the periodic report that the programme entered. */
@Repository
public class ReportFormRows {

  private final DSLContext sql;

  ReportFormRows(DSLContext sql) {
    this.sql = sql;
  }

  /** All forms, the oldest first. */
  public List<ReportForm> all() {
    Map<LocalDate, List<ReportItem>> items =
        sql.selectFrom(REPORT_ITEM)
            .orderBy(REPORT_ITEM.VALID_FROM, REPORT_ITEM.POSITION)
            .fetchGroups(ReportItemRecord::getValidFrom, ReportFormRows::item);
    return sql.selectFrom(REPORT_FORM)
        .orderBy(REPORT_FORM.VALID_FROM)
        .fetch(row ->
            new ReportForm(
                row.getValidFrom(),
                new LocalizedText(row.getSourceJa(), row.getSourceEn()),
                items.getOrDefault(row.getValidFrom(), List.of())));
  }

  /** Whether a report is written by the form of that day. */
  public boolean inUse(LocalDate validFrom) {
    return sql.fetchExists(FILING, FILING.FORM.eq(validFrom));
  }

  /** Puts a form in place of one that would hold from the same day. */
  public void replace(ReportForm form, PersonId by, Instant at) {
    sql.deleteFrom(REPORT_FORM).where(REPORT_FORM.VALID_FROM.eq(form.validFrom())).execute();
    sql.insertInto(REPORT_FORM)
        .set(REPORT_FORM.VALID_FROM, form.validFrom())
        .set(REPORT_FORM.SOURCE_JA, form.source().ja())
        .set(REPORT_FORM.SOURCE_EN, form.source().en())
        .set(REPORT_FORM.ENTERED_BY, by.value())
        .set(REPORT_FORM.ENTERED_AT, at)
        .execute();
    List<ReportItemRecord> rows = new ArrayList<>();
    for (ReportItem item : form.items()) {
      rows.add(row(form.validFrom(), rows.size(), item));
    }
    sql.batchInsert(rows).execute();
  }

  private static ReportItemRecord row(LocalDate from, int position, ReportItem item) {
    ReportItemRecord row = new ReportItemRecord();
    row.setValidFrom(from);
    row.setPosition(position);
    row.setCode(item.code());
    row.setAnswered(item.answered().name());
    row.setFact(item.fact().name());
    row.setTitleJa(item.title().ja());
    row.setTitleEn(item.title().en());
    row.setHintJa(item.hint().ja());
    row.setHintEn(item.hint().en());
    row.setBasis(item.basis().name());
    return row;
  }

  private static ReportItem item(ReportItemRecord row) {
    return new ReportItem(
        row.getCode(),
        ItemAnswer.valueOf(row.getAnswered()),
        ReportFact.valueOf(row.getFact()),
        new LocalizedText(row.getTitleJa(), row.getTitleEn()),
        new LocalizedText(row.getHintJa(), row.getHintEn()),
        Basis.valueOf(row.getBasis()));
  }
}
