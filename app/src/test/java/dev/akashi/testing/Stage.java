package dev.akashi.testing;

import dev.akashi.assessor.AssessorKind;
import dev.akashi.assessor.AssessorRegister;
import dev.akashi.assessor.Auditor;
import dev.akashi.assessor.AuditorConfirmations;
import dev.akashi.assessor.AuditorId;
import dev.akashi.assessor.Auditors;
import dev.akashi.assessor.ProposalId;
import dev.akashi.assessor.SelectionProposals;
import dev.akashi.directory.Actor;
import dev.akashi.directory.OrganisationId;
import dev.akashi.directory.OrganisationKind;
import dev.akashi.directory.People;
import dev.akashi.directory.PersonId;
import dev.akashi.directory.Register;
import dev.akashi.directory.Role;
import dev.akashi.kernel.LocalizedText;
import dev.akashi.kernel.Period;
import dev.akashi.platform.Today;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts organisations and people on the stage of a test, each time new ones. */
public class Stage {

  public static final String PASSWORD = "a long test password";

  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final Register register;
  private final People people;
  private final TransactionTemplate transaction;
  private final String passwordHash;
  private final ApplicationContext context;

  Stage(
      Register register,
      People people,
      PasswordEncoder passwords,
      TransactionTemplate transaction,
      ApplicationContext context) {
    this.register = register;
    this.people = people;
    this.transaction = transaction;
    this.context = context;
    this.passwordHash = String.valueOf(passwords.encode(PASSWORD));
  }

  /** A person with these roles in a new organisation of the roles' kind. */
  public Actor person(Role... roles) {
    OrganisationKind kind = roles[0].kind();
    int number = NUMBER.incrementAndGet();
    OrganisationId organisation =
        inTransaction(() ->
            register.addOrganisation(
                kind,
                new LocalizedText("試験" + kind.name() + number, "Test " + kind + " " + number),
                LocalDate.of(2020, 1, 1),
                false));
    return colleague(organisation, roles);
  }

  /** A person with these roles in the organisation of another. */
  public Actor colleagueOf(Actor other, Role... roles) {
    return colleague(other.organisationId(), roles);
  }

  private Actor colleague(OrganisationId organisation, Role... roles) {
    return named(organisation, "試験 人" + NUMBER.incrementAndGet(), roles);
  }

  /** A person of that name with these roles in that organisation. */
  public Actor named(OrganisationId organisation, String name, Role... roles) {
    int number = NUMBER.incrementAndGet();
    PersonId person =
        inTransaction(() ->
            register.addPerson(
                organisation,
                name,
                "person" + number + "@test.example",
                passwordHash,
                Set.of(roles),
                false));
    return people.actor(person).orElseThrow();
  }

  /** Puts the body of a person on the list of assessors, as the committee decided. */
  public void select(Actor body, Period term) {
    SelectionProposals proposals = context.getBean(SelectionProposals.class);
    ProposalId proposed =
        proposals.select(
            person(Role.PROGRAMME_OFFICER),
            body.organisationId(),
            AssessorKind.AUDIT_CORPORATION,
            "S-" + NUMBER.incrementAndGet() + "-" + body.organisationId(),
            term,
            "選定の継続");
    proposals.decide(
        person(Role.COMMITTEE_MEMBER), proposed, /* revision= */ 0, /* carried= */ true, "審議の結果");
  }

  /**
   * The same for the term in which the tests of assessments play; the person is registered as an
   * auditor who signs.
   */
  public void select(Actor body) {
    LocalDate day = context.getBean(Today.class).day();
    if (context.getBean(AssessorRegister.class).selectionOn(body.organisationId(), day).isEmpty()) {
      select(body, new Period(LocalDate.of(2024, 4, 1), LocalDate.of(2026, 3, 31)));
    }
    registerSigner(body);
  }

  /** Makes the person an auditor of the own body who may sign for a year from today. */
  public AuditorId registerSigner(Actor signer) {
    Auditors auditors = context.getBean(Auditors.class);
    LocalDate day = context.getBean(Today.class).day();
    AuditorId id =
        auditors
            .find(signer.organisationId(), signer.person())
            .map(Auditor::id)
            .orElseGet(() -> addSigner(auditors, signer, day));
    auditors.train(signer, id, "監査人研修", day, 40);
    AuditorConfirmations confirmations = context.getBean(AuditorConfirmations.class);
    Auditor auditor = auditors.get(signer, id).auditor();
    if (confirmations.against(auditor).isEmpty()) {
      confirmations.confirm(person(Role.REVIEWER), id, auditor.revision(), "資格の証明書、職務経歴書、国籍を示す書類");
    }
    return id;
  }

  private static AuditorId addSigner(Auditors auditors, Actor signer, LocalDate day) {
    return auditors.add(
        signer,
        new Auditor(
            AuditorId.random(),
            signer.organisationId(),
            Optional.of(signer.person()),
            signer.name(),
            "JP",
            10,
            /* signs= */ true,
            Optional.empty(),
            List.of(new Auditor.Qualification("CISA", "1", day.minusYears(3), Optional.empty())),
            List.of(),
            0));
  }

  /** A part of the running application. */
  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  public String emailOf(Actor actor) {
    return people.find(actor.person()).orElseThrow().email();
  }

  /** A visitor of the running application who has not signed in. */
  public Visitor visitor() {
    if (!(context instanceof WebServerApplicationContext web) || web.getWebServer() == null) {
      throw new IllegalStateException("no web server runs");
    }
    return new Visitor("http://localhost:" + web.getWebServer().getPort());
  }

  /** A visitor signed in through the sign-in page. */
  public Visitor signedIn(Actor actor) {
    Visitor visitor = visitor();
    visitor.signIn(emailOf(actor), PASSWORD);
    return visitor;
  }

  /** A client of the API with a token of this person. */
  public Visitor api(Actor actor) {
    Visitor visitor = visitor();
    visitor.takeToken(emailOf(actor), PASSWORD);
    return visitor;
  }

  private <T> T inTransaction(Supplier<T> work) {
    T result = transaction.execute(status -> work.get());
    if (result == null) {
      throw new IllegalStateException("nothing came back");
    }
    return result;
  }
}
