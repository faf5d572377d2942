package dev.akashi.paperwork;

import dev.akashi.baseline.Baselines;
import dev.akashi.directory.Organisations;
import dev.akashi.programme.ProgrammeParameters;
import dev.akashi.registry.PublicList;
import dev.akashi.registry.RegistryEntry;
import dev.akashi.registry.RegistryKey;
import dev.akashi.statement.DeclaredStatement;
import dev.akashi.statement.ProfileReading;
import dev.akashi.statement.Statements;
import dev.akashi.statement.UsedService;
import dev.akashi.statement.Visibility;
import dev.akashi.statement.VisibilityRules;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Gathers what the documents of a declared statement are made of. */
@Service
class StatementMaterials {

  private final Statements statements;
  private final Baselines baselines;
  private final Organisations organisations;
  private final PublicList list;
  private final ProgrammeParameters parameters;

  StatementMaterials(
      Statements statements,
      Baselines baselines,
      Organisations organisations,
      PublicList list,
      ProgrammeParameters parameters) {
    this.statements = statements;
    this.baselines = baselines;
    this.organisations = organisations;
    this.list = list;
    this.parameters = parameters;
  }

  /** For a reader; refused when the content no longer has its seal. */
  StatementMaterial of(DeclaredStatement statement, Visibility reader) {
    return of(
        new ProfileReading(
            statement, VisibilityRules.on(statement.sealedOn(), parameters), reader));
  }

  /** As it is read; refused when the content no longer has its seal. */
  StatementMaterial of(ProfileReading reading) {
    ProfileReading.Head statement = reading.statement();
    SealRule.refuseBroken(statement.contentHash(), reading.sealNow(), "FRM-34");
    return new StatementMaterial(
        reading,
        baselines.version(statement.baselineVersion()),
        organisations
            .findOn(statement.provider(), statement.declaredOn())
            .orElseGet(() -> organisations.get(statement.provider())),
        statements.declarant(statement.id()),
        bases(reading.uses(), statement.sealedOn()));
  }

  /** The services it stands on, as they were listed when it was sealed. */
  private Map<RegistryKey, RegistryEntry> bases(List<UsedService> uses, LocalDate sealedOn) {
    Map<RegistryKey, RegistryEntry> bases = new HashMap<>();
    uses.stream()
        .map(UsedService::listed)
        .flatMap(Optional::stream)
        .forEach(key ->
            list.detail(key, Optional.of(sealedOn))
                .or(() -> list.detail(key, Optional.empty()))
                .ifPresent(detail -> bases.put(key, detail.entry())));
    return bases;
  }
}
