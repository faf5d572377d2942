package dev.akashi.assessor;

import dev.akashi.directory.OrganisationKind;
import dev.akashi.directory.Organisations;
import dev.akashi.kernel.ClauseId;
import dev.akashi.kernel.LocalizedText;
import dev.akashi.notice.Notices;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;

/** Tells those concerned how a misconduct case goes on; nobody else hears of it (FRM-28). */
@Service
class CaseNotices {

  private static final List<ClauseId> CLAUSES = List.of(ClauseId.of("FRM-28"));

  private final Organisations organisations;
  private final Notices notices;

  CaseNotices(Organisations organisations, Notices notices) {
    this.organisations = organisations;
    this.notices = notices;
  }

  void opened(MisconductCase matter) {
    tell(OrganisationKind.SUPPORT_BODY, matter, "assessor.case-opened");
  }

  void hearing(MisconductCase matter, LocalDate until) {
    notices.tell(
        matter.assessor(),
        "assessor.hearing-offered",
        List.of(until.toString()),
        link(matter),
        CLAUSES);
  }

  void furtherFact(MisconductCase matter) {
    notices.tell(matter.assessor(), "assessor.further-fact", List.of(), link(matter), CLAUSES);
  }

  void stated(MisconductCase matter) {
    tell(OrganisationKind.SUPPORT_BODY, matter, "assessor.statement-made");
  }

  void beforeCommittee(MisconductCase matter) {
    tell(OrganisationKind.COMMITTEE, matter, "assessor.case-before-committee");
  }

  /** The body, the office and the providers whose engagements do not go on as before. */
  void decided(
      MisconductCase matter, MisconductCase.Decision decision, List<AffectedEngagement> affected) {
    notices.tell(
        matter.assessor(), "assessor.case-decided", List.of(name(matter)), link(matter), CLAUSES);
    tell(OrganisationKind.PROGRAMME_OFFICE, matter, "assessor.case-decided");
    for (AffectedEngagement each : affected) {
      switch (each.effect()) {
        case GOES_ON -> {}
        case STARTS_LATER, REPORTS_LATER ->
            notices.tell(
                each.engagement().provider(),
                "assessor.provider-suspended",
                List.of(
                    each.engagement().serviceName(),
                    name(matter),
                    decision.from().orElseThrow().toString(),
                    decision.until().orElseThrow().toString()),
                "/provider/findings",
                CLAUSES);
        case ENDS ->
            notices.tell(
                each.engagement().provider(),
                "assessor.provider-withdrawn",
                List.of(
                    each.engagement().serviceName(),
                    name(matter),
                    decision.from().orElseThrow().toString()),
                "/provider/findings",
                CLAUSES);
      }
    }
  }

  private void tell(OrganisationKind kind, MisconductCase matter, String code) {
    organisations
        .ofKind(kind)
        .forEach(
            each -> notices.tell(each.id(), code, List.of(name(matter)), link(matter), CLAUSES));
  }

  private LocalizedText name(MisconductCase matter) {
    return organisations.get(matter.assessor()).name();
  }

  private static String link(MisconductCase matter) {
    return "/assessors/cases/" + matter.id();
  }
}
