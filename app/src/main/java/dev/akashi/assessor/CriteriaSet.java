package dev.akashi.assessor;

import dev.akashi.kernel.LocalizedText;
import dev.akashi.kernel.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The criteria that hold from a day on, until another set does (FRM-27). */
public record CriteriaSet(LocalDate validFrom, LocalizedText source, List<Criterion> criteria) {

  public CriteriaSet {
    criteria = List.copyOf(criteria);
  }

  public Optional<Criterion> find(String code) {
    return criteria.stream().filter(criterion -> criterion.code().equals(code)).findFirst();
  }

  /** What stands against putting the set into force; every reason at once. */
  public List<Reason> defects(LocalDate today) {
    List<Reason> reasons = new ArrayList<>();
    if (validFrom.isBefore(today)) {
      reasons.add(
          Reason.of("assessor.criteria-in-past", "FRM-27").with(validFrom, today).at("validFrom"));
    }
    if (criteria.isEmpty()) {
      reasons.add(Reason.of("assessor.criteria-empty", "FRM-27").at("code0"));
    }
    Set<String> codes = new HashSet<>();
    for (int at = 0; at < criteria.size(); at++) {
      String code = criteria.get(at).code();
      if (!Criterion.isCode(code)) {
        reasons.add(Reason.atField("code" + at, "assessor.criterion-code", code));
      } else if (!codes.add(code)) {
        reasons.add(Reason.atField("code" + at, "assessor.criterion-twice", code));
      }
    }
    return reasons;
  }
}
