package dev.akashi.supplychain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.kernel.Clause;
import dev.akashi.registry.EffectiveLevel;
import dev.akashi.registry.EffectiveLevel.Layer;
import dev.akashi.registry.EffectiveLevels;
import dev.akashi.registry.EndKind;
import dev.akashi.registry.Entries;
import dev.akashi.registry.RegistryKey;
import dev.akashi.registry.RegistryPublication;
import dev.akashi.supplychain.SupplyChain.Base;
import dev.akashi.testing.AkashiTest;
import dev.akashi.testing.Stage;
import dev.akashi.testing.TestDay;
import dev.akashi.testing.Visitor.Answer;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A chain is as strong as its weakest member. */
@AkashiTest
class EffectiveLevelTest {

  private static final LocalDate LISTED = LocalDate.of(2025, 9, 30);
  private static final LocalDate LATER = LocalDate.of(2025, 11, 20);

  @Autowired EffectiveLevels levels;
  @Autowired SupplyChain chain;
  @Autowired RegistryPublication publication;
  @Autowired TransactionTemplate transaction;
  @Autowired Stage stage;

  private String bottom = "";
  private String middle = "";
  private String top = "";

  @BeforeEach
  void threeLayers() {
    TestDay.set(LISTED);
    bottom = key();
    middle = key();
    top = key();
    publication.publish(Entries.listed(bottom).named("底の基盤").on(LISTED).level(1).build());
    publication.publish(Entries.listed(middle).on(LISTED).level(3).standsOn(bottom).build());
    publication.publish(Entries.listed(top).on(LISTED).level(2).standsOn(middle).build());
  }

  private static String key() {
    return "T-" + UUID.randomUUID().toString().substring(0, 13);
  }

  private EffectiveLevel of(String key, LocalDate day) {
    return levels.of(new RegistryKey(key), day).orElseThrow();
  }

  @Test
  @Clause("LGG-08")
  void theLevelOfAChainIsThatOfItsWeakestMemberAndThatIsNamed() {
    EffectiveLevel level = of(top, LISTED);

    assertThat(level.level()).contains(1);
    assertThat(level.weakest()).extracting(Layer::name).containsExactly("底の基盤");
    assertThat(level.unknown()).isEmpty();
    assertThat(level.foundations()).isEqualTo(2);
    assertThat(levels.of(new RegistryKey(bottom), LISTED)).isEmpty();
  }

  @Test
  @Clause("LGG-08")
  void aLayerWhoseLevelIsNotKnownIsNamedApartAndNeverCountsAsTheLowest() {
    String silent = key();
    String upper = key();
    publication.publish(Entries.listed(silent).on(LISTED).build());
    publication.publish(Entries.listed(upper).on(LISTED).level(2).standsOn(silent).build());

    assertThat(of(upper, LISTED).level()).contains(2);
    assertThat(of(upper, LISTED).unknown())
        .extracting(Layer::key)
        .containsExactly(new RegistryKey(silent));
  }

  @Test
  @Clause("LGG-08")
  void aLayerThatLeftTheListHasNoLevelThatAnybodyVouchesFor() {
    publication.end(new RegistryKey(bottom), LATER, EndKind.REMOVED, "");

    assertThat(of(top, LATER.minusDays(1)).level()).contains(1);
    assertThat(of(top, LATER).level()).contains(2);
    assertThat(of(top, LATER).unknown())
        .extracting(Layer::key)
        .containsExactly(new RegistryKey(bottom));
  }

  @Test
  @Clause({"LGG-08", "FRM-54"})
  void whatTheProviderAssessedItselfIsPartOfItsOwnLevel() {
    transaction.executeWithoutResult(status ->
        chain.standsOn(
            new RegistryKey(middle),
            List.of(new Base(new RegistryKey(bottom), true)),
            LISTED,
            EdgeSource.DECISION));

    assertThat(of(top, LISTED).level()).contains(2);
  }

  @Test
  @Clause("LGG-08")
  void servicesThatStandOnEachOtherHaveTheLevelOfTheWeakestAmongThem() {
    transaction.executeWithoutResult(status ->
        chain.standsOn(
            new RegistryKey(bottom),
            List.of(new Base(new RegistryKey(top), false)),
            LISTED,
            EdgeSource.IMPORT));

    assertThat(List.of(of(bottom, LISTED), of(middle, LISTED), of(top, LISTED)))
        .allSatisfy(level -> {
          assertThat(level.level()).contains(1);
          assertThat(level.weakest()).extracting(Layer::name).containsExactly("底の基盤");
        });
  }

  @Test
  @Clause("LGG-08")
  void thePageAndTheApiShowTheWeakestLayer() {
    String page = stage.visitor().get("/services/" + top).body();
    assertThat(page).contains("下の層を含めたレベル", "このサービスだけのレベルより低い", "/services/" + bottom);

    Answer answer = stage.visitor().get("/api/v1/services/" + top);
    assertThat(answer.json().get("effectiveLevel").get("level").intValue()).isEqualTo(1);
    assertThat(answer.json().get("effectiveLevel").get("weakest").get(0).stringValue())
        .isEqualTo(bottom);
    assertThat(stage.visitor().get("/services/" + bottom).body()).doesNotContain("下の層を含めたレベル");
  }
}
