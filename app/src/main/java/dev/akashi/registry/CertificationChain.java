package dev.akashi.registry;

import dev.akashi.kernel.LocalizedText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The certifications along the supply chain of a service (LGG-05): a chain is as good as its
 * weakest part, so each part that carries the service is asked for the same certifications.
 *
 * @param links the parts of the chain from the service downwards
 * @param gaps the parts that nobody named although the service must stand on one
 */
public record CertificationChain(List<Link> links, List<ChainGap> gaps) {

  public CertificationChain {
    links = List.copyOf(links);
    gaps = List.copyOf(gaps);
  }

  /** How a part of the chain stands to a certification. */
  public enum CertificationStanding {
    HELD,
    /** Stated, but its days of validity are over or have not begun. */
    NOT_VALID,
    /** The provider of the part stated what it holds, and this is not among it. */
    MISSING,
    /** Nothing public says anything of the part. */
    NOT_KNOWN
  }

  /** A part that a software service must stand on and that is not named. */
  public enum ChainGap {
    INFRASTRUCTURE,
    DATA_CENTRE
  }

  /** How one certification stands; the last day is of the one that is held. */
  public record Check(
      CertificationScheme scheme, CertificationStanding standing, Optional<LocalDate> validTo) {}

  /**
   * One part of the chain.
   *
   * @param depth 0 for the service itself
   */
  public record Link(
      int depth,
      LocalizedText name,
      Optional<RegistryKey> key,
      Optional<StackLayer> layer,
      List<Check> checks) {

    public Link {
      checks = List.copyOf(checks);
    }

    /** What is missing here, not valid, or not known. */
    public List<CertificationScheme> lacking() {
      return checks.stream()
          .filter(check -> check.standing() != CertificationStanding.HELD)
          .map(Check::scheme)
          .toList();
    }
  }

  /**
   * A part as it is stated.
   *
   * @param told whether anybody stated what it holds
   * @param below the parts it stands on
   */
  public record Part(
      LocalizedText name,
      Optional<RegistryKey> key,
      Optional<StackLayer> layer,
      Set<ServiceModel> models,
      boolean told,
      List<HeldCertification> held,
      List<Part> below) {

    public Part {
      models = Set.copyOf(models);
      held = List.copyOf(held);
      below = List.copyOf(below);
    }
  }

  /** The chain of an entry of the list, as the list states it on the day. */
  public static CertificationChain of(
      RegistryEntry entry,
      Function<RegistryKey, Optional<RegistryEntry>> register,
      LocalDate day,
      Set<CertificationScheme> asked) {
    return of(listed(entry, register, day), day, asked);
  }

  /** The chain of a service whose parts are known. */
  public static CertificationChain of(Part top, LocalDate day, Set<CertificationScheme> asked) {
    List<Link> links = new ArrayList<>();
    List<Part> below = new ArrayList<>();
    walk(top, /* depth= */ 0, day, asked, links, below);
    return new CertificationChain(links, gaps(top, below));
  }

  /** An entry of the list as a part, with what the list says it stands on. */
  public static Part listed(
      RegistryEntry entry, Function<RegistryKey, Optional<RegistryEntry>> register, LocalDate day) {
    return listed(entry, register, day, new HashSet<>());
  }

  private static Part listed(
      RegistryEntry entry,
      Function<RegistryKey, Optional<RegistryEntry>> register,
      LocalDate day,
      Set<RegistryKey> above) {
    above.add(entry.key());
    List<Part> below =
        entry.bases().stream()
            .filter(base -> !above.contains(base))
            .flatMap(base -> register.apply(base).stream())
            .map(base -> listed(base, register, day, new HashSet<>(above)))
            .toList();
    List<HeldCertification> held = new ArrayList<>(HeldCertification.of(entry));
    boolean told = !held.isEmpty();
    if (entry.validOn(day)) {
      held.add(
          new HeldCertification(
              CertificationScheme.ISMAP, Optional.of(entry.registeredOn()), entry.validUntil()));
    }
    return new Part(
        entry.called(),
        Optional.of(entry.key()),
        Optional.empty(),
        entry.serviceModels(),
        told,
        held,
        below);
  }

  private static void walk(
      Part part,
      int depth,
      LocalDate day,
      Set<CertificationScheme> asked,
      List<Link> links,
      List<Part> below) {
    links.add(
        new Link(
            depth,
            part.name(),
            part.key(),
            part.layer(),
            asked.stream().map(scheme -> check(part, scheme, day)).toList()));
    for (Part next : part.below()) {
      below.add(next);
      walk(next, depth + 1, day, asked, links, below);
    }
  }

  private static Check check(Part part, CertificationScheme asked, LocalDate day) {
    List<HeldCertification> stated =
        part.held().stream().filter(held -> held.scheme().fulfils(asked)).toList();
    Optional<HeldCertification> valid =
        stated.stream().filter(held -> held.validOn(day)).findFirst();
    if (valid.isPresent()) {
      return new Check(asked, CertificationStanding.HELD, valid.get().validTo());
    }
    if (!stated.isEmpty()) {
      return new Check(asked, CertificationStanding.NOT_VALID, stated.getFirst().validTo());
    }
    return new Check(
        asked,
        part.told() ? CertificationStanding.MISSING : CertificationStanding.NOT_KNOWN,
        Optional.empty());
  }

  /** Software runs on a base and in a data centre, whoever runs them. */
  private static List<ChainGap> gaps(Part top, List<Part> below) {
    if (!top.models().contains(ServiceModel.SAAS)) {
      return List.of();
    }
    Set<ChainGap> gaps = EnumSet.allOf(ChainGap.class);
    for (Part part : below) {
      if (part.layer().filter(StackLayer.VIRTUALISATION::equals).isPresent()
          || part.models().contains(ServiceModel.IAAS)) {
        gaps.remove(ChainGap.INFRASTRUCTURE);
      }
      if (part.layer().filter(StackLayer.PHYSICAL::equals).isPresent()) {
        gaps.remove(ChainGap.DATA_CENTRE);
      }
    }
    return List.copyOf(gaps);
  }
}
