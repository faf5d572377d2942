package dev.akashi.responsibility;

import dev.akashi.baseline.Baseline;
import dev.akashi.baseline.Baselines;
import dev.akashi.baseline.Requirement;
import dev.akashi.directory.Actor;
import dev.akashi.kernel.Language;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.platform.Texts;
import dev.akashi.platform.Today;
import dev.akashi.registry.PublicRegister;
import dev.akashi.registry.RegistryEntry;
import dev.akashi.registry.RegistryKey;
import dev.akashi.responsibility.Published.Entry;
import dev.akashi.responsibility.db.ResponsibilityRows;
import dev.akashi.statement.Answer;
import dev.akashi.statement.OwnStatements;
import dev.akashi.statement.Responsibility;
import dev.akashi.statement.StatementHead.Sealed;
import dev.akashi.statement.StatementId;
import dev.akashi.statement.StatementSheet;
import dev.akashi.trail.Subject;
import dev.akashi.trail.Trail;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Publishing who does what of a listed service, and reading what was published. */
@Service
public class Responsibilities {

  private final ResponsibilityRows rows;
  private final OwnStatements own;
  private final Baselines baselines;
  private final PublicRegister register;
  private final Texts texts;
  private final Trail trail;
  private final Today today;

  Responsibilities(
      ResponsibilityRows rows,
      OwnStatements own,
      Baselines baselines,
      PublicRegister register,
      Texts texts,
      Trail trail,
      Today today) {
    this.rows = rows;
    this.own = own;
    this.baselines = baselines;
    this.register = register;
    this.texts = texts;
    this.trail = trail;
    this.today = today;
  }

  /** A statement with what can be published of it: the last version, or what its answers say. */
  public record Preparation(
      StatementSheet sheet, List<Entry> entries, Optional<Published> published) {}

  @Transactional(readOnly = true)
  public Preparation prepare(Actor actor, StatementId id) {
    StatementSheet sheet = own.sheet(actor, id);
    Optional<Published> published = rows.newestOf(id);
    return new Preparation(
        sheet, published.map(Published::entries).orElseGet(() -> fromAnswers(sheet)), published);
  }

  private List<Entry> fromAnswers(StatementSheet sheet) {
    return baselines.version(sheet.content().baselineVersion()).requirements().stream()
        .map(Requirement::id)
        .filter(sheet.content()::isSelected)
        .map(sheet.content()::answer)
        .map(Responsibilities::entry)
        .toList();
  }

  private static Entry entry(Answer answer) {
    return new Entry(
        answer.requirement(), answer.responsibility(), /* provided= */ "", answer.customerDuty());
  }

  /**
   * Publishes a version for a service on the list, whose entry rests on this very statement.
   *
   * @param lines the entries as {@link EntryLines} write them
   * @param seen the version of this statement that was edited; 0 when none was published
   */
  @Transactional
  public Published publish(Actor actor, StatementId id, RegistryKey key, String lines, int seen) {
    StatementSheet sheet = own.sheet(actor, id);
    String seal = listedSeal(sheet, key);
    Baseline baseline = baselines.version(sheet.content().baselineVersion());
    EntryLines.Read read = EntryLines.read(lines, baseline, this::who);
    Refusal.inputUnlessEmpty(read.problems());
    if (read.entries().isEmpty()) {
      throw Refusal.input(Reason.atField("lines", "responsibility.nothing"));
    }
    rows.hold(key);
    int newest = rows.newestOf(id).map(Published::version).orElse(0);
    if (newest != seen) {
      throw Refusal.stale(Reason.of("responsibility.published-meanwhile").with(newest));
    }
    Published published =
        new Published(
            key,
            rows.nextVersion(key),
            actor.organisationId(),
            id,
            seal,
            baseline.version(),
            today.now(),
            read.entries());
    rows.add(published, actor);
    trail.record(
        actor,
        "responsibility.published",
        new Subject("responsibility", key.value()),
        Map.of(
            "key", key.value(),
            "version", published.version(),
            "count", read.entries().size()));
    return published;
  }

  /** Who is meant, by the word of either language or by the name in data. */
  private Optional<Responsibility> who(String text) {
    return Arrays.stream(Responsibility.values())
        .filter(each ->
            each.name().equalsIgnoreCase(text)
                || Arrays.stream(Language.values())
                    .anyMatch(language -> texts.label(language, each).equalsIgnoreCase(text)))
        .findFirst();
  }

  private String listedSeal(StatementSheet sheet, RegistryKey key) {
    RegistryEntry entry =
        register
            .find(key)
            .orElseThrow(() ->
                Refusal.input(Reason.atField("key", "responsibility.not-listed", key.value())));
    String seal = sheet.head().sealed().map(Sealed::hash).orElse("");
    if (entry.statementHash().filter(seal::equals).isEmpty()) {
      throw Refusal.rule(
          Reason.of("responsibility.another-statement", "FRM-02").with(entry.name()).at("key"));
    }
    return seal;
  }

  /** What is published for an entry of the list, if anything is: everybody may read it. */
  @Transactional(readOnly = true)
  public Optional<Published> newest(RegistryKey key) {
    return rows.newest(key);
  }

  /** An entry of the list with what is published for it. */
  public record Public(RegistryEntry entry, Published published) {

    /** Whether it explains the statement that the list rests on now, not one before it. */
    public boolean isCurrent() {
      return published.explains(entry);
    }
  }

  @Transactional(readOnly = true)
  public Public ofListed(RegistryKey key) {
    RegistryEntry entry = register.find(key).orElseThrow(() -> Refusal.notFound(unpublished(key)));
    return new Public(
        entry, rows.newest(key).orElseThrow(() -> Refusal.notFound(unpublished(key))));
  }

  private static Reason unpublished(RegistryKey key) {
    return Reason.of("responsibility.unpublished").with(key.value());
  }
}
