package dev.akashi.crosswalk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.crosswalk.CatalogueSearch.Hit;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Role;
import dev.akashi.kernel.Language;
import dev.akashi.testing.AkashiTest;
import dev.akashi.testing.Stage;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a search finds when sources come and go. */
@AkashiTest
class CatalogueSearchTest {

  @Autowired Stage stage;
  @Autowired SourceIntake intake;
  @Autowired SourceRemoval removal;
  @Autowired CatalogueSearch search;

  private List<String> found(CatalogueKey in) {
    return search
        .find(Optional.empty(), "pilots", Optional.of(in), Language.EN, 0, 10)
        .hits()
        .stream()
        .map(Hit::control)
        .map(CatalogueControl::id)
        .toList();
  }

  /** Another node may do so between two searches of this one. */
  @Test
  void aSourceThatIsRemovedAndAddedAnewIsReadAnew() {
    Actor officer = stage.person(Role.PROGRAMME_OFFICER);
    String name = "Harbour " + Harbours.number();
    CatalogueKey key = add(officer, name, SmallCatalog.json());
    assertThat(found(key)).containsExactly("hb-2");

    removal.remove(officer, key, Optional.empty(), 0);
    assertThat(add(officer, name, SmallCatalog.withoutPasses())).isEqualTo(key);

    assertThat(found(key)).containsExactly("hb-9");
  }

  private CatalogueKey add(Actor officer, String name, byte[] content) {
    return intake.add(officer, Harbours.file(content), Harbours.description(name, true));
  }
}
