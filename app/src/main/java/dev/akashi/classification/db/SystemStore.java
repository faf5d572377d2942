package dev.akashi.classification.db;

import static dev.akashi.database.classification.Tables.INFORMATION;
import static dev.akashi.database.classification.Tables.SYSTEM;

import dev.akashi.classification.BusinessUse;
import dev.akashi.classification.ClassificationState;
import dev.akashi.classification.Confidentiality;
import dev.akashi.classification.HeldInformation;
import dev.akashi.classification.Impact;
import dev.akashi.classification.ImpactAnswers;
import dev.akashi.classification.InformationAvailability;
import dev.akashi.classification.InformationGrade;
import dev.akashi.classification.InformationId;
import dev.akashi.classification.InformationSystem;
import dev.akashi.classification.Instruction;
import dev.akashi.classification.Integrity;
import dev.akashi.classification.Raise;
import dev.akashi.classification.SpecialHandling;
import dev.akashi.classification.SystemId;
import dev.akashi.classification.SystemRegister;
import dev.akashi.database.classification.tables.records.InformationRecord;
import dev.akashi.database.classification.tables.records.SystemRecord;
import dev.akashi.directory.OrganisationId;
import dev.akashi.directory.PersonId;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Information systems in the database. */
@Repository
class SystemStore implements SystemRegister {

  private final DSLContext sql;

  SystemStore(DSLContext sql) {
    this.sql = sql;
  }

  @Override
  public Optional<InformationSystem> find(SystemId id) {
    return fetch(SYSTEM.ID.eq(id.value())).stream().findFirst();
  }

  @Override
  public List<InformationSystem> findAll(Collection<SystemId> ids) {
    return fetch(SYSTEM.ID.in(ids.stream().map(SystemId::value).toList()));
  }

  @Override
  public List<InformationSystem> of(OrganisationId organisation) {
    return fetch(SYSTEM.ORGANISATION.eq(organisation.value()));
  }

  @Override
  public List<InformationSystem> inState(OrganisationId organisation, ClassificationState state) {
    return fetch(SYSTEM.ORGANISATION.eq(organisation.value()).and(SYSTEM.STATE.eq(state.name())));
  }

  @Override
  public void add(InformationSystem system) {
    refuseTakenName(system);
    SystemRecord row = sql.newRecord(SYSTEM);
    row.setId(system.id().value());
    row.setOrganisation(system.organisation().value());
    row.setSplitFrom(system.splitFrom().map(SystemId::value).orElse(null));
    row.setRevision(system.revision());
    write(system, row);
    row.insert();
    writeInformation(system);
  }

  @Override
  public void save(InformationSystem changed) {
    refuseTakenName(changed);
    SystemRecord row = sql.newRecord(SYSTEM);
    write(changed, row);
    row.setRevision(changed.revision() + 1);
    int saved =
        sql.update(SYSTEM)
            .set(row)
            .where(SYSTEM.ID.eq(changed.id().value()))
            .and(SYSTEM.REVISION.eq(changed.revision()))
            .execute();
    if (saved == 0) {
      throw Refusal.stale(
          Reason.of("classification.changed-meanwhile")
              .with(changed.revision(), changed.revision() + 1));
    }
    sql.deleteFrom(INFORMATION).where(INFORMATION.SYSTEM.eq(changed.id().value())).execute();
    writeInformation(changed);
  }

  private void refuseTakenName(InformationSystem system) {
    boolean taken =
        sql.fetchExists(
            SYSTEM,
            SYSTEM
                .ORGANISATION
                .eq(system.organisation().value())
                .and(SYSTEM.NAME.eq(system.name()))
                .and(SYSTEM.ID.ne(system.id().value())));
    if (taken) {
      throw Refusal.input(Reason.atField("name", "classification.name-taken", system.name()));
    }
  }

  private static void write(InformationSystem system, SystemRecord row) {
    row.setName(system.name());
    row.setBusiness(system.use().name());
    row.setPurpose(system.use().purpose());
    row.setCitizenFacing(system.use().citizenFacing());
    row.setEmergencyUse(system.use().emergencyUse());
    Optional<ImpactAnswers> impact = system.impact();
    row.setSlowdownOnGovernment(
        impact.map(ImpactAnswers::slowdownOnGovernment).map(Impact::name).orElse(null));
    row.setSlowdownOnCitizens(
        impact.map(ImpactAnswers::slowdownOnCitizens).map(Impact::name).orElse(null));
    row.setStopOnGovernment(
        impact.map(ImpactAnswers::stopOnGovernment).map(Impact::name).orElse(null));
    row.setStopOnCitizens(impact.map(ImpactAnswers::stopOnCitizens).map(Impact::name).orElse(null));
    row.setRaiseTo(system.raise().map(raise -> raise.to().level()).orElse(null));
    row.setRaiseReason(system.raise().map(Raise::reason).orElse(""));
    row.setInstructionTo(system.instruction().map(order -> order.target().level()).orElse(null));
    row.setInstructionReason(system.instruction().map(Instruction::reason).orElse(""));
    row.setState(system.state().name());
    row.setStateSince(system.stateSince());
    row.setReportedBy(system.reportedBy().map(PersonId::value).orElse(null));
    AcceptedColumns.write(system.accepted(), row);
  }

