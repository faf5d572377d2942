package dev.akashi.e2e;

import static org.assertj.core.api.Assertions.assertThat;

/** Step 3 and the end of a registration: support body, committee, programme office. */
final class DeskSteps {

  private final Person reviewer;
  private final Person member;

  DeskSteps(Person reviewer, Person member) {
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
    String at = "/committee/" + application;
    member.go("/committee").sees(ProviderSteps.SERVICE);
    member.go(at).picture("committee-ja");
    member.pictureInEnglish("committee-en");
    member.go(at).formTo("/register").fill("decidedOn", decidedOn).send("button.btn--fill");
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
    member.go("/committee");
    member.page().locator("main a[href*='/committee/removals/']").first().click();
    member.page().waitForLoadState();
    member
        .formTo("/remove")
        .fill("decidedOn", "2025-07-01")
        .fill("effectiveOn", "2025-07-01")
        .fill("reason", "是正の見込みがない。")
        .send("button.btn--fill");
  }
}
