package dev.akashi.e2e;

import dev.akashi.kernel.Clause;
import org.junit.jupiter.api.Test;

/**
 * A provider and an assessor do a first audit and the next year's renewal with nothing but the
 * browser and Excel.
 */
class TwoYearsInTheBrowserTest {

  @Test
  @Clause({"FRM-26", "FRM-34", "FRM-49"})
  void aFirstAuditAndTheRenewalOfTheYearAfter() {
    try (Demonstration demonstration = Demonstration.start();
        Chrome chrome = Chrome.open()) {
      String address = demonstration.address();
      Person representative = Person.signIn(chrome, address, "representative@aoba.example");
      Person officer = Person.signIn(chrome, address, "officer@office.example");
      Person lead = Person.signIn(chrome, address, "lead@hinoki.example");
      Person colleague = Person.signIn(chrome, address, "assessor@hinoki.example");
      Person reviewer = Person.signIn(chrome, address, "reviewer@support.example");
      Person member = Person.signIn(chrome, address, "member@committee.example");
      ProviderSteps provider = new ProviderSteps(representative);
      DeskSteps desk = new DeskSteps(officer, reviewer, member);

      AssessorSteps first = new AssessorSteps(officer, member, lead, AuditDays.FIRST);
      first.select();
      first.register();
      first.confirm(reviewer);
      String statement = provider.begin();
      provider.stateFacts(statement);
      provider.answer(statement);
      provider.declare(statement, "2025-01-06");
      audit(first, provider, colleague, statement);
      String number = register(provider, desk, "2025-04-10", "2025-04-25", "2025-07-01");

      representative.setTheDay("2026-01-12");
      RenewalSteps renewal = new RenewalSteps(representative, lead);
      String next = provider.startNext(statement);
      provider.statePeriod(next, "2025-01-01", "2025-12-31");
      renewal.nothingHappenedSince(next);
      renewal.changeInExcel(next);
      provider.declare(next, "2026-01-12");

      representative.setTheDay("2026-01-15");
      AssessorSteps second = new AssessorSteps(officer, member, lead, AuditDays.SECOND);
      second.train("2025-12-10");
      provider.nameTheAssessor(next);
      String engagement = second.take(colleague);
      lead.go("/assessor/engagements/" + engagement + "/plan")
          .sees("更新")
          .picture("plan-renewal-ja");
      renewal.askForEvidence(engagement);
      renewal.draw(engagement);
      second.conclude(engagement);
      second.review(colleague, engagement);
      provider.represent(engagement, "2026年3月18日");
      second.issue(engagement);
      lead.sees("2026年3月20日").sees("2025年12月31日").picture("report-renewal-ja");
      lead.pictureInEnglish("report-renewal-en");
      onATelephone(lead, engagement);

      register(provider, desk, "2026-04-10", "2026-04-24", "2026-06-15");
      representative.go("/services/" + number).sees("2027年4月30日").sees("2025年12月31日");
    }
  }

  private static void audit(
      AssessorSteps assessor, ProviderSteps provider, Person colleague, String statement) {
    provider.nameTheAssessor(statement);
    String engagement = assessor.take(colleague);
    assessor.conclude(engagement);
    assessor.review(colleague, engagement);
    provider.represent(engagement, "2025年3月18日");
    assessor.issue(engagement);
  }

  /** Files, reviews and decides; gives the number. */
  private static String register(
      ProviderSteps provider, DeskSteps desk, String filed, String accepted, String decided) {
    String application = provider.apply(filed);
    provider.today(decided);
    desk.review(application, accepted);
    return desk.register(application, decided);
  }

  private static void onATelephone(Person lead, String engagement) {
    lead.usableOnATelephone(
        "/assessor/engagements/" + engagement + "/plan",
        "/assessor/engagements/" + engagement + "/results/" + RenewalSteps.CONTROL,
        "/reports/" + engagement);
  }
}