  private void writeInformation(InformationSystem system) {
    List<InformationRecord> rows = new ArrayList<>();
    for (HeldInformation held : system.information()) {
      InformationRecord row = sql.newRecord(INFORMATION);
      row.setId(held.id().value());
      row.setSystem(system.id().value());
      row.setPlace(rows.size());
      row.setName(held.name());
      row.setConfidentiality(held.grade().map(g -> g.confidentiality().name()).orElse(null));
      row.setIntegrity(held.grade().map(g -> g.integrity().name()).orElse(null));
      row.setAvailability(held.grade().map(g -> g.availability().name()).orElse(null));
      row.setSpecial(held.special().stream().map(Enum::name).sorted().toArray(String[]::new));
      row.setRestrictions(held.restrictions());
      row.setSharePercent(held.sharePercent().orElse(null));
      rows.add(row);
    }
    sql.batchInsert(rows).execute();
  }

  private List<InformationSystem> fetch(Condition condition) {
    List<SystemRecord> rows =
        sql.selectFrom(SYSTEM).where(condition).orderBy(SYSTEM.NAME).limit(2000).fetch();
    Map<UUID, List<HeldInformation>> held =
        sql
            .selectFrom(INFORMATION)
            .where(INFORMATION.SYSTEM.in(rows.stream().map(SystemRecord::getId).toList()))
            .orderBy(INFORMATION.PLACE)
            .fetch()
            .stream()
            .collect(
                Collectors.groupingBy(
                    InformationRecord::getSystem,
                    Collectors.mapping(SystemStore::read, Collectors.toList())));
    return rows.stream().map(row -> read(row, held.getOrDefault(row.getId(), List.of()))).toList();
  }

  private static InformationSystem read(SystemRecord row, List<HeldInformation> held) {
    return new InformationSystem(
        new SystemId(row.getId()),
        new OrganisationId(row.getOrganisation()),
        row.getName(),
        new BusinessUse(
            row.getBusiness(), row.getPurpose(), row.getCitizenFacing(), row.getEmergencyUse()),
        held,
        impact(row),
        Optional.ofNullable(row.getRaiseTo())
            .map(to -> new Raise(Confidentiality.ofLevel(to), row.getRaiseReason())),
        Optional.ofNullable(row.getInstructionTo())
            .map(to -> new Instruction(Confidentiality.ofLevel(to), row.getInstructionReason())),
        ClassificationState.valueOf(row.getState()),
        row.getStateSince(),
        Optional.ofNullable(row.getReportedBy()).map(PersonId::new),
        Optional.ofNullable(row.getSplitFrom()).map(SystemId::new),
        AcceptedColumns.read(row),
        row.getRevision());
  }

  private static Optional<ImpactAnswers> impact(SystemRecord row) {
    if (row.getStopOnCitizens() == null) {
      return Optional.empty();
    }
    return Optional.of(
        new ImpactAnswers(
            Impact.valueOf(row.getSlowdownOnGovernment()),
            Impact.valueOf(row.getSlowdownOnCitizens()),
            Impact.valueOf(row.getStopOnGovernment()),
            Impact.valueOf(row.getStopOnCitizens())));
  }

  private static HeldInformation read(InformationRecord row) {
    Optional<InformationGrade> grade =
        Optional.ofNullable(row.getConfidentiality())
            .map(confidentiality ->
                InformationGrade.of(
                    Confidentiality.valueOf(confidentiality),
                    Integrity.valueOf(row.getIntegrity()),
                    InformationAvailability.valueOf(row.getAvailability())));
    return new HeldInformation(
        new InformationId(row.getId()),
        row.getName(),
        grade,
        Arrays.stream(row.getSpecial())
            .map(SpecialHandling::valueOf)
            .collect(Collectors.toUnmodifiableSet()),
        row.getRestrictions(),
        Optional.ofNullable(row.getSharePercent()));
  }
}
