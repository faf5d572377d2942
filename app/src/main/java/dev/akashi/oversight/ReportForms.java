package dev.akashi.oversight;

import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.oversight.db.ReportFormRows;
import dev.akashi.platform.Today;
import dev.akashi.trail.Subject;
import dev.akashi.trail.Trail;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The forms of the periodic report, as dated data (FRM-29). */
@Service
@Transactional
public class ReportForms {

  private static final ReportForm FIRST = ReportFormFile.bundled();

  private final ReportFormRows rows;
  private final Trail trail;
  private final Today today;

  ReportForms(ReportFormRows rows, Trail trail, Today today) {
    this.rows = rows;
    this.trail = trail;
    this.today = today;
  }

  /** All forms, the newest first. */
  @Transactional(readOnly = true)
  public List<ReportForm> all() {
    return Stream.concat(Stream.of(FIRST), rows.all().stream())
        .sorted(Comparator.comparing(ReportForm::validFrom).reversed())
        .toList();
  }

  /** The form in force on the day; before the first one, the first. */
  @Transactional(readOnly = true)
  public ReportForm on(LocalDate day) {
    return all().stream().filter(form -> !form.validFrom().isAfter(day)).findFirst().orElse(FIRST);
  }

  /** Enters a form for today or a later day; forms of earlier days stay as they are. */
  public void enter(Actor actor, ReportForm form) {
    actor.require(Permission.MANAGE_ASSESSORS);
    Refusal.rulesUnlessEmpty(form.defects(today.day()));
    if (rows.inUse(form.validFrom())) {
      throw Refusal.rule(
          Reason.of("oversight.form-in-use", "FRM-29").with(form.validFrom()).at("validFrom"));
    }
    rows.replace(form, actor.person(), today.now());
    trail.record(
        actor,
        "oversight.form-entered",
        new Subject("report-form", form.validFrom().toString()),
        Map.of(
            "validFrom", form.validFrom().toString(),
            "source", form.source().ja(),
            "count", form.items().size()));
  }
}
