package dev.akashi.assessment;

import dev.akashi.assessment.FrozenPopulation.Origin;
import dev.akashi.assessment.FrozenPopulation.PopulationKind;
import dev.akashi.assessment.FrozenPopulation.SourceFile;
import dev.akashi.assessment.PopulationRules.Wanted;
import dev.akashi.assessment.files.PopulationFile;
import dev.akashi.baseline.RequirementId;
import dev.akashi.directory.Actor;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.sampling.BadPopulationException;
import dev.akashi.sampling.PopulationBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.springframework.stereotype.Service;

/**
 * Takes the keys of a population from a file or as they were typed. A file is read outside the
 * transaction, row by row from a temporary copy; only what is a whole population is kept. On pages
 * it is looked at before it is frozen.
 */
@Service
public class PopulationImport {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Populations populations;
  private final PopulationDrafts drafts;

  /** A million keys at a time is enough for a small server. */
  private final OneAtATime turn =
      new OneAtATime(PATIENCE, Reason.of("assessment.import-busy").at("file"));

  PopulationImport(Populations populations, PopulationDrafts drafts) {
    this.populations = populations;
    this.drafts = drafts;
  }

  /**
   * What the auditor says of a population.
   *
   * @param consistsOf what one row stands for
   * @param source the system and query it was taken from
   */
  public record Stated(
      RequirementId requirement,
      String line,
      String consistsOf,
      String source,
      LocalDate takenOn,
      String reason) {

    private Wanted wanted(PopulationKind kind, Optional<SourceFile> file) {
      return new Wanted(
          requirement, line, new Origin(kind, consistsOf, source, takenOn, file), reason);
    }
  }

  /**
   * A file as it was sent.
   *
   * @param keyColumns the headings of the columns that make the key; empty for the first column
   * @param nothing whether it is said that nothing occurred
   */
  public record Sent(String name, InputStream content, List<String> keyColumns, boolean nothing) {

    public Sent {
      keyColumns = List.copyOf(keyColumns);
    }
  }

  /** What was frozen, with what speaks against it. */
  public record Taken(FrozenPopulation population, List<Reason> doubts) {

    public Taken {
      doubts = List.copyOf(doubts);
    }
  }

  /** Freezes keys that were typed, one a line; none at all says that nothing occurred. */
  public Taken typed(Actor actor, EngagementId id, Stated stated, List<String> lines) {
    PopulationBuilder keys = new PopulationBuilder();
    Wanted wanted = stated.wanted(PopulationKind.TYPED, Optional.empty());
    try {
      for (int i = 0; i < lines.size(); i++) {
        if (!lines.get(i).isBlank()) {
          keys.add(lines.get(i), i + 1);
        }
      }
      FrozenPopulation frozen = populations.freeze(actor, id, wanted, keys.build());
      return new Taken(frozen, drafts.doubts(actor, id, wanted, Set.of(), frozen.rows()));
    } catch (BadPopulationException e) {
      throw KeyReasons.refusal(e, "keys");
    }
  }

  /** Freezes the keys of a file at once; what speaks against it is answered. */
  public Taken file(Actor actor, EngagementId id, Stated stated, Sent sent) {
    return read(
        actor,
        id,
        stated,
        sent,
        (wanted, keys) -> {
          FrozenPopulation frozen = populations.freeze(actor, id, wanted, keys.population());
          return new Taken(frozen, drafts.doubts(actor, id, wanted, keys.doubts(), frozen.rows()));
        });
  }

  /** Reads the keys of a file and keeps them to be looked at before they are frozen. */
  public PopulationId draft(Actor actor, EngagementId id, Stated stated, Sent sent) {
    return read(actor, id, stated, sent, (wanted, keys) -> drafts.keep(actor, id, wanted, keys));
  }

  private <T> T read(
      Actor actor,
      EngagementId id,
      Stated stated,
      Sent sent,
      BiFunction<Wanted, PopulationFile.Keys, T> keep) {
    populations.mayFreeze(actor, id, stated.wanted(PopulationKind.TYPED, Optional.empty()));
    turn.take();
    try {
      Path copy = Files.createTempFile("akashi-population-", "");
      try {
        PopulationFile file = PopulationFile.copied(sent.name(), sent.content(), copy);
        PopulationFile.Keys keys = file.keys(sent.keyColumns());
        nothingIsSaid(keys.population().rows(), sent.nothing());
        SourceFile from = new SourceFile(file.name(), file.sha256(), keys.columns());
        return keep.apply(stated.wanted(PopulationKind.FILE, Optional.of(from)), keys);
      } catch (BadPopulationException e) {
        throw KeyReasons.refusal(e, "file");
      } finally {
        Files.delete(copy);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      turn.giveBack();
    }
  }

  /** That nothing occurred is said by somebody, not by a file that holds nothing. */
  private static void nothingIsSaid(int rows, boolean nothing) {
    if (rows == 0 && !nothing) {
      throw Refusal.rule(Reason.of("assessment.file-no-records", "FRM-38").at("file"));
    }
    if (rows > 0 && nothing) {
      throw Refusal.rule(
          Reason.of("assessment.nothing-with-records", "FRM-38").with(rows).at("nothing"));
    }
  }
}
