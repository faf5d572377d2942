package dev.akashi.statement;

import dev.akashi.baseline.RequirementId;
import dev.akashi.directory.Actor;
import dev.akashi.directory.OrganisationId;
import dev.akashi.kernel.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Where services and statements are kept. Knows no rule and no permission. */
public interface StatementStore {

  /** Adds a service unless another one took the name meanwhile. */
  boolean add(CloudService service, Instant now);

  /** Changes a service unless it changed meanwhile. */
  boolean change(CloudService service, int expectedRevision);

  /** Keeps why a service is put away, empty for one in use, unless it changed meanwhile. */
  boolean putAway(ServiceId id, String reason, int expectedRevision);

  Optional<CloudService> service(ServiceId id);

  /** Whether the provider has another service of that name. */
  boolean nameTaken(OrganisationId provider, String name, ServiceId except);

  List<CloudService> servicesOf(OrganisationId provider);

  /** All versions of the statements of a service, newest first. */
  List<StatementHead> statementsOf(ServiceId service);

  /** All versions of the statements of a provider, those of a service newest first. */
  List<StatementHead> statementsBy(OrganisationId provider);

  /** The drafts of a provider, the longest waiting first. */
  List<StatementHead> draftsOf(OrganisationId provider, int limit);

  Optional<StatementHead> head(StatementId id);

  /** The statement, held until the end of the transaction against every other change. */
  Optional<StatementHead> hold(StatementId id);

  Optional<StatementSheet> sheet(StatementId id);

  /** The sheet without the files that support the statement, which are many. */
  Optional<StatementSheet> sheetWithoutFiles(StatementId id);

  /** The sheet without files and with these answers alone, for what is done to a few of them. */
  Optional<StatementSheet> sheetOf(StatementId id, Collection<RequirementId> requirements);

  /** The {@link StatementSheet#answersRevision} as it is now. */
  int answersRevision(StatementId id);

  /** Adds an empty draft unless there is another one meanwhile. */
  boolean add(
      StatementId id,
      ServiceId service,
      int version,
      String baselineVersion,
      Optional<StatementId> copiedFrom,
      Instant now);

  /** Those of the statements that are sealed and not withdrawn, newest first. */
  List<StatementHead> sealedAmong(Collection<StatementId> among);

  /** Those of the statements in whose place a sealed one of the same period stands. */
  Set<StatementId> amendedAmong(Collection<StatementId> statements);

  /** Notes that a draft takes the place of an assessed version of the same period. */
  void amends(StatementId draft, StatementId former);

  /**
   * Writes answers as they are given, each one revision further; whoever changes one is an author
   * of it for good.
   *
   * @param before the statement so far
   */
  void save(StatementSheet before, Collection<Answer> answers, Actor by, Instant now);

  /**
   * Writes answers into a new draft that has the authors of another statement and what is set aside
   * there.
   */
  void copy(StatementId from, StatementId draft, Collection<Answer> answers, Instant now);

  /**
   * Puts a draft on another version of the baseline with these answers and no others; their authors
   * are those they had.
   *
   * @param revision of each of the answers, and of those that nobody wrote
   * @param moved the requirements that have another number there
   */
  void rebase(
      StatementId id,
      String baselineVersion,
      Collection<Answer> answers,
      int revision,
      Map<RequirementId, RequirementId> moved,
      Instant now);

  /** Remembers what is set aside on the version that a draft leaves. */
  void rememberSetAside(StatementId id, String baselineVersion);

  /** Sets aside exactly what was remembered of the version to which a draft goes back. */
  void bringBackSetAside(StatementId id, String baselineVersion);

  /** Writes the scope unless it changed meanwhile; revision 0 writes the first one. */
  boolean save(StatementId id, StatementScope scope, int expectedRevision);

  /** Writes the audit period unless the statement changed meanwhile. */
  boolean save(StatementId id, Period auditPeriod, int expectedRevision);

  void add(StatementId id, UUID use, UsedService service);

  /** Changes a used service unless it changed meanwhile. */
  boolean change(StatementId id, UUID use, UsedService service, int expectedRevision);

  boolean removeUse(StatementId id, UUID use);

  void add(StatementId id, UUID fact, ProfileFact stated);

  /** Changes a fact unless it changed meanwhile. */
  boolean change(StatementId id, UUID fact, ProfileFact stated, int expectedRevision);

  boolean removeFact(StatementId id, UUID fact);

  /** Writes the visibilities that were chosen, in place of all there were. */
  void save(StatementId id, Map<StatementField, Visibility> chosen);

  /**
   * Seals a draft.
   *
   * @param day the legal day of the declaration
   * @param recorded the day on which it is recorded
   */
  void seal(
      StatementId id,
      CloudService service,
      String hash,
      Actor by,
      LocalDate day,
      LocalDate recorded,
      Instant now);

  void move(StatementId id, StatementState to, Instant now);

  /** Declared statements of a provider in the given state, newest first. */
  List<StatementHead> sealedIn(StatementState state, OrganisationId provider);

  /** Those of the statements that are declared and in the given state, newest first. */
  List<StatementHead> sealedIn(StatementState state, Collection<StatementId> among);

  /** Declared statements of a provider, newest first. */
  List<StatementHead> sealedOf(OrganisationId provider);
}
