package dev.akashi.registration;

import static dev.akashi.registration.RegistrationStage.DECIDED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.akashi.directory.Actor;
import dev.akashi.kernel.Clause;
import dev.akashi.kernel.Refusal;
import dev.akashi.registration.Samples.ReportDraft;
import dev.akashi.registration.Samples.StatementDraft;
import dev.akashi.registry.PublicRegister;
import dev.akashi.registry.RegistryKey;
import dev.akashi.supplychain.SupplyChain;
import dev.akashi.testing.TestDay;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A base leaves the list at the moment at which a service that stands on it comes onto it. */
@RegistrationTestSetup
class BaseEndsWhileListedTest {

  private static final long WAITS_MILLIS = 400;

  @Autowired RegistrationStage way;
  @Autowired PapersOnStage.Papers papers;
  @Autowired CommitteeDecisions committee;
  @Autowired RemovalStore cases;
  @Autowired PublicRegister register;
  @Autowired SupplyChain chain;
  @Autowired TransactionTemplate transaction;

  @SuppressWarnings("NullAway.Init")
  private Registration base;

  @SuppressWarnings("NullAway.Init")
  private RemovalCase removal;

  @SuppressWarnings("NullAway.Init")
  private ApplicationId application;

  @BeforeEach
  void oneToLeaveAndOneToCome() {
    TestDay.set(DECIDED);
    base =
        way.registeredOn(
            RegistrationStage.APPLIED, way.provider(), new StatementDraft(), new ReportDraft());
    removal = way.proposed(base);
    Actor provider = way.provider();
    application =
        way.onAgenda(
            provider,
            papers.assessed(
                provider,
                new StatementDraft().base(base.serviceName().ja(), base.key().value(), false),
                new ReportDraft()));
  }

  private Registration list() {
    return committee.register(way.officer, application, way.revision(application), DECIDED, "");
  }

  /** Does the second while the first has done its work and not ended its transaction. */
  private Optional<Throwable> during(Runnable first, Runnable second) throws InterruptedException {
    CountDownLatch done = new CountDownLatch(1);
    CountDownLatch waits = new CountDownLatch(1);
    try (ExecutorService people = Executors.newFixedThreadPool(2)) {
      Future<?> one =
          people.submit(() ->
              transaction.executeWithoutResult(status -> {
                first.run();
                done.countDown();
                await(waits);
              }));
      await(done);
      Future<?> other = people.submit(second);
      assertThat(catchThrowable(() -> other.get(WAITS_MILLIS, TimeUnit.MILLISECONDS)))
          .as("the second waits for the first")
          .isInstanceOf(TimeoutException.class);
      waits.countDown();
      assertThat(catchThrowable(one::get)).isNull();
      Throwable failed = catchThrowable(other::get);
      return Optional.ofNullable(failed instanceof ExecutionException ? failed.getCause() : failed);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Test
  @Clause("FRM-53")
  void whatComesAfterTheEndOfItsBaseIsRefused() throws InterruptedException {
    Optional<Throwable> refused = during(() -> way.remove(removal, DECIDED), this::list);

    assertThat(refused).containsInstanceOf(Refusal.class);
    assertThat(((Refusal) refused.orElseThrow()).reasons().getFirst().code())
        .isIn("registration.base-not-valid", "registry.base-not-listed");
    assertThat(chain.undecided().on(base.key())).isEmpty();
  }

  @Test
  @Clause("FRM-53")
  void whatCameBeforeTheEndOfItsBaseIsProposedForRemoval() throws InterruptedException {
    Optional<Throwable> failed = during(this::list, () -> way.remove(removal, DECIDED));

    assertThat(failed).isEmpty();
    RegistryKey listed = chain.undecided().on(base.key()).getFirst().dependent();
    assertThat(register.find(listed).orElseThrow().endedOn()).isEmpty();
    assertThat(cases.openOn(listed).orElseThrow().loss())
        .contains(new RemovalCase.Loss(base.key(), base.key(), 1));
  }
}
