package dev.akashi.crosswalk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.baseline.files.BaselineFiles;
import dev.akashi.crosswalk.search.CatalogueIndex;
import dev.akashi.kernel.Clause;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is suggested for a requirement where hardly a word of the two texts is the same. */
class SuggestionTest {

  private static final CatalogueKey HARBOUR = CatalogueKey.of("harbour-office");

  private final BaselineCatalogue baseline =
      new BaselineCatalogue(BaselineFiles.onClassPath("baseline/2022-04-01"));
  private final CatalogueIndex index = new CatalogueIndex();

  @BeforeEach
  void fill() {
    index.put(
        HARBOUR,
        List.of(
            english("ho-1", "Accounts of the crew", "The harbour master opens them."),
            english("ho-2", "Lanterns", "Every lantern is lit at dusk."),
            english("ho-3", "Wiping tapes", "Tapes are erased before they are scrapped."),
            english("ho-4", "Locked boxes", "Tapes ride in a locked box."),
            japanese("ho-5", "鍵の保管", "暗号鍵は金庫に置く。"),
            japanese("ho-6", "灯台", "灯は夕刻にともす。")));
  }

  @AfterEach
  void close() {
    index.close();
  }

  private static CatalogueControl english(String id, String title, String text) {
    return control(id, new EitherText("", title), new EitherText("", text));
  }

  private static CatalogueControl japanese(String id, String title, String text) {
    return control(id, new EitherText(title, ""), new EitherText(text, ""));
  }

  private static CatalogueControl control(String id, EitherText title, EitherText text) {
    return new CatalogueControl(id, id, title, text, List.of(), 0, false);
  }

  private List<String> suggested(EitherText title) {
    Sought sought = new Sought(title, EitherText.NONE, List.of(), List.of());
    return index.similar(sought, HARBOUR, Set.of(), 10).stream().map(ControlRef::control).toList();
  }

  private EitherText title(String objective) {
    return baseline.find(objective).orElseThrow().title();
  }

  @Test
  @Clause("FRM-22")
  void theTermsOfTheFieldLeadFromOneLanguageToTheOtherTheClosestFirst() {
    assertThat(suggested(new EitherText(title("8.3.2").ja(), "")))
        .as("media and disposal before media alone")
        .containsExactly("ho-3", "ho-4");
    assertThat(suggested(new EitherText("", "Cryptographic keys"))).containsExactly("ho-5");
  }

  @Test
  @Clause("FRM-22")
  void aShortTitleIsUnderstoodByTheTermsOfTheField() {
    EitherText title = title("9.2.1");
    assertThat(suggested(new EitherText(title.ja(), ""))).startsWith("ho-1");
    assertThat(suggested(new EitherText("", title.en()))).startsWith("ho-1");
    assertThat(suggested(title)).startsWith("ho-1").doesNotContain("ho-2", "ho-6");
  }
}
