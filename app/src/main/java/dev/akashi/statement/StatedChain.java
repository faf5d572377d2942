package dev.akashi.statement;

import dev.akashi.kernel.LocalizedText;
import dev.akashi.programme.Parameter;
import dev.akashi.programme.ProgrammeParameters;
import dev.akashi.registry.CertificationChain;
import dev.akashi.registry.CertificationChain.Part;
import dev.akashi.registry.CertificationScheme;
import dev.akashi.registry.HeldCertification;
import dev.akashi.registry.PublicRegister;
import dev.akashi.registry.RegistryEntry;
import dev.akashi.registry.RegistryKey;
import dev.akashi.registry.StackLayer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;

/** The certification chain of a statement: the service, what it stands on, and its sites. */
@Service
public class StatedChain {

  private static final Parameter<Set<String>> ASKED =
      Parameter.set("statement.certification-chain.asked");

  private final PublicRegister register;
  private final ProgrammeParameters parameters;

  StatedChain(PublicRegister register, ProgrammeParameters parameters) {
    this.register = register;
    this.parameters = parameters;
  }

  /** The chain as the statement and the public list tell it on the day (LGG-05). */
  public CertificationChain of(StatementSheet sheet, LocalDate day) {
    StatementContent content = sheet.content();
    List<Part> below = new ArrayList<>();
    content.usedServices().forEach(used -> below.add(part(content, used, day)));
    content.scope().items().stream()
        .filter(item -> item.kind() == ScopeKind.SITE)
        .forEach(site -> below.add(site(content, site)));
    Part top =
        new Part(
            sheet.head().called(),
            Optional.empty(),
            Optional.empty(),
            content.scope().serviceModels(),
            /* told= */ content.profile().states(FactKind.CERTIFICATION),
            held(content, ""),
            below);
    return CertificationChain.of(top, day, asked(day));
  }

  private Set<CertificationScheme> asked(LocalDate day) {
    Set<CertificationScheme> asked = new LinkedHashSet<>();
    parameters.on(day, ASKED).forEach(name -> asked.add(CertificationScheme.valueOf(name)));
    return asked;
  }

  /** What the list says of a base, and what the provider states of it beside. */
  private Part part(StatementContent content, UsedService used, LocalDate day) {
    List<HeldCertification> held = new ArrayList<>(held(content, used.name()));
    Optional<Part> listed = used.listed().flatMap(register::find).map(entry -> listed(entry, day));
    boolean told = !held.isEmpty() || listed.filter(Part::told).isPresent();
    listed.ifPresent(part -> held.addAll(part.held()));
    return new Part(
        new LocalizedText(used.name(), listed.map(part -> part.name().en()).orElse("")),
        used.listed(),
        used.layer(),
        listed.map(Part::models).orElse(Set.of()),
        told,
        held,
        listed.map(Part::below).orElse(List.of()));
  }

  private Part listed(RegistryEntry entry, LocalDate day) {
    return CertificationChain.listed(entry, this::find, day);
  }

  private Optional<RegistryEntry> find(RegistryKey key) {
    return register.find(key);
  }

  private static Part site(StatementContent content, ScopeItem site) {
    List<HeldCertification> held = held(content, site.name());
    return new Part(
        new LocalizedText(site.name(), ""),
        Optional.empty(),
        Optional.of(StackLayer.PHYSICAL),
        Set.of(),
        /* told= */ !held.isEmpty(),
        held,
        List.of());
  }

  private static List<HeldCertification> held(StatementContent content, String holder) {
    return content.profile().of(ProfileFact.Certification.class).stream()
        .filter(certification -> certification.holder().equals(holder))
        .map(certification ->
            new HeldCertification(
                certification.scheme(), certification.validFrom(), certification.validTo()))
        .toList();
  }
}
