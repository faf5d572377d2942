package dev.akashi.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.akashi.kernel.Clause;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The whole programme once, through the pages, each step by the role it belongs to. */
class LoopInTheBrowserTest {

  @Test
  @Clause("FRM-15")
  void fromTheStatementToTheRemovalOfABase() {
    try (Demonstration demonstration = Demonstration.start();
        Chrome chrome = Chrome.open()) {
      String address = demonstration.address();
      Set<String> strangers = new TreeSet<>();
      Person representative = actor(chrome, address, "representative@aoba.example", strangers);
      Person officer = actor(chrome, address, "officer@office.example", strangers);
      Person lead = actor(chrome, address, "lead@hinoki.example", strangers);
      Person colleague = actor(chrome, address, "assessor@hinoki.example", strangers);
      Person reviewer = actor(chrome, address, "reviewer@support.example", strangers);
      Person member = actor(chrome, address, "member@committee.example", strangers);
      Person agency = actor(chrome, address, "officer@mihon.example", strangers);
      Person head = actor(chrome, address, "head@mihon.example", strangers);
      Person advisor = actor(chrome, address, "advisor@mihon.example", strangers);

      ProviderSteps provider = new ProviderSteps(representative);
      String statement = provider.begin();
      provider.stateFacts(statement);
      provider.answer(statement);
      wrongRole(lead, "/provider/statements/" + statement);
      provider.declare(statement, "2025-01-06");

      AssessorSteps assessor = new AssessorSteps(officer, member, lead, AuditDays.FIRST);
      assessor.select();
      assessor.register();
      assessor.confirm(reviewer);
      provider.nameTheAssessor(statement);
      String engagement = assessor.take(colleague);
      assessor.conclude(engagement);
      assessor.review(colleague, engagement);
      assessor.find(colleague, engagement);
      assessor.raise(engagement, "復元試験の記録が1件欠けている。");
      provider.respondToFinding();
      assessor.acceptTheRemedy(colleague, engagement, "是正後の記録を再度確かめた。");
      assessor.concludeAgain(engagement);
      provider.represent(engagement, "2025年3月18日");
      assessor.issue(engagement);
      lead.sees("2025年3月20日").picture("report-ja");

      String application = provider.apply("2025-04-10");
      representative.setTheDay("2025-07-01");
      DeskSteps desk = new DeskSteps(officer, reviewer, member);
      desk.review(application, "2025-04-25");
      wrongRole(reviewer, "/committee/" + application);
      String number = desk.register(application, "2025-07-01");
      publicPage(chrome, address, number);

      AgencySteps steps = new AgencySteps(agency, head, advisor);
      String system = steps.classify();
      String decision = steps.consider(system, number);
      steps.decide(decision);

      desk.propose(officer, "amazon-web-services");
      desk.remove();
      officer.go("/programme/removals").sees(ProviderSteps.SERVICE);
      steps.isTold();
      officer.go("/programme/parameters").picture("parameters-ja");
      officer.go("/admin/trail").sees("登録").picture("trail-ja");
      representative.go("/home").picture("home-provider-ja");
      actor(chrome, address, "admin@office.example", strangers)
          .go("/admin/people")
          .picture("people-ja");

      assertThat(strangers).as("other hosts that pages contacted").isEmpty();
    }
  }

  private static Person actor(Chrome chrome, String address, String email, Set<String> strangers) {
    Person person = Person.signIn(chrome, address, email);
    person
        .page()
        .onRequest(request -> {
          if (!request.url().startsWith(address) && !request.url().startsWith("data:")) {
            strangers.add(request.url());
          }
        });
    return person;
  }

  private static void wrongRole(Person person, String path) {
    assertThat(person.status(path)).isEqualTo(403);
    person.sees("この操作には次のいずれかの役割が必要です").picture("forbidden-ja");
  }

  /** What everybody sees, without signing in, in both languages, wide and narrow. */
  private static void publicPage(Chrome chrome, String address, String number) {
    Page page = chrome.visitor(address, Chrome.WIDE, true);
    Person visitor = new Person(page);
    visitor.go("/sign-in").picture("sign-in-ja");
    visitor.go("/services").picture("services-ja");
    visitor.go("/services?lang=en").picture("services-en");
    visitor.go("/services/cisco-webex?lang=ja").picture("service-ja");
    visitor
        .go("/services/" + number)
        .sees(number)
        .sees("2026年4月30日")
        .sees("2024年10月1日")
        .picture("registered-ja");
    visitor.go("/services/" + number + "?lang=en").picture("registered-en");
    new Person(chrome.visitor(address, Chrome.NARROW, true))
        .go("/services")
        .picture("services-narrow-ja");
  }
}
