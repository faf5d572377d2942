package dev.akashi.statement;

import dev.akashi.baseline.Baseline;
import dev.akashi.baseline.RequirementId;
import dev.akashi.kernel.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** What holds for a fact of the profile beside what its form asks. */
final class ProfileRules {

  private static final Pattern SHA_256 = Pattern.compile("[0-9a-fA-F]{64}");
  private static final int FEWEST_TOGETHER = 2;

  private final StatementSheet sheet;
  private final Baseline baseline;
  private final Optional<UUID> changed;
  private final List<Reason> reasons = new ArrayList<>();

  private ProfileRules(StatementSheet sheet, Baseline baseline, Optional<UUID> changed) {
    this.sheet = sheet;
    this.baseline = baseline;
    this.changed = changed;
  }

  /**
   * What is wrong with a fact that is to stand in the draft.
   *
   * @param changed the fact it takes the place of, if it is not new
   */
  static List<Reason> check(
      StatementSheet sheet, Baseline baseline, ProfileFact fact, Optional<UUID> changed) {
    ProfileRules rules = new ProfileRules(sheet, baseline, changed);
    rules.check(fact);
    return rules.reasons;
  }

  private void check(ProfileFact fact) {
    switch (fact) {
      case ProfileFact.Plan plan -> plan(plan);
      case ProfileFact.Certification certification -> certification(certification);
      case ProfileFact.SamePopulation group -> population(group);
      case ProfileFact.SubsequentEvent event -> event(event);
      case ProfileFact.None none -> none(none);
      default -> {
        // What its form asks is all that is asked.
      }
    }
    if (fact.kind() != FactKind.NONE && profile().none(fact.kind()).isPresent()) {
      reasons.add(
          Reason.of("statement.profile-stated-none", fact.kind().field().clause())
              .with(fact.kind()));
    }
  }

  private ServiceProfile profile() {
    return sheet.content().profile();
  }

  private List<ProfileFact> others(FactKind kind) {
    return sheet.facts().stream()
        .filter(named -> changed.filter(named.id()::equals).isEmpty())
        .map(StatementSheet.NamedFact::fact)
        .filter(fact -> fact.kind() == kind)
        .toList();
  }

  private void plan(ProfileFact.Plan plan) {
    if (others(FactKind.PLAN).stream()
        .anyMatch(other -> ((ProfileFact.Plan) other).name().equals(plan.name()))) {
      reasons.add(Reason.atField("name", "statement.profile-name-twice", plan.name()));
    }
    before()
        .map(ProfileFact.Plan.class::cast)
        .filter(old -> !old.name().equals(plan.name()))
        .flatMap(old -> inUse(sheet.content(), old.name()))
        .ifPresent(reasons::add);
  }

  private Optional<ProfileFact> before() {
    return sheet.facts().stream()
        .filter(named -> changed.filter(named.id()::equals).isPresent())
        .map(StatementSheet.NamedFact::fact)
        .findFirst();
  }

  /** Why a plan cannot go: claims are limited to it. */
  static Optional<Reason> inUse(StatementContent content, String plan) {
    List<String> limited =
        content.answers().values().stream()
            .filter(answer -> answer.plansNamed().contains(plan))
            .map(answer -> answer.requirement())
            .sorted()
            .map(RequirementId::value)
            .toList();
    return limited.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Reason.of("statement.plan-in-use", "FRM-50")
                .with(plan, limited.size(), limited.getFirst())
                .at("name"));
  }

  /** Why a site or a used service cannot go: a certification is stated as held by it. */
  static Optional<Reason> holder(StatementContent content, String name) {
    long held =
        content.profile().of(ProfileFact.Certification.class).stream()
            .filter(certification -> certification.holder().equals(name))
            .count();
    return held == 0
        ? Optional.empty()
        : Optional.of(Reason.of("statement.holds-certification", "FRM-40").with(name, held));
  }

  private void certification(ProfileFact.Certification held) {
    if (held.validFrom().isPresent()
        && held.validTo().filter(held.validFrom().get()::isAfter).isPresent()) {
      reasons.add(Reason.atField("validTo", "statement.ends-before-start"));
    }
    if (!held.sha256().isEmpty() && !SHA_256.matcher(held.sha256()).matches()) {
      reasons.add(Reason.atField("sha256", "statement.profile-not-a-hash"));
    }
    if (held.document().isEmpty() && !held.sha256().isEmpty()) {
      reasons.add(Reason.atField("document", "statement.profile-hash-without-document"));
    }
    if (!held.holder().isEmpty() && !isPart(held.holder())) {
      reasons.add(Reason.atField("holder", "statement.profile-holder-unknown", held.holder()));
    }
  }

  private boolean isPart(String holder) {
    return CertificationHolders.names(sheet.content()).anyMatch(holder::equals);
  }

  private void population(ProfileFact.SamePopulation group) {
    if (others(FactKind.SAME_POPULATION).stream()
        .anyMatch(other -> ((ProfileFact.SamePopulation) other).name().equals(group.name()))) {
      reasons.add(Reason.atField("name", "statement.profile-name-twice", group.name()));
    }
    if (group.controls().size() < FEWEST_TOGETHER) {
      reasons.add(Reason.of("statement.profile-population-too-small", "FRM-38").at("controls"));
    }
    group.controls().stream()
        .filter(control -> baseline.find(control).isEmpty())
        .sorted()
        .forEach(control ->
            reasons.add(
                Reason.atField("controls", "statement.not-a-requirement", control.value())));
  }

  private void event(ProfileFact.SubsequentEvent event) {
    sheet
        .content()
        .auditPeriod()
        .filter(period -> event.day().filter(day -> !day.isAfter(period.last())).isPresent())
        .ifPresent(period ->
            reasons.add(
                Reason.of("statement.profile-event-in-period", "FRM-32")
                    .with(event.day().orElseThrow(), period.last())
                    .at("day")));
  }

  private void none(ProfileFact.None none) {
    if (!none.of().mayBeNone()) {
      reasons.add(
          Reason.of("statement.profile-never-none", none.of().field().clause())
              .with(none.of())
              .at("of"));
    }
    boolean twice =
        others(FactKind.NONE).stream()
            .anyMatch(other -> ((ProfileFact.None) other).of() == none.of());
    if (twice || !others(none.of()).isEmpty()) {
      reasons.add(Reason.atField("of", "statement.profile-not-none", none.of()));
    }
  }
}
