package dev.akashi.registry.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.kernel.Clause;
import dev.akashi.registry.Entries;
import dev.akashi.registry.PublishedFact;
import dev.akashi.registry.PublishedFact.Value;
import dev.akashi.registry.RegistryEntry.Scope;
import dev.akashi.registry.RegistryPublication;
import dev.akashi.testing.AkashiTest;
import dev.akashi.testing.Stage;
import dev.akashi.testing.TestDay;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the provider stated stands on the page of the entry, each fact by what it is about. */
@AkashiTest
class StatedFactsTest {

  private static final String KEY = "stated-facts";

  @Autowired RegistryPublication publication;
  @Autowired Stage stage;

  @Test
  @Clause("FRM-50")
  void whatThereIsNoneOfIsNamed() {
    TestDay.set(LocalDate.of(2025, 10, 1));
    publication.publish(
        Entries.listed(KEY)
            .scope(
                withFacts(
                    new PublishedFact(
                        "NONE",
                        List.of(
                            new Value("of", "FactKind", "GENERATIVE_AI"),
                            new Value("note", "", "今後の予定もない")))))
            .build());

    assertThat(summary("ja")).contains("生成AI", "該当なし", "今後の予定もない");
    assertThat(summary("en")).contains("Generative AI", "None");
  }

  private String summary(String language) {
    String page = stage.visitor().get("/services/" + KEY + "?lang=" + language).body();
    String facts = page.substring(page.indexOf("id=\"facts\""));
    return facts.substring(facts.indexOf("<summary>"), facts.indexOf("</summary>"));
  }

  private static Scope withFacts(PublishedFact fact) {
    Scope none = Scope.notStated();
    return new Scope(
        none.functions(),
        none.excludedFunctions(),
        none.regions(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(fact));
  }
}
