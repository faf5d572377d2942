package dev.akashi.demo.story;

import dev.akashi.comment.Opinion.Sender;
import dev.akashi.kernel.Period;
import dev.akashi.registration.ApplicationId;
import dev.akashi.registry.RegistryKey;
import dev.akashi.registry.ServiceModel;
import dev.akashi.statement.StatementId;
import dev.akashi.workshop.DraftId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What has happened when a demonstration begins: a platform on the list and a service on the list
 * that stands on it, an agency that uses it and a city that asks to; a checklist that came back
 * half answered; an application under review, an assessment with an open finding, a statement half
 * written, and a draft of the baseline before the public. Everything passes through the same rules,
 * permissions and event log as what people do by hand.
 */
@Component
public class Story {

  private static final String PLATFORM_NAME = "みなとクラウド基盤";
  private static final RegistryKey COMPARED = new RegistryKey("google-workspace");
  private static final LocalDate BEGINNING = LocalDate.of(2025, 7, 1);

  private final Troupe troupe;
  private final ProviderScene providers;
  private final AssessorScene assessors;
  private final OversightScene oversight;
  private final RegisterScene register;
  private final RegistrationScene registration;
  private final CommitteeScene committee;
  private final AgencyScene agencies;
  private final CityScene cities;
  private final BaselineScene baseline;
  private final ChecklistScene checklists;

  Story(
      Troupe troupe,
      ProviderScene providers,
      AssessorScene assessors,
      OversightScene oversight,
      RegisterScene register,
      RegistrationScene registration,
      CommitteeScene committee,
      AgencyScene agencies,
      CityScene cities,
      BaselineScene baseline,
      ChecklistScene checklists) {
    this.troupe = troupe;
    this.providers = providers;
    this.assessors = assessors;
    this.oversight = oversight;
    this.register = register;
    this.registration = registration;
    this.committee = committee;
    this.agencies = agencies;
    this.cities = cities;
    this.baseline = baseline;
    this.checklists = checklists;
  }

  /** The committee has its members, also when nothing else has happened yet. */
  public void appointTheCommittee() {
    committee.appoint();
  }

  /** Plays it up to the day on which the demonstration begins. Called in a transaction. */
  public void play() {
    assessors.select(
        LocalDate.of(2024, 4, 1), new Period(LocalDate.of(2024, 4, 1), LocalDate.of(2026, 3, 31)));
    RegistryKey platform = listPlatform();
    ServicePlot documents = documents(platform);
    RegistryKey listed = listDocuments(documents);
    oversight.report();
    reviewStorage();
    findSomethingInTimeSheets(platform);
    providers.beginWriting(eForms(platform));
    agencies.reportOnly(LocalDate.of(2025, 6, 24));
    agencies.adopt(
        agencies.classify(LocalDate.of(2025, 6, 23)), listed, COMPARED, LocalDate.of(2025, 6, 27));
    cities.ask(documents, listed, LocalDate.of(2025, 6, 30));
    oversight.notifyChange(LocalDate.of(2025, 6, 23), LocalDate.of(2025, 6, 27));
    register.warn(LocalDate.of(2025, 5, 7), LocalDate.of(2025, 5, 30));
    register.evaluate(LocalDate.of(2025, 6, 10), LocalDate.of(2025, 6, 25));
    reviseTheBaseline();
    checklists.ask(LocalDate.of(2025, 6, 9), LocalDate.of(2025, 6, 26));
    troupe.actOn(BEGINNING);
  }

  private void reviseTheBaseline() {
    DraftId draft = baseline.draft(LocalDate.of(2025, 6, 2));
    baseline.askThePublic(draft, LocalDate.of(2025, 6, 16), LocalDate.of(2025, 7, 15));
    baseline.comment(
        draft,
        "半年ごとでは、利用者の多いサービスの負担が大きい。年1回とし、特権だけ半年ごととしてはどうか。",
        new Sender("港 二郎", "みなと基盤株式会社", "representative@minato.example"),
        LocalDate.of(2025, 6, 20));
    baseline.comment(draft, "見直しの間隔が明らかになり、賛成する。", Sender.UNKNOWN, LocalDate.of(2025, 6, 25));
  }

