package dev.akashi.statement;

import static dev.akashi.statement.SmallBaseline.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.akashi.directory.Actor;
import dev.akashi.kernel.Clause;
import dev.akashi.statement.IndividualControl.Frequency;
import dev.akashi.testing.AkashiTest;
import dev.akashi.testing.Stage;
import dev.akashi.testing.TestDay;
import dev.akashi.testing.Visitor;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A block from a spreadsheet: shown before anything is written, then written as a whole. */
@AkashiTest
class PastedAnswersTest {

  @Autowired Stage people;
  @Autowired OwnStatements own;
  @Autowired StatementDrafts drafts;

  private final StatementStage stage;
  private Actor provider;
  private StatementId id;
  private Visitor visitor;

  PastedAnswersTest(@Autowired ApplicationContext context) {
    this.stage = new StatementStage(context);
  }

  @BeforeEach
  void anEmptyStatement() {
    TestDay.set(LocalDate.of(2025, 1, 15));
    provider = stage.representative();
    id = stage.draft(provider);
    visitor = people.signedIn(provider);
    visitor.get("/provider/statements/" + id);
  }

  private Visitor.Answer preview(String block, String... more) {
    return post(block, more);
  }

  private Visitor.Answer write(String block, int seen) {
    return post(block, "write", "true", "seen", String.valueOf(seen));
  }

  private Visitor.Answer post(String block, String... more) {
    String[] fields = java.util.Arrays.copyOf(more, more.length + 2);
    fields[more.length] = "block";
    fields[more.length + 1] = block;
    return visitor.post("/provider/statements/" + id + "/paste", fields);
  }

  private StatementContent content() {
    return own.sheet(provider, id).content();
  }

  @Test
  void everyChangeIsShownBeforeItIsWritten() {
    String block =
        """
        9.4.2\t選択
        9.4.2.2.B\tSelected\t\t"鍵で
        ""二要素""認証する"\t基盤運用課\t自動
        14.2.7\t対象外\t開発を委託していない
        """;

    Visitor.Answer shown = preview(block);

    assertThat(shown.status()).isEqualTo(200);
    assertThat(shown.body())
        .contains("貼り付けた行 3、変わる行 3、読み取れない行 0", "二要素", "開発を委託していない", "変わる3行を書き込む");
    assertThat(content().answers()).isEmpty();

    Visitor.Answer written = write(block, 0);
    assertThat(written.status()).isEqualTo(303);
    assertThat(written.location()).endsWith("?done=statement.pasted%3A3");
    assertThat(content().answer(id("9.4.2.2.B")).individualControls())
        .singleElement()
        .satisfies(measure -> {
          assertThat(measure.text()).isEqualTo("鍵で\n\"二要素\"認証する");
          assertThat(measure.owner()).isEqualTo("基盤運用課");
          assertThat(measure.frequency()).isEqualTo(Frequency.AUTOMATED);
        });
    assertThat(content().answer(id("14.2.7")).treatment()).isEqualTo(Treatment.EXCLUDED);
  }

  @Test
  void aLongWordThatIsNotUnderstoodIsToldByItsBeginningAndLength() {
    String words = "あ".repeat(3_000);

    Visitor.Answer shown = preview("9.4.2.2.B\t" + words + "\t\t文\t監視課\t" + words);

    assertThat(shown.body())
        .contains("「" + "あ".repeat(80) + "… (3000)」")
        .doesNotContain("「" + words);
  }

