package dev.akashi.assessment;

import static dev.akashi.assessment.Given.ASSESSOR;
import static dev.akashi.assessment.Given.PROVIDER;
import static dev.akashi.assessment.Given.SIGNER_REQUIREMENTS;
import static dev.akashi.assessment.Given.codes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.directory.PersonId;
import dev.akashi.kernel.Clause;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@Clause("FRM-27")
class SignerRuleTest {

  static Stream<Arguments> lacking() {
    return Stream.of(
        Arguments.of(Set.of("ITIL"), Optional.of(8), Optional.of("JP"), "signer-qualification"),
        Arguments.of(Set.of(), Optional.of(8), Optional.of("JP"), "signer-qualification"),
        Arguments.of(Set.of("CISA"), Optional.of(1), Optional.of("JP"), "signer-experience"),
        Arguments.of(
            Set.of("CISA"), Optional.empty(), Optional.of("JP"), "signer-experience-not-stated"),
        Arguments.of(
            Set.of("CISA"), Optional.of(9999), Optional.of("JP"), "signer-experience-implausible"),
        Arguments.of(
            Set.of("CISA"), Optional.of(-1), Optional.of("JP"), "signer-experience-implausible"),
        Arguments.of(Set.of("CISA"), Optional.of(8), Optional.of("FR"), "signer-nationality"),
        Arguments.of(
            Set.of("CISA"), Optional.of(8), Optional.empty(), "signer-nationality-not-stated"));
  }

  @ParameterizedTest
  @MethodSource("lacking")
  void aSignerLackingOneThingIsRefusedForIt(
      Set<String> qualifications,
      Optional<Integer> experience,
      Optional<String> nationality,
      String code) {
    var signer =
        new SignerRule.Signer(
            PersonId.random(), "監査 一郎", ASSESSOR.id(), qualifications, experience, nationality);

    assertThat(codes(SignerRule.lacking(signer, ASSESSOR.id(), SIGNER_REQUIREMENTS)))
        .containsExactly("assessment." + code);
  }

  @Test
  void oneOfTheAdmittedQualificationsIsEnough() {
    for (String qualification : SIGNER_REQUIREMENTS.qualifications()) {
      var signer =
          new SignerRule.Signer(
              PersonId.random(),
              "監査 一郎",
              ASSESSOR.id(),
              Set.of(qualification),
              Optional.of(2),
              Optional.of("JP"));
      assertThat(SignerRule.lacking(signer, ASSESSOR.id(), SIGNER_REQUIREMENTS)).isEmpty();
    }
  }

  @Test
  void everythingLackingIsSaidAtOnce() {
    var stranger =
        new SignerRule.Signer(
            PersonId.random(),
            "外部 太郎",
            PROVIDER.id(),
            Set.of(),
            Optional.empty(),
            Optional.of("FR"));

    assertThat(codes(SignerRule.lacking(stranger, ASSESSOR.id(), SIGNER_REQUIREMENTS)))
        .containsExactly(
            "assessment.signer-other-body",
            "assessment.signer-qualification",
            "assessment.signer-experience-not-stated",
            "assessment.signer-nationality");
  }

  @Test
  void nationalityIsNotAskedWhenTheProgrammeDoesNotAskForIt() {
    var requirements = new SignerRule.Requirements(Set.of("CISA"), 2, Set.of());
    var signer =
        new SignerRule.Signer(
            PersonId.random(),
            "A. Auditor",
            ASSESSOR.id(),
            Set.of("CISA"),
            Optional.of(3),
            Optional.empty());

    assertThat(SignerRule.lacking(signer, ASSESSOR.id(), requirements)).isEqualTo(List.of());
  }

  @Test
  void withoutTheRegisterNothingThatIsStatedHelps() {
    SignerRule.Registered nobody =
        new SignerRule.Registered(
            Optional.empty(), /* askedFor= */ true, List.of(), LocalDate.of(2025, 3, 1));

    assertThat(
            codes(SignerRule.lacking(Given.signer(), ASSESSOR.id(), SIGNER_REQUIREMENTS, nobody)))
        .containsExactly("assessment.signer-not-registered");
  }
}
