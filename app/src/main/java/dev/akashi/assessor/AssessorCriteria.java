package dev.akashi.assessor;

import dev.akashi.assessor.db.CriteriaRows;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.platform.Today;
import dev.akashi.trail.Subject;
import dev.akashi.trail.Trail;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The criteria by which bodies are selected, as dated data (FRM-27). */
@Service
@Transactional
public class AssessorCriteria {

  private static final CriteriaSet FIRST = CriteriaFile.bundled();

  private final CriteriaRows rows;
  private final Trail trail;
  private final Today today;

  AssessorCriteria(CriteriaRows rows, Trail trail, Today today) {
    this.rows = rows;
    this.trail = trail;
    this.today = today;
  }

  /** All sets, the newest first. */
  @Transactional(readOnly = true)
  public List<CriteriaSet> all() {
    return Stream.concat(Stream.of(FIRST), rows.all().stream())
        .sorted(Comparator.comparing(CriteriaSet::validFrom).reversed())
        .toList();
  }

  /** The set in force on the day. */
  @Transactional(readOnly = true)
  public CriteriaSet on(LocalDate day) {
    return all().stream()
        .filter(set -> !set.validFrom().isAfter(day))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no criteria on " + day));
  }

  /** Enters a set for today or a later day; sets of earlier days stay as they are. */
  public void enter(Actor actor, CriteriaSet set) {
    actor.require(Permission.MANAGE_ASSESSORS);
    Refusal.rulesUnlessEmpty(set.defects(today.day()));
    if (set.validFrom().equals(today.day()) && rows.inUse(set.validFrom())) {
      throw Refusal.rule(
          Reason.of("assessor.criteria-in-use", "FRM-27").with(set.validFrom()).at("validFrom"));
    }
    rows.replace(set, actor.person(), today.now());
    trail.record(
        actor,
        "assessor.criteria-entered",
        new Subject("assessor-criteria", set.validFrom().toString()),
        Map.of(
            "validFrom", set.validFrom().toString(),
            "source", set.source().ja(),
            "requirements", set.criteria().size()));
  }
}