  @Test
  @Clause("FRM-38")
  void whatPeopleDoAllTheTimeIsNotReadAsAutomated() {
    Visitor.Answer shown = preview("9.4.2.2.B\t選択\t\t有人で監視する\t監視課\t常時");

    assertThat(shown.body()).contains("「常時」は頻度として読めません", "自動ではなく随時です");
    assertThat(preview("9.4.2.2.B\t選択\t\t有人で監視する\t監視課\t随時").body())
        .contains("読み取れない行 0", "随時・1日数回");
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          年1回,YEARLY
          1回／年,YEARLY
          every year,YEARLY
          yearly,YEARLY
          毎日,DAILY
          Every Day,DAILY
          毎週,WEEKLY
          毎月,MONTHLY
          １回 / 月,MONTHLY
          1ヶ月に1回,MONTHLY
          四半期に1回,QUARTERLY
          once a quarter,QUARTERLY
          都度,AS_NEEDED
          """)
  void everydayWordsForAFrequencyAreUnderstood(String words, Frequency frequency) {
    write("9.4.2.2.B\t選択する\t\t鍵を点検する\t課\t" + words, 0);

    assertThat(content().answer(id("9.4.2.2.B")).individualControls())
        .extracting(IndividualControl::frequency)
        .containsExactly(frequency);
  }

  @Test
  @Clause("FRM-38")
  void aNewIndividualControlSaysHowOftenItIsDone() {
    assertThat(preview("9.4.2.2.B\t選択\t\t鍵を点検する\t課").body())
        .contains("読み取れない行 1", "新しい個別管理策に頻度がありません");
    assertThat(write("9.4.2.2.B\t選択\t\t鍵を点検する\t課", 0).status()).isEqualTo(422);

    write("9.4.2.2.B\t選択\t\t鍵を点検する\t課\t週次", 0);
    write("9.4.2.2.B\t\t\t鍵を毎週点検する", 1);

    assertThat(content().answer(id("9.4.2.2.B")).individualControls())
        .as("what is not said stays")
        .extracting(IndividualControl::text, IndividualControl::frequency)
        .containsExactly(tuple("鍵を毎週点検する", Frequency.WEEKLY));
  }

  @Test
  void aBlockWithoutIdsGoesDownTheShownRowsFromItsCell() {
    preview("x");
    Visitor.Answer shown =
        visitor.post(
            "/provider/statements/" + id + "/paste?chapter=9",
            "block",
            "選択\t\t一つ目\t課\t日次\n選択\t\t二つ目\t課\t日次",
            "start",
            "9.4.2",
            "column",
            "TREATMENT");

    assertThat(shown.body()).contains("変わる行 2", "9.4.2.2.B", "二つ目");
  }

  @Test
  void headingsDecideWhatAColumnHolds() {
    String block = "担当\t識別子\t個別管理策\t頻度\t扱い\n情報システム課\t9.4.2.2.B\t鍵で認証する\t自動\t選択";

    assertThat(preview(block).body()).contains("変わる行 1", "情報システム課");
    write(block, 0);

    assertThat(content().answer(id("9.4.2.2.B")).individualControls().getFirst().owner())
        .isEqualTo("情報システム課");
  }

  @Test
  void whatIsNotUnderstoodIsToldRowByRowAndNothingIsWritten() {
    drafts.answer(
        provider, id, Answer.selected(id("9.2.3"), Draft.measure("一つ目"), Draft.measure("二つ目")), 0);
    String block =
        """
        9.4.2\t選択
        9.4.2\t選択
        99.9\t選択
        9.2.2.8.PB\tたぶん
        9.4.2.2.B\t対象外
        14.2.7\t選択\t理由
        9.2.3\t\t\t内容
        3.1.2.1\t選択\t\t\t担当だけ
        9.2.4.9.PB\t選択\t\t内容\t課\tときどき
        9.2.4\t選択\t\t内容\t課\t日次\t余り
        9.2.2\t\t\t扱いのない内容\t課\t日次
        """;

    Visitor.Answer shown = preview(block);

    assertThat(shown.body())
        .contains(
            "読み取れない行が10件あります",
            "9.4.2 が2回あります",
            "「99.9」という識別子の項目はありません",
            "「たぶん」は扱いとして読めません",
            "理由は、対象外又は非選択の場合だけ書きます",
            "個別管理策が2件あり",
            "担当や頻度を書く個別管理策がありません",
            "「ときどき」は頻度として読めません",
            "「余り」は、どの列にも当たりません",
            "扱いを「選択」にしてください")
        .doesNotContain("行を書き込む");
    Visitor.Answer refused = write(block, 1);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body()).contains("書き込みませんでした");
    assertThat(content().answers()).hasSize(1);
    assertThat(preview("選択\n選択", "start", "18.2.3.1.PB").body()).contains("最後の行より下です");
  }

  @Test
  void whatGoesAlongWithAnObjectiveIsShownAndMayBeNamedWithIt() {
    String block = "9.4.2\t対象外\t使わない\n9.4.2.2.B\t対象外\n9.2.3\t対象外\t使わない";

    Visitor.Answer shown = preview(block);

    assertThat(shown.body())
        .as("a control may be given as excluded when its objective is")
        .contains("読み取れない行 0", "伴って変わる項目 1件", "9.2.3.11.PB")
        .doesNotContain("class=\"is-bad\"");
    assertThat(write(block, 0).status()).isEqualTo(303);
    assertThat(content().answer(id("9.2.3.11.PB")).treatment()).isEqualTo(Treatment.EXCLUDED);
    assertThat(content().answer(id("9.4.2.2.B")).treatment()).isEqualTo(Treatment.EXCLUDED);
  }

  @Test
  void aBlockIsNotWrittenOverWhatSomebodyChangedMeanwhile() {
    String block = "14.2.7\t対象外\t別の理由";
    preview(block);
    drafts.answer(provider, id, Answer.excluded(id("14.2.7"), "開発を委託していない"), 0);

    assertThat(write(block, 0).status()).isEqualTo(409);
    assertThat(content().answer(id("14.2.7")).reason()).isEqualTo("開発を委託していない");
  }
}
