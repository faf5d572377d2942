package dev.akashi.oversight;

import dev.akashi.directory.Actor;
import dev.akashi.directory.OrganisationId;
import dev.akashi.directory.OrganisationKind;
import dev.akashi.directory.Organisations;
import dev.akashi.kernel.ClauseId;
import dev.akashi.kernel.LocalizedText;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.notice.Notices;
import dev.akashi.oversight.Filing.Change;
import dev.akashi.oversight.Filing.Report;
import dev.akashi.trail.Subject;
import dev.akashi.trail.Trail;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Service;

/** Keeps in the event log what was filed and answered, and tells the other side. */
@Service
class FilingRecord {

  private static final List<ClauseId> CLAUSES = List.of(ClauseId.of("FRM-29"));

  private final Trail trail;
  private final Notices notices;
  private final Organisations organisations;

  FilingRecord(Trail trail, Notices notices, Organisations organisations) {
    this.trail = trail;
    this.notices = notices;
    this.organisations = organisations;
  }

  /** The programme office is told what a body filed. */
  void filed(Actor actor, Filing filing, String event) {
    trail.record(actor, event, subject(filing.id()), detail(filing));
    LocalizedText name = organisations.get(filing.assessor()).name();
    organisations
        .ofKind(OrganisationKind.PROGRAMME_OFFICE)
        .forEach(office -> tell(office.id(), filing, "filed", name));
  }

  /** The body is told what became of its filing. */
  void answered(Actor actor, Filing filing, String reason) {
    boolean returned = filing.state() == FilingState.RETURNED;
    Map<String, Object> detail = detail(filing);
    detail.put("reason", reason);
    trail.record(
        actor,
        returned ? "oversight.returned" : "oversight.acknowledged",
        subject(filing.id()),
        detail);
    tell(filing.assessor(), filing, returned ? "returned" : "acknowledged", filing.id().toString());
  }

  private void tell(OrganisationId told, Filing filing, String what, Object name) {
    String kind = filing.matter() instanceof Report ? "report" : "change";
    notices.tell(
        told,
        "oversight." + kind + "-" + what,
        List.of(name),
        "/assessors/filings/" + filing.id(),
        CLAUSES);
  }

  private static Map<String, Object> detail(Filing filing) {
    Map<String, Object> detail = new TreeMap<>();
    detail.put("assessor", filing.assessor().toString());
    detail.put("due", filing.dueOn().toString());
    detail.put("round", filing.round());
    switch (filing.matter()) {
      case Report report -> {
        detail.put("firstDay", report.period().first().toString());
        detail.put("until", report.period().last().toString());
      }
      case Change change -> detail.put("kind", change.what());
    }
    return detail;
  }

  static Subject subject(FilingId id) {
    return new Subject("assessor-filing", id.toString());
  }

  static Refusal unknown() {
    return Refusal.notFound(Reason.of("oversight.filing-unknown"));
  }
}
