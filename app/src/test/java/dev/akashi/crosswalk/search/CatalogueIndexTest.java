package dev.akashi.crosswalk.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.crosswalk.CatalogueControl;
import dev.akashi.crosswalk.CatalogueKey;
import dev.akashi.crosswalk.ControlRef;
import dev.akashi.crosswalk.EitherText;
import dev.akashi.crosswalk.Sought;
import dev.akashi.kernel.Language;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CatalogueIndexTest {

  private static final CatalogueKey KEY = CatalogueKey.of("small");
  private static final CatalogueKey OTHER = CatalogueKey.of("other");

  private final CatalogueIndex index = new CatalogueIndex();

  @BeforeEach
  void fill() {
    index.put(
        KEY,
        List.of(
            control("6.1.1.13.PB", "役割分担の合意", "クラウドサービス利用者と責任を分ける。", "", ""),
            control("9.4.3", "パスワード管理", "利用者のパスワードの質を保つ仕組みを設ける。", "", ""),
            control("12.6.1", "脆弱性の管理", "情報システムの技術的ぜい弱性を見つける。", "", ""),
            control("ac-2", "", "", "Account Management", "Accounts are reviewed every year."),
            control("ac-2.1", "", "", "Automated Management", "Automated mechanisms.")));
  }

  @AfterEach
  void close() {
    index.close();
  }

  private static CatalogueControl control(
      String id, String titleJa, String textJa, String titleEn, String textEn) {
    String label = id.equals("ac-2.1") ? "AC-2(1)" : id;
    return new CatalogueControl(
        id,
        label,
        new EitherText(titleJa, titleEn),
        new EitherText(textJa, textEn),
        List.of(),
        0,
        false);
  }

  private List<String> found(String question) {
    return index.find(question, Set.of(KEY), 0, 10).hits().stream()
        .map(ControlRef::control)
        .toList();
  }

  @Test
  void anIdIsFoundHoweverItIsWritten() {
    assertThat(found("6.1.1.13").getFirst()).isEqualTo("6.1.1.13.PB");
    assertThat(found("６．１．１．１３．ＰＢ").getFirst()).isEqualTo("6.1.1.13.PB");
    assertThat(found("6.1.1").getFirst()).isEqualTo("6.1.1.13.PB");
    assertThat(found("AC-2")).startsWith("ac-2");
    assertThat(found("AC-02(01)").getFirst()).isEqualTo("ac-2.1");
    assertThat(found("ac-2 (1)").getFirst()).isEqualTo("ac-2.1");
    assertThat(found("ac-2.1").getFirst()).isEqualTo("ac-2.1");
  }

  @Test
  void widthAndKanaDoNotMatter() {
    assertThat(found("ﾊﾟｽﾜｰﾄﾞ")).containsExactly("9.4.3");
    assertThat(found("ぱすわーど")).containsExactly("9.4.3");
    assertThat(found("ＡＣＣＯＵＮＴ")).contains("ac-2");
    assertThat(found("ぜい弱性")).contains("12.6.1");
  }

  @Test
  void partsOfACompoundAndFormsOfAWordAreFound() {
    assertThat(found("システム")).contains("12.6.1");
    assertThat(found("脆弱")).contains("12.6.1");
    assertThat(found("review account")).containsExactly("ac-2");
    assertThat(found("責任　利用者")).containsExactly("6.1.1.13.PB");
  }

  @Test
  void signsOfAQueryLanguageAreOnlySigns() {
    for (String typed :
        List.of("AND OR", "\"", "(", "*:*", "a~9999", "[x TO y]", "\\", "　", "+-")) {
      assertThat(found(typed)).as(typed).hasSizeLessThan(6);
    }
  }

  @Test
  void aLongQuestionIsAnsweredWhateverStandsInIt() {
    String signs =
        IntStream.range(0, 400)
            .mapToObj(i -> Character.toString(0x4E00 + 17 * i))
            .collect(Collectors.joining());
    for (String typed :
        List.of(signs, signs.replaceAll(".{20}", "$0 "), "a,".repeat(200), "ー".repeat(400))) {
      assertThat(found(typed)).as(typed).isEmpty();
      assertThat(index.marker(typed).whole("パスワード管理", Language.JA)).isNotEmpty();
      assertThat(index.marker(typed).passages("Accounts are reviewed.", Language.EN)).isNotEmpty();
    }
    assertThat(found("パスワード " + signs.substring(0, 380))).startsWith("9.4.3");
  }

  @Test
  void whatWasAskedForIsMarked() {
    assertThat(index.marker("ぱすわーど").whole("パスワード管理", Language.JA))
        .containsExactly(new Marked("パスワード", true), new Marked("管理", false));
    assertThat(index.marker("review").passages("Accounts are reviewed every year.", Language.EN))
        .contains(new Marked("reviewed", true));
    assertThat(index.marker("nothing").whole("<b>plain</b>", Language.EN))
        .containsExactly(new Marked("<b>plain</b>", false));
  }

  @Test
  void aCatalogueIsReplacedAndLookedForOnlyWhereAsked() {
    index.put(OTHER, List.of(control("x-1", "", "", "Account", "")));
    assertThat(index.find("account", Set.of(OTHER), 0, 10).hits())
        .containsExactly(new ControlRef(OTHER, "x-1"));
    index.put(OTHER, List.of(control("x-2", "", "", "Account", "")));
    assertThat(index.find("account", Set.of(OTHER), 0, 10).hits())
        .containsExactly(new ControlRef(OTHER, "x-2"));
    index.remove(OTHER);
    assertThat(index.find("account", Set.of(OTHER), 0, 10).total()).isZero();
  }

  private List<String> alike(Sought sought, String... without) {
    return index.similar(sought, KEY, Set.of(without), 5).stream()
        .map(ControlRef::control)
        .toList();
  }

  private static Sought english(String title, String text) {
    return new Sought(new EitherText("", title), new EitherText("", text), List.of(), List.of());
  }

  @Test
  void similarTextsAreSuggestedBestFirst() {
    assertThat(alike(english("Managing accounts", "Every account is reviewed."), "ac-2.1"))
        .startsWith("ac-2")
        .doesNotContain("ac-2.1");
  }

  @Test
  void anEnhancementDoesNotCrowdOutItsBaseControl() {
    index.put(
        KEY,
        List.of(
            control("zz-2", "", "", "Pilots", "Pilots and lanterns."),
            control("zz-2.1", "", "", "Automated pilots", "Pilots are automated."),
            control("zz-2.2", "", "", "More pilots", "More pilots are there."),
            control("zz-4", "", "", "Lanterns", "Lanterns of the pilots.")));
    assertThat(alike(english("Pilots", "Pilots of a harbour"))).containsExactly("zz-2", "zz-4");
    assertThat(alike(english("Automated", "Automated"))).containsExactly("zz-2", "zz-2.1");
    assertThat(alike(english("Automated", "Automated"), "zz-2"))
        .as("what is mapped already is not suggested, what stands below it is")
        .containsExactly("zz-2.1");
  }

  @Test
  void anotherWordForTheSameIsFoundInEitherLanguage() {
    index.put(
        KEY,
        List.of(
            control("sr-1", "", "", "Vendors", "Vendors are looked at."),
            control("sr-2", "", "", "Gardens", "Gardens are looked at.")));
    assertThat(alike(english("Third parties", ""))).containsExactly("sr-1");
    assertThat(alike(new Sought(new EitherText("委託先", ""), EitherText.NONE, List.of(), List.of())))
        .containsExactly("sr-1");
  }

  /** A requirement may be told by what stands below it alone. */
  @Test
  void whatStandsBelowCountsAndWordsOfEveryRequirementDoNot() {
    assertThat(
            alike(
                new Sought(
                    new EitherText("", "Shall"),
                    EitherText.NONE,
                    List.of(),
                    List.of(new EitherText("", "They are reviewed.")))))
        .containsExactly("ac-2");
    assertThat(alike(english("Shall ensure", "The organization shall establish every"))).isEmpty();
  }

  @Test
  void whatIsWithdrawnIsNotSuggested() {
    index.put(
        KEY,
        List.of(
            new CatalogueControl(
                "zz-1",
                "ZZ-1",
                new EitherText("", "Lanterns"),
                EitherText.NONE,
                List.of(),
                0,
                true)));
    assertThat(alike(english("Lanterns", ""))).isEmpty();
  }

  /** What stood below a control may outlive it. */
  @Test
  void aWithdrawnBaseIsNotSuggestedByWhatStandsBelowIt() {
    index.put(
        KEY,
        List.of(
            new CatalogueControl(
                "zz-1",
                "ZZ-1",
                new EitherText("", "Lanterns"),
                EitherText.NONE,
                List.of(),
                0,
                true),
            control("zz-1.1", "", "", "Lanterns of the pilots", "Lanterns stay lit."),
            control("zz-1.2", "", "", "Lanterns at night", "")));
    assertThat(alike(english("Lanterns of pilots", "")))
        .containsExactlyInAnyOrder("zz-1.1", "zz-1.2");
  }
}