  private RegistryKey listPlatform() {
    ServicePlot plot =
        new ServicePlot(
            "minato.example",
            PLATFORM_NAME,
            "Minato Cloud Platform",
            ServiceModel.IAAS,
            List.of("データセンタ", "仮想サーバ", "仮想ネットワーク", "ブロックストレージ"),
            new Period(LocalDate.of(2024, 4, 1), LocalDate.of(2024, 6, 30)),
            LocalDate.of(2024, 7, 10),
            Optional.empty(),
            "");
    ApplicationId application =
        accepted(
            plot,
            LocalDate.of(2024, 7, 16),
            LocalDate.of(2024, 9, 6),
            LocalDate.of(2024, 9, 13),
            LocalDate.of(2024, 9, 27));
    return registration.register(application, LocalDate.of(2024, 12, 20));
  }

  private static ServicePlot documents(RegistryKey platform) {
    return new ServicePlot(
        "aoba.example",
        "あおば文書管理",
        "Aoba Documents",
        ServiceModel.SAAS,
        List.of("文書の保管", "文書の検索", "電子決裁"),
        new Period(LocalDate.of(2024, 10, 1), LocalDate.of(2024, 12, 31)),
        LocalDate.of(2025, 1, 15),
        Optional.of(platform),
        PLATFORM_NAME);
  }

  private RegistryKey listDocuments(ServicePlot plot) {
    ApplicationId application =
        accepted(
            plot,
            LocalDate.of(2025, 1, 20),
            LocalDate.of(2025, 3, 20),
            LocalDate.of(2025, 4, 10),
            LocalDate.of(2025, 4, 25));
    return registration.register(application, LocalDate.of(2025, 6, 20));
  }

  private void reviewStorage() {
    ServicePlot plot =
        new ServicePlot(
            "minato.example",
            "みなと保管庫",
            "Minato Vault",
            ServiceModel.PAAS,
            List.of("オブジェクトの保管", "世代管理"),
            new Period(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 3, 31)),
            LocalDate.of(2025, 4, 8),
            Optional.empty(),
            "");
    accepted(
        plot,
        LocalDate.of(2025, 4, 14),
        LocalDate.of(2025, 6, 6),
        LocalDate.of(2025, 6, 12),
        LocalDate.of(2025, 6, 24));
  }

  /**
   * A service declared, assessed, applied for and accepted.
   *
   * @param begun the day on which its assessment began
   */
  private ApplicationId accepted(
      ServicePlot plot, LocalDate begun, LocalDate reported, LocalDate filed, LocalDate accepted) {
    StatementId statement = providers.declare(plot);
    assessors.report(plot, "lead@hinoki.example", statement, begun, reported);
    ApplicationId application = registration.file(plot, statement, filed, 2);
    registration.accept(application, accepted);
    return application;
  }

  private void findSomethingInTimeSheets(RegistryKey platform) {
    ServicePlot plot =
        new ServicePlot(
            "keyaki.example",
            "けやき勤怠",
            "Keyaki Time Sheets",
            ServiceModel.SAAS,
            List.of("出退勤の記録", "休暇の申請"),
            new Period(LocalDate.of(2025, 2, 1), LocalDate.of(2025, 4, 30)),
            LocalDate.of(2025, 5, 9),
            Optional.of(platform),
            PLATFORM_NAME);
    StatementId statement = providers.declare(plot);
    assessors.findSomething(
        plot,
        "lead@katsura.example",
        statement,
        LocalDate.of(2025, 5, 15),
        LocalDate.of(2025, 6, 19));
  }

  private static ServicePlot eForms(RegistryKey platform) {
    return new ServicePlot(
        "aoba.example",
        "あおば電子申請",
        "Aoba Online Forms",
        ServiceModel.SAAS,
        List.of("申請の受付", "手数料の収納"),
        new Period(LocalDate.of(2025, 4, 1), LocalDate.of(2025, 6, 30)),
        LocalDate.of(2025, 6, 25),
        Optional.of(platform),
        PLATFORM_NAME);
  }
}
