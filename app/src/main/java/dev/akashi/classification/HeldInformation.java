package dev.akashi.classification;

import dev.akashi.kernel.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One kind of information a system holds.
 *
 * @param grade empty while it is unknown; the decision stays a draft until it is known (CBD-14)
 * @param restrictions the handling restrictions in words, empty when there are none
 * @param sharePercent its part of all information of the system, when somebody estimated it
 */
public record HeldInformation(
    InformationId id,
    String name,
    Optional<InformationGrade> grade,
    Set<SpecialHandling> special,
    String restrictions,
    Optional<Integer> sharePercent) {

  public HeldInformation {
    special = Set.copyOf(special);
  }

  public boolean gradeUnknown() {
    return grade.isEmpty();
  }

  /** What contradicts itself in this record: secrets are grade 3, a share is 1 to 100. */
  public List<Reason> faults() {
    List<Reason> faults = new ArrayList<>();
    if (name.isBlank()) {
      faults.add(Reason.atField("name", "classification.information-name-missing"));
    }
    boolean below =
        grade.filter(g -> Confidentiality.C3.higherThan(g.confidentiality())).isPresent();
    if (!special.isEmpty() && below) {
      faults.add(
          Reason.of("classification.secret-below-3", "FRM-04", "CBD-20")
              .with(name)
              .at("confidentiality"));
    }
    if (sharePercent.filter(share -> share < 1 || share > 100).isPresent()) {
      faults.add(Reason.atField("share", "classification.share-out-of-range"));
    }
    return faults;
  }
}
