package dev.akashi.assessment;

import dev.akashi.assessment.InternalAuditFacts.InternalAuditor;
import dev.akashi.baseline.RequirementId;
import dev.akashi.kernel.Reason;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Who may not audit a provider, whatever was declared: its people now or within the cooling period,
 * those who audited the same controls for it, and those who advised on the statement or wrote in it
 * (FRM-31). People are known by their names; a namesake is explained, and the provider confirms
 * that it is another person. The documents do not say how independence is shown: this is our
 * default.
 */
public final class IndependenceRule {

  private static final String UNCONFIRMED = "assessment.namesake-unconfirmed";
  private static final int CONTROLS_NAMED = 5;
  private static final int SHORTEST_NAME = 2;

  /**
   * What is known of the provider.
   *
   * @param names what the provider is called
   * @param active the names of its people with an account that is in use
   * @param former the names of its people whose account is closed
   * @param authors the names of those who wrote in the statement
   * @param internalAuditors those who audited it internally
   */
  public record Provider(
      Set<String> names,
      Set<String> active,
      Set<String> former,
      Set<String> authors,
      List<InternalAuditor> internalAuditors) {}

  private IndependenceRule() {}

  /** What stands against the team on the day. */
  public static List<Reason> conflicts(
      List<TeamMember> team, Provider provider, LocalDate day, int coolingMonths) {
    List<Reason> reasons = new ArrayList<>();
    for (TeamMember member : team) {
      reasons.addAll(declared(member, day, coolingMonths));
      List<Reason> known = known(member, provider);
      if (member.declaration().namesake().isBlank()) {
        reasons.addAll(known);
      } else if (!known.isEmpty() && member.namesakeUnconfirmed()) {
        reasons.add(reason(UNCONFIRMED, member));
      }
    }
    return reasons;
  }

  /** Whether it waits for the provider only, and not for the assessor. */
  static boolean waitsForTheProvider(Reason reason) {
    return reason.code().equals(UNCONFIRMED);
  }

  private static List<Reason> declared(TeamMember member, LocalDate day, int coolingMonths) {
    return member.declaration().ties().stream()
        .filter(tie -> !tie.cooledOffOn(day, coolingMonths))
        .map(tie ->
            Reason.of("assessment.member-not-cooled-off", "FRM-31")
                .with(member.name(), tie.organisation(), coolingMonths)
                .at("member"))
        .toList();
  }

  private static List<Reason> known(TeamMember member, Provider provider) {
    List<Reason> reasons = new ArrayList<>();
    if (isAmong(member, provider.active())) {
      reasons.add(reason("assessment.member-is-provider-staff", member));
    } else if (isAmong(member, provider.former()) && !namesTheProvider(member, provider)) {
      reasons.add(reason("assessment.member-was-provider-staff", member));
    }
    if (isAmong(member, provider.authors())) {
      reasons.add(reason("assessment.member-wrote-statement", member));
    }
    auditedInternally(member, provider).ifPresent(reasons::add);
    return reasons;
  }

  /** A role somewhere else says nothing about the one at the provider. */
  private static boolean namesTheProvider(TeamMember member, Provider provider) {
    return member.declaration().ties().stream()
        .map(tie -> plain(tie.organisation()))
        .anyMatch(named ->
            provider.names().stream().map(IndependenceRule::plain).anyMatch(named::contains));
  }

  private static Optional<Reason> auditedInternally(TeamMember member, Provider provider) {
    String name = plain(member.name());
    List<String> controls =
        provider.internalAuditors().stream()
            .filter(auditor -> names(auditor, name))
            .flatMap(auditor -> auditor.controls().stream())
            .distinct()
            .sorted()
            .map(RequirementId::value)
            .toList();
    return controls.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Reason.of("assessment.member-audited-internally", "FRM-31")
                .with(
                    member.name(),
                    controls.stream().limit(CONTROLS_NAMED).toList(),
                    controls.size())
                .at("member"));
  }

  private static boolean names(InternalAuditor auditor, String name) {
    String named = plain(auditor.named());
    return auditor.inWords()
        ? name.length() >= SHORTEST_NAME && named.contains(name)
        : named.equals(name);
  }

  private static Reason reason(String code, TeamMember member) {
    return Reason.of(code, "FRM-31").with(member.name()).at("member");
  }

  private static boolean isAmong(TeamMember member, Set<String> names) {
    String name = plain(member.name());
    return names.stream().map(IndependenceRule::plain).anyMatch(name::equals);
  }

  /** Spaces, width and case do not make another person. */
  private static String plain(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC)
        .replaceAll("[\\s　]", "")
        .toLowerCase(Locale.ROOT);
  }
}
