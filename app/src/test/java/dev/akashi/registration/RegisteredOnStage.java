package dev.akashi.registration;

import dev.akashi.directory.Actor;
import dev.akashi.registry.RegistryKey;
import dev.akashi.statement.CloudService;
import dev.akashi.statement.OwnStatements;
import dev.akashi.statement.StatementHead;
import dev.akashi.statement.StatementId;
import dev.akashi.statement.StatementSeal;
import dev.akashi.statement.StatementSheet;
import dev.akashi.statement.StatementStage;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** Brings services with a published statement among the registered ones. */
public class RegisteredOnStage {

  private final OwnStatements statements;
  private final ApplicationStore applications;
  private final RegistrationStore registrations;
  private final TransactionTemplate transaction;

  public RegisteredOnStage(ApplicationContext context) {
    this.statements = context.getBean(OwnStatements.class);
    this.applications = context.getBean(ApplicationStore.class);
    this.registrations = context.getBean(RegistrationStore.class);
    this.transaction = context.getBean(TransactionTemplate.class);
  }

  /** The service of a published statement is registered from that day to the other. */
  public RegistryKey register(Actor provider, StatementId id, LocalDate on, LocalDate until) {
    StatementSheet sheet = statements.sheet(provider, id);
    CloudService service = sheet.head().service();
    Application application = application(sheet, on);
    RegistryKey key = new RegistryKey("T-" + UUID.randomUUID().toString().substring(0, 8));
    Registration registration =
        new Registration(
            key,
            service.id(),
            service.provider(),
            service.called(),
            on,
            until,
            /* level= */ 2,
            Optional.empty(),
            Optional.empty());
    transaction.executeWithoutResult(status -> {
      applications.insert(application);
      registrations.insert(
          registration, registrations.nextSerial(/* first= */ 1), application.id());
    });
    return key;
  }

  private static Application application(StatementSheet sheet, LocalDate on) {
    StatementHead head = sheet.head();
    return new Application(
        ApplicationId.random(),
        head.service().provider(),
        head.service().id(),
        head.called(),
        head.id(),
        /* statementVersion= */ 1,
        StatementSeal.of(sheet),
        sheet.content().baselineVersion(),
        StatementStage.FIRST_PERIOD,
        Optional.empty(),
        /* level= */ 2,
        ApplicationState.REGISTERED,
        on,
        on,
        Optional.of(on),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        /* revision= */ 1);
  }

  /** The registration ends on that day. */
  public void end(RegistryKey key, LocalDate on) {
    transaction.executeWithoutResult(status -> registrations.end(key, on));
  }
}
