package dev.akashi.demo;

import static dev.akashi.directory.OrganisationKind.AGENCY;
import static dev.akashi.directory.OrganisationKind.ASSESSOR;
import static dev.akashi.directory.OrganisationKind.COMMITTEE;
import static dev.akashi.directory.OrganisationKind.LOCAL_GOVERNMENT;
import static dev.akashi.directory.OrganisationKind.PROGRAMME_OFFICE;
import static dev.akashi.directory.OrganisationKind.PROVIDER;
import static dev.akashi.directory.OrganisationKind.SUPPORT_BODY;

import dev.akashi.directory.OrganisationKind;
import dev.akashi.directory.Role;
import dev.akashi.kernel.LocalizedText;
import java.util.List;
import java.util.Set;

/** The invented organisations and people of the demonstration. */
final class Cast {

  static final String PASSWORD = "akashi-demo-password";

  private Cast() {}

  /** An organisation with its people. */
  record Company(String code, OrganisationKind kind, LocalizedText name, List<Player> people) {}

  /** A person; the address is {@code login@code.example}. */
  record Player(String login, String name, Set<Role> roles) {}

  static String email(Company company, Player player) {
    return player.login() + "@" + company.code() + ".example";
  }

  static List<Company> all() {
    return List.of(
        company(
            "office",
            PROGRAMME_OFFICE,
            "見本制度所管室",
            "Sample Programme Office",
            new Player("admin", "管理 花子", Set.of(Role.ADMINISTRATOR)),
            new Player("officer", "制度 一郎", Set.of(Role.PROGRAMME_OFFICER)),
            new Player("officer2", "制度 文子", Set.of(Role.PROGRAMME_OFFICER))),
        company(
            "support",
            SUPPORT_BODY,
            "見本運用支援機構",
            "Sample Operation Support Body",
            new Player("reviewer", "審査 恵", Set.of(Role.REVIEWER)),
            new Player("reviewer2", "確認 健", Set.of(Role.REVIEWER))),
        company(
            "committee",
            COMMITTEE,
            "見本運営委員会",
            "Sample Steering Committee",
            new Player("member", "委員 明", Set.of(Role.COMMITTEE_MEMBER)),
            new Player("member2", "委員 香", Set.of(Role.COMMITTEE_MEMBER)),
            new Player("member3", "委員 修", Set.of(Role.COMMITTEE_MEMBER)),
            new Player("member4", "委員 智", Set.of(Role.COMMITTEE_MEMBER)),
            new Player("member5", "委員 和", Set.of(Role.COMMITTEE_MEMBER))),
        company(
            "hinoki",
            ASSESSOR,
            "ひのき監査法人",
            "Hinoki Audit Corporation",
            new Player("lead", "主任 隆", Set.of(Role.LEAD_ASSESSOR)),
            new Player("assessor", "監査 由美", Set.of(Role.ASSESSOR))),
        company(
            "katsura",
            ASSESSOR,
            "かつら監査法人",
            "Katsura Audit Corporation",
            new Player("lead", "主任 誠", Set.of(Role.LEAD_ASSESSOR)),
            new Player("assessor", "監査 聡", Set.of(Role.ASSESSOR))),
        company(
            "sakura",
            ASSESSOR,
            "さくら監査法人",
            "Sakura Audit Corporation",
            new Player("lead", "主任 桜子", Set.of(Role.LEAD_ASSESSOR))),
        company(
            "aoba",
            PROVIDER,
            "株式会社あおばシステムズ",
            "Aoba Systems Inc.",
            new Player("editor", "高瀬 由里", Set.of(Role.STATEMENT_EDITOR)),
            new Player("representative", "青葉 太郎", Set.of(Role.REPRESENTATIVE))),
        company(
            "minato",
            PROVIDER,
            "みなと基盤株式会社",
            "Minato Platform Inc.",
            new Player("representative", "港 二郎", Set.of(Role.REPRESENTATIVE))),
        company(
            "keyaki",
            PROVIDER,
            "けやきソフト株式会社",
            "Keyaki Software Inc.",
            new Player("representative", "欅 三郎", Set.of(Role.REPRESENTATIVE))),
        company(
            "mihon",
            AGENCY,
            "見本省",
            "Ministry of Samples",
            new Player("officer", "佐伯 真帆", Set.of(Role.SYSTEM_SECURITY_OFFICER)),
            new Player("head", "統括 修", Set.of(Role.HEAD_SECURITY_OFFICER)),
            new Player("advisor", "補佐 直樹", Set.of(Role.CIO_ADVISOR)),
            new Player("ciso", "責任 美咲", Set.of(Role.AGENCY_CISO))),
        company(
            "reidai",
            AGENCY,
            "例題庁",
            "Example Agency",
            new Player("officer", "例題 純", Set.of(Role.SYSTEM_SECURITY_OFFICER)),
            new Player("head", "例題 薫", Set.of(Role.HEAD_SECURITY_OFFICER)),
            new Player("advisor", "例題 望", Set.of(Role.CIO_ADVISOR))),
        company(
            "city",
            LOCAL_GOVERNMENT,
            "見本市",
            "Sample City",
            new Player("officer", "市川 透", Set.of(Role.CITY_SECURITY_OFFICER)),
            new Player("approver", "市原 静", Set.of(Role.CITY_APPROVER))));
  }

  private static Company company(
      String code, OrganisationKind kind, String ja, String en, Player... people) {
    return new Company(code, kind, new LocalizedText(ja, en), List.of(people));
  }
}
