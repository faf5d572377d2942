package dev.akashi.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.kernel.Clause;
import dev.akashi.kernel.LocalizedText;
import dev.akashi.registry.CertificationChain.CertificationStanding;
import dev.akashi.registry.CertificationChain.ChainGap;
import dev.akashi.registry.CertificationChain.Part;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CertificationChainTest {

  private static final LocalDate DAY = LocalDate.of(2025, 6, 1);
  private static final Set<CertificationScheme> ASKED =
      EnumSet.of(CertificationScheme.ISO_IEC_27001, CertificationScheme.ISO_IEC_27017);

  @Test
  @Clause({"LGG-05", "LGG-08"})
  void theChainShowsWhichCertificationIsMissingWhere() {
    Part centre = part("データセンタ", StackLayer.PHYSICAL, Set.of(), true, iso(27017, "2026-01-01"));
    Part base =
        part("基盤", StackLayer.VIRTUALISATION, Set.of(ServiceModel.IAAS), false, List.of(), centre);
    Part top =
        part(
            "会計", StackLayer.APPLICATION, Set.of(ServiceModel.SAAS), true, jis("2025-05-31"), base);

    CertificationChain chain = CertificationChain.of(top, DAY, ASKED);

    assertThat(chain.links()).extracting(CertificationChain.Link::depth).containsExactly(0, 1, 2);
    assertThat(standings(chain, 0))
        .containsExactly(CertificationStanding.NOT_VALID, CertificationStanding.MISSING);
    assertThat(standings(chain, 1))
        .containsExactly(CertificationStanding.NOT_KNOWN, CertificationStanding.NOT_KNOWN);
    assertThat(standings(chain, 2))
        .containsExactly(CertificationStanding.MISSING, CertificationStanding.HELD);
    assertThat(chain.links().get(2).lacking()).containsExactly(CertificationScheme.ISO_IEC_27001);
    assertThat(chain.gaps()).isEmpty();
  }

  @Test
  @Clause("LGG-05")
  void aSaasThatNamesNeitherBaseNorDataCentreIsTold() {
    Part saas = part("会計", StackLayer.APPLICATION, Set.of(ServiceModel.SAAS), true, List.of());
    Part iaas = part("基盤", StackLayer.APPLICATION, Set.of(ServiceModel.IAAS), true, List.of());

    assertThat(CertificationChain.of(saas, DAY, ASKED).gaps())
        .containsExactly(ChainGap.INFRASTRUCTURE, ChainGap.DATA_CENTRE);
    assertThat(CertificationChain.of(iaas, DAY, ASKED).gaps()).isEmpty();
  }

  @Test
  void aCertificateInJapaneseStandardCountsAsTheInternationalOne() {
    Part top = part("会計", StackLayer.APPLICATION, Set.of(), true, jis("2025-06-01"));

    assertThat(standings(CertificationChain.of(top, DAY, ASKED), 0).getFirst())
        .isEqualTo(CertificationStanding.HELD);
  }

  @Test
  void whatTheListSaysIsWalkedDownEvenInACircle() {
    RegistryEntry below = entry("list-b", List.of(new RegistryKey("list-a")), List.of());
    RegistryEntry above =
        entry(
            "list-a",
            List.of(new RegistryKey("list-b")),
            List.of(
                fact("ISO_IEC_27017", "", "2026-01-01"),
                fact("ISO_IEC_27001", "他社", "2026-01-01")));
    Map<RegistryKey, RegistryEntry> list = Map.of(above.key(), above, below.key(), below);

    CertificationChain chain =
        CertificationChain.of(
            above,
            key -> Optional.ofNullable(list.get(key)),
            DAY,
            EnumSet.of(
                CertificationScheme.ISMAP,
                CertificationScheme.ISO_IEC_27001,
                CertificationScheme.ISO_IEC_27017));

    assertThat(chain.links()).hasSize(2);
    assertThat(standings(chain, 0))
        .containsExactly(
            CertificationStanding.HELD, CertificationStanding.MISSING, CertificationStanding.HELD);
    assertThat(standings(chain, 1).getFirst()).isEqualTo(CertificationStanding.HELD);
    assertThat(standings(chain, 1).getLast()).isEqualTo(CertificationStanding.NOT_KNOWN);
  }

  private static List<CertificationStanding> standings(CertificationChain chain, int link) {
    return chain.links().get(link).checks().stream()
        .map(CertificationChain.Check::standing)
        .toList();
  }

  private static List<HeldCertification> iso(int number, String until) {
    return List.of(held(CertificationScheme.valueOf("ISO_IEC_" + number), until));
  }

  private static List<HeldCertification> jis(String until) {
    return List.of(held(CertificationScheme.JIS_Q_27001, until));
  }

  private static HeldCertification held(CertificationScheme scheme, String until) {
    return new HeldCertification(scheme, Optional.empty(), Optional.of(LocalDate.parse(until)));
  }

  private static Part part(
      String name,
      StackLayer layer,
      Set<ServiceModel> models,
      boolean told,
      List<HeldCertification> held,
      Part... below) {
    return new Part(
        new LocalizedText(name, ""),
        Optional.empty(),
        Optional.of(layer),
        models,
        told,
        held,
        List.of(below));
  }

  private static PublishedFact fact(String scheme, String holder, String until) {
    return new PublishedFact(
        HeldCertification.KIND,
        List.of(
            new PublishedFact.Value("scheme", "CertificationScheme", scheme),
            new PublishedFact.Value("holder", "", holder),
            new PublishedFact.Value("validTo", "", until)));
  }

  private static RegistryEntry entry(
      String key, List<RegistryKey> bases, List<PublishedFact> facts) {
    return new RegistryEntry(
        new RegistryKey(key),
        Optional.empty(),
        "サービス" + key,
        Optional.empty(),
        "事業者",
        Optional.empty(),
        LocalDate.of(2025, 1, 1),
        Optional.of(LocalDate.of(2026, 4, 30)),
        Standing.PLAIN,
        Optional.of(2),
        Set.of(ServiceModel.SAAS),
        Optional.empty(),
        Optional.empty(),
        new RegistryEntry.Scope(
            List.of(),
            List.of(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            facts),
        Optional.empty(),
        Optional.empty(),
        bases,
        RegistryEntry.Source.COMMITTEE_DECISION);
  }
}
