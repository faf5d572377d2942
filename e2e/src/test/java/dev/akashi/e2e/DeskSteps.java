package dev.akashi.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;

/** Step 3 and the end of a registration: support body, committee, programme office. */
final class DeskSteps {

  private final Person officer;
  private final Person reviewer;
  private final Person member;

  DeskSteps(Person officer, Person reviewer, Person member) {
    this.officer = officer;
    this.reviewer = reviewer;
    this.member = member;
  }

  void review(String application, String acceptedOn) {
    String at = "/review/" + application;
    reviewer.go("/review").sees(ProviderSteps.SERVICE);
    reviewer.go(at).formTo("/accept").fill("acceptedOn", acceptedOn).send();
    reviewer.go(at).picture("review-ja");
    reviewer.pictureInEnglish("review-en");
    reviewer.go(at).formTo("/begin").send();
    reviewer.go(at).formTo("/notes").fill("text", "基本言明要件を満たすことを確認した。").send();
    reviewer.go(at).formTo("/committee").send();
  }

  /** Registers and gives the registration number. */
  String register(String application, String decidedOn) {
    member.go("/committee").sees(ProviderSteps.SERVICE);
    member.go("/committee/" + application).sees("登録できます");
    String meeting = open(decidedOn);
    vote(meeting);
    close(meeting);
    member.page().navigate("/services?q=" + "%E3%81%82%E3%81%8A%E3%81%B0");
    member.follow(ProviderSteps.SERVICE);
    String number = member.id();
    assertThat(number).matches("C25-\\d{4}-2");
    return number;
  }

  void propose(Person officer, String key) {
    officer.go("/programme/removals/new?key=" + key).sees(ProviderSteps.SERVICE);
    officer.picture("removal-ja");
    officer.formTo("/programme/removals").fill("reason", "重大な統制の不備が是正されないため。").send();
  }

  void remove() {
    String meeting = plan("2025-07-01");
    officer.go(meeting).page().locator("main th a[href*='/committee/items/']").first().click();
    officer.page().waitForLoadState();
    officer.formTo("/motion").fill("reason", "是正の見込みがない。").send();
    opened(meeting);
    vote(meeting);
    close(meeting);
  }

  /** Plans a meeting with everything that waits on its agenda; gives its address. */
  private String plan(String day) {
    officer.go("/committee/meetings/new").formTo("/committee/meetings").fill("on", day).send();
    String meeting = URI.create(officer.page().url()).getPath();
    officer.formTo("/items").checkAll("matter").send();
    return meeting;
  }

  private String open(String day) {
    String meeting = plan(day);
    opened(meeting);
    return meeting;
  }

  private void opened(String meeting) {
    officer.go(meeting).formTo("/open").send();
    officer.formTo("/attendance").checkAll("present").send();
  }

  /** One member votes on the page, two others over the API. */
  private void vote(String meeting) {
    member.go(meeting).picture("committee-ja");
    member.pictureInEnglish("committee-en");
    Person.Filled form = member.go(meeting).formTo("/votes");
    form.choosesAll("FOR").send();
    OtherMembers.vote(member.page().url(), meeting);
  }

  private void close(String meeting) {
    officer.go(meeting).formTo("/close").send();
    officer.sees("可決・実行済み");
  }
}
