package dev.akashi.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.baseline.files.BaselineFiles;
import dev.akashi.kernel.LocalizedText;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FingerprintTest {

  private final Baseline shipped = BaselineFiles.onClassPath("baseline/2022-04-01");

  private static Baseline with(Baseline baseline, List<Requirement> requirements) {
    return Baseline.of(
        baseline.version(),
        baseline.title(),
        baseline.inForceFrom(),
        baseline.groups(),
        requirements,
        baseline.levels(),
        baseline.wording());
  }

  @Test
  void theSameContentHasTheSameFingerprint() {
    assertThat(Fingerprint.of(BaselineFiles.onClassPath("baseline/2022-04-01")))
        .isEqualTo(Fingerprint.of(shipped))
        .hasSize(64);
  }

  @Test
  void aChangedWordOrAMissingRequirementChangesIt() {
    Requirement first = shipped.requirements().getFirst();
    Requirement reworded =
        new Requirement(
            first.id(),
            first.kind(),
            first.group(),
            first.objective(),
            first.mandatory(),
            first.title(),
            new LocalizedText(first.text().ja() + "。", first.text().en()));
    List<Requirement> rest = shipped.requirements().subList(1, shipped.requirements().size());
    List<Requirement> changed = new ArrayList<>(rest);
    changed.add(reworded);

    assertThat(Fingerprint.of(with(shipped, changed))).isNotEqualTo(Fingerprint.of(shipped));
    assertThat(Fingerprint.of(with(shipped, rest))).isNotEqualTo(Fingerprint.of(shipped));
  }
}
