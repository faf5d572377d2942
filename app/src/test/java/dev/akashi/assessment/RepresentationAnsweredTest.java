package dev.akashi.assessment;

import static dev.akashi.assessment.Given.codes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.assessment.WrittenRepresentations.GivenRepresentation;
import dev.akashi.assessment.WrittenRepresentations.Qualification;
import dev.akashi.assessment.WrittenRepresentations.QualificationKind;
import dev.akashi.kernel.Clause;
import dev.akashi.kernel.LocalizedText;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RepresentationAnsweredTest {

  private static final Set<String> NOTHING =
      Set.of("なし", "特になし", "ありません", "None", "n/a", "no subsequent events");

  private static final String JUDGED = "障害の記録を閲覧し、統制は変わっていないと判断した。";

  @Test
  @Clause("FRM-33")
  void whatIsConfirmedAsItStandsAsksForNothing() {
    assertThat(lacking(List.of(), "なし", "")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"なし", "　特になし。", "ありません", "None.", "N/A", "No subsequent events", ""})
  @Clause({"FRM-32", "FRM-33"})
  void noneIsNotSaidAgainstAnEventThatTheManagementStates(String none) {
    List<Qualification> event = List.of(said(QualificationKind.SUBSEQUENT_EVENT));

    assertThat(lacking(event, none, JUDGED))
        .containsExactly("assessment.events-against-representation");
    assertThat(lacking(event, "7月5日に障害があった。", JUDGED)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(QualificationKind.class)
  @Clause({"FRM-33", "FRM-45"})
  void whateverIsQualifiedNeedsTheAssessorsOwnText(QualificationKind kind) {
    assertThat(lacking(List.of(said(kind)), "7月5日の障害", " "))
        .containsExactly("assessment.representation-unanswered");
    assertThat(lacking(List.of(said(kind)), "7月5日の障害", "なし"))
        .containsExactly("assessment.representation-unanswered");
    assertThat(lacking(List.of(said(kind)), "7月5日の障害", JUDGED)).isEmpty();
  }

  private static List<String> lacking(
      List<Qualification> qualified, String events, String onRepresentation) {
    GivenRepresentation plain = Given.representation();
    return codes(
        RepresentationAnswered.lacking(
            new GivenRepresentation(
                plain.number(),
                plain.statement(),
                plain.statementHash(),
                plain.signedOn(),
                plain.signer(),
                plain.seal(),
                plain.intact(),
                qualified),
            Engagement.Closing.none().with(events, onRepresentation, /* accepted= */ List.of()),
            NOTHING));
  }

  private static Qualification said(QualificationKind kind) {
    return new Qualification(7, new LocalizedText("後発事象", ""), kind, "7月5日に障害があった");
  }
}
