package dev.akashi.assessor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.akashi.assessor.Auditor.Qualification;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Role;
import dev.akashi.kernel.Clause;
import dev.akashi.kernel.Refusal;
import dev.akashi.testing.AkashiTest;
import dev.akashi.testing.Stage;
import dev.akashi.testing.TestDay;
import dev.akashi.testing.Visitor;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the register keeps of auditors, and what becomes of it when it is changed. */
@AkashiTest
class AuditorsTest {

  private static final LocalDate DAY = LocalDate.of(2025, 4, 1);

  @Autowired Stage stage;
  @Autowired Auditors auditors;
  @Autowired DSLContext sql;

  private Actor body;
  private AuditorId id;

  @BeforeEach
  void anAuditor() {
    TestDay.set(DAY);
    body = stage.person(Role.LEAD_ASSESSOR);
    id = stage.registerSigner(body);
  }

  @Test
  @Clause("FRM-27")
  void aQualificationThatIsNoLongerAdmittedStaysWhenTheFormIsSaved() {
    Qualification old = new Qualification("OLD", "7", DAY.minusYears(9), Optional.empty());
    Qualification cisa = read().qualifications().getFirst();
    auditors.change(body, AuditorRecords.holding(read(), List.of(cisa, old)));
    Visitor visitor = stage.signedIn(body);
    String page = "/assessors/auditors/" + id;
    assertThat(visitor.get(page).body()).contains("今は認められていない資格");

    Visitor.Answer saved =
        visitor.post(
            page,
            "revision",
            String.valueOf(read().revision()),
            "name",
            "監査 花子",
            "person",
            body.person().toString(),
            "experienceYears",
            "11",
            "nationality",
            "JP",
            "number-CISA",
            "1",
            "since-CISA",
            cisa.validFrom().toString());

    assertThat(saved.status()).as(saved.body()).isEqualTo(303);
    assertThat(read().qualifications()).contains(old);
    assertThat(read().signs()).isFalse();
  }

  @Test
  void theEventLogSaysWhatAnAuditorWasBeforeAndIsAfter() {
    auditors.change(body, AuditorRecords.notSigning(read()));

    assertThat(
            sql.fetch(
                    "select detail::text from trail.event where action = ? and subject_id = ?",
                    "assessor.auditor-changed",
                    id.toString())
                .getValues(0, String.class))
        .singleElement()
        .asString()
        .contains("signs=true", "signs=false", "before", "after");
  }

  @Test
  @Clause("FRM-48")
  void aRecordOfTrainingIsNotStruckOutWithoutAReason() {
    TrainingId training = read().trainings().getFirst().id();
    Refusal refused =
        catchThrowableOfType(Refusal.class, () -> auditors.strike(body, id, training, " "));

    assertThat(refused.reasons().getFirst().code()).isEqualTo("assessor.reason-missing");
    assertThat(read().trainings().getFirst().counts()).isTrue();
  }

  private Auditor read() {
    return auditors.get(body, id).auditor();
  }
}
