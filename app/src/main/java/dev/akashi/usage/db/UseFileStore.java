package dev.akashi.usage.db;

import static dev.akashi.database.usage.Tables.APPLICATION;
import static dev.akashi.database.usage.Tables.APPLICATION_CONDITION;
import static dev.akashi.database.usage.Tables.APPLICATION_INFORMATION;

import dev.akashi.classification.Confidentiality;
import dev.akashi.classification.InformationAvailability;
import dev.akashi.classification.InformationGrade;
import dev.akashi.classification.Integrity;
import dev.akashi.database.usage.tables.records.ApplicationConditionRecord;
import dev.akashi.database.usage.tables.records.ApplicationInformationRecord;
import dev.akashi.database.usage.tables.records.ApplicationRecord;
import dev.akashi.directory.OrganisationId;
import dev.akashi.directory.PersonId;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.registry.RegistryKey;
import dev.akashi.usage.NetworkZone;
import dev.akashi.usage.UseApplication;
import dev.akashi.usage.UseApplicationId;
import dev.akashi.usage.UseFile;
import dev.akashi.usage.UseFiles;
import dev.akashi.usage.UseState;
import dev.akashi.usage.UsedInformation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.UpdatableRecord;
import org.springframework.stereotype.Repository;

/** Use applications in the database. */
@Repository
class UseFileStore implements UseFiles {

  private final DSLContext sql;

  UseFileStore(DSLContext sql) {
    this.sql = sql;
  }

  @Override
  public Optional<UseFile> find(UseApplicationId id) {
    return fetch(APPLICATION.ID.eq(id.value())).stream().findFirst();
  }

  @Override
  public List<UseFile> of(OrganisationId organisation) {
    return fetch(APPLICATION.ORGANISATION.eq(organisation.value()));
  }

  @Override
  public void add(UseFile file) {
    ApplicationRecord row = sql.newRecord(APPLICATION);
    row.setId(file.application().id().value());
    row.setOrganisation(file.application().organisation().value());
    row.setApplicant(file.application().applicant().value());
    row.setApplicantName(file.applicantName());
    write(file, row);
    row.setRevision(file.revision());
    row.insert();
    writeDetails(file.application());
  }

  @Override
  public void save(UseFile changed) {
    ApplicationRecord row = sql.newRecord(APPLICATION);
    write(changed, row);
    row.setRevision(changed.revision() + 1);
    UUID id = changed.application().id().value();
    int saved =
        sql.update(APPLICATION)
            .set(row)
            .where(APPLICATION.ID.eq(id))
            .and(APPLICATION.REVISION.eq(changed.revision()))
            .execute();
    if (saved == 0) {
      throw Refusal.stale(
          Reason.of("usage.changed-meanwhile").with(changed.revision(), changed.revision() + 1));
    }
    sql.deleteFrom(APPLICATION_INFORMATION)
        .where(APPLICATION_INFORMATION.APPLICATION.eq(id))
        .execute();
    sql.deleteFrom(APPLICATION_CONDITION).where(APPLICATION_CONDITION.APPLICATION.eq(id)).execute();
    writeDetails(changed.application());
  }

  private static void write(UseFile file, ApplicationRecord row) {
    UseApplication application = file.application();
    row.setServiceName(application.serviceName());
    row.setProvider(application.provider());
    row.setRegistryKey(application.listed().map(RegistryKey::value).orElse(null));
    row.setNotListedReason(application.notListedReason());
    row.setPurpose(application.purpose());
    row.setZone(application.zone().name());
    row.setState(application.state().name());
    row.setStateSince(file.stateSince());
    row.setApprover(file.approver().map(PersonId::value).orElse(null));
    row.setApproverName(file.approverName());
    row.setAdministrator(file.administrator());
    row.setUnavoidableReason(file.unavoidableReason());
    row.setSecondPerson(file.secondPerson().map(PersonId::value).orElse(null));
    row.setSecondPersonName(file.secondPersonName());
    row.setNote(file.note());
  }

  private void writeDetails(UseApplication application) {
    UUID id = application.id().value();
    List<UpdatableRecord<?>> rows = new ArrayList<>();
    int place = 0;
    for (UsedInformation used : application.information()) {
      rows.add(
          new ApplicationInformationRecord(
              id,
              place++,
              used.name(),
              used.grade().map(g -> g.confidentiality().name()).orElse(null),
              used.grade().map(g -> g.integrity().name()).orElse(null),
              used.grade().map(g -> g.availability().name()).orElse(null)));
    }
    application
        .conditions()
        .forEach((condition, finding) ->
            rows.add(new ApplicationConditionRecord(id, condition, finding)));
    sql.batchInsert(rows).execute();
  }

  private List<UseFile> fetch(Condition condition) {
    List<ApplicationRecord> rows =
        sql.selectFrom(APPLICATION)
            .where(condition)
            .orderBy(APPLICATION.STATE_SINCE.desc(), APPLICATION.ID)
            .limit(1000)
            .fetch();
    List<UUID> ids = rows.stream().map(ApplicationRecord::getId).toList();
    Map<UUID, List<UsedInformation>> information =
        sql
            .selectFrom(APPLICATION_INFORMATION)
            .where(APPLICATION_INFORMATION.APPLICATION.in(ids))
            .orderBy(APPLICATION_INFORMATION.PLACE)
            .fetch()
            .stream()
            .collect(
                Collectors.groupingBy(
                    ApplicationInformationRecord::getApplication,
                    Collectors.mapping(UseFileStore::read, Collectors.toList())));
    Map<UUID, Map<String, String>> conditions =
        sql
            .selectFrom(APPLICATION_CONDITION)
            .where(APPLICATION_CONDITION.APPLICATION.in(ids))
            .fetch()
            .stream()
            .collect(
                Collectors.groupingBy(
                    ApplicationConditionRecord::getApplication,
                    Collectors.toMap(
                        ApplicationConditionRecord::getCondition,
                        ApplicationConditionRecord::getFinding)));
    return rows.stream()
        .map(row ->
            read(
                row,
                information.getOrDefault(row.getId(), List.of()),
                conditions.getOrDefault(row.getId(), Map.of())))
        .toList();
  }

  private static UsedInformation read(ApplicationInformationRecord row) {
    return new UsedInformation(
        row.getName(),
        Optional.ofNullable(row.getConfidentiality())
            .map(confidentiality ->
                InformationGrade.of(
                    Confidentiality.valueOf(confidentiality),
                    Integrity.valueOf(row.getIntegrity()),
                    InformationAvailability.valueOf(row.getAvailability()))));
  }

  private static UseFile read(
      ApplicationRecord row, List<UsedInformation> information, Map<String, String> conditions) {
    UseApplication application =
        new UseApplication(
            new UseApplicationId(row.getId()),
            new OrganisationId(row.getOrganisation()),
            new PersonId(row.getApplicant()),
            row.getServiceName(),
            row.getProvider(),
            Optional.ofNullable(row.getRegistryKey()).map(RegistryKey::new),
            row.getPurpose(),
            NetworkZone.valueOf(row.getZone()),
            information,
            conditions,
            row.getNotListedReason(),
            UseState.valueOf(row.getState()));
    return new UseFile(
        application,
        row.getApplicantName(),
        row.getStateSince(),
        Optional.ofNullable(row.getApprover()).map(PersonId::new),
        row.getApproverName(),
        row.getAdministrator(),
        row.getUnavoidableReason(),
        Optional.ofNullable(row.getSecondPerson()).map(PersonId::new),
        row.getSecondPersonName(),
        row.getNote(),
        row.getRevision());
  }
}
