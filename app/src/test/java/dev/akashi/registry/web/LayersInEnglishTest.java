package dev.akashi.registry.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.registry.Entries;
import dev.akashi.registry.RegistryPublication;
import dev.akashi.testing.AkashiTest;
import dev.akashi.testing.Stage;
import dev.akashi.testing.TestDay;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The English page of a service tells its layers in English, in sight and to be read aloud. */
@AkashiTest
class LayersInEnglishTest {

  @Autowired Stage stage;
  @Autowired RegistryPublication publication;

  @Test
  void theWordsForThePictureOfTheLayersHaveTheEnglishNames() {
    TestDay.set(LocalDate.of(2025, 10, 1));
    String base = "B-" + UUID.randomUUID().toString().substring(0, 8);
    String key = "L-" + UUID.randomUUID().toString().substring(0, 8);
    publication.publish(Entries.listed(base).named("基盤" + base).inEnglish("Base " + base).build());
    publication.publish(
        Entries.listed(key)
            .named("帳票" + key)
            .inEnglish("Forms " + key)
            .on(LocalDate.of(2025, 9, 30))
            .standsOn(base)
            .build());

    assertThat(stage.visitor().get("/services/" + key + "?lang=en").body())
        .contains("Forms " + key + " stands on: Base " + base)
        .doesNotContain("stands on: 基盤", ">帳票" + key + " stands on");
    assertThat(stage.visitor().get("/services/" + key + "?lang=ja").body())
        .contains("帳票" + key + "が利用する基盤サービス：基盤" + base);
  }
}
