package dev.akashi.request;

import dev.akashi.assessment.DrawnSamples;
import dev.akashi.assessment.Engagement;
import dev.akashi.assessment.EngagementId;
import dev.akashi.assessment.EngagementParties;
import dev.akashi.assessment.Sample;
import dev.akashi.assessment.SampleId;
import dev.akashi.baseline.RequirementId;
import dev.akashi.directory.Actor;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.platform.Today;
import dev.akashi.programme.ProgrammeParameters;
import dev.akashi.request.db.AskedItemRows;
import dev.akashi.statement.IndividualControl;
import dev.akashi.statement.StatementContent;
import dev.akashi.statement.Statements;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The drawn items that a request can name, for the team of an engagement. */
@Service
@Transactional(readOnly = true)
public class DrawnForAsking {

  private final DrawnSamples samples;
  private final EngagementParties parties;
  private final AskedItemRows rows;
  private final Statements statements;
  private final ProgrammeParameters parameters;
  private final Today today;

  DrawnForAsking(
      DrawnSamples samples,
      EngagementParties parties,
      AskedItemRows rows,
      Statements statements,
      ProgrammeParameters parameters,
      Today today) {
    this.samples = samples;
    this.parties = parties;
    this.rows = rows;
    this.statements = statements;
    this.parameters = parameters;
    this.today = today;
  }

  /**
   * A sample whose items can be asked for.
   *
   * @param control the text of the individual control it was drawn for
   * @param asked the ranks that requests name already, withdrawn ones left out
   */
  public record Drawn(Sample sample, String control, Set<Integer> asked) {

    /** The ranks nobody asked for yet, or all when all were asked for. */
    public String ranks() {
      List<Integer> open =
          sample.items().stream()
              .map(Sample.Item::number)
              .filter(number -> !asked.contains(number))
              .toList();
      return open.isEmpty() ? "1-" + sample.items().size() : Ranks.told(open);
    }
  }

  /** Items that were chosen of a sample, as ranks. */
  public record Chosen(SampleId sample, String ranks) {}

  /** The samples on some requirements that have items, in the order they were drawn. */
  public List<Drawn> on(Actor actor, EngagementId id, Collection<RequirementId> requirements) {
    return drawn(parties.ofTeam(actor, id), samples.on(actor, id, requirements));
  }

  /** These samples; what is none of the engagement is left out. */
  public List<Drawn> of(Actor actor, EngagementId id, Collection<SampleId> ids) {
    return drawn(parties.ofTeam(actor, id), samples.of(actor, id, ids));
  }

  /** The day proposed for what is asked for today: not after the last day of the contract. */
  public LocalDate dueOn(Engagement engagement) {
    LocalDate day = today.day().plusDays(parameters.on(today.day(), RequestParameters.DUE_DAYS));
    return engagement.endsOn().filter(day::isAfter).orElse(day);
  }

  private List<Drawn> drawn(Engagement engagement, List<Sample> found) {
    if (found.isEmpty()) {
      return List.of();
    }
    StatementContent content =
        statements
            .declaredOn(
                engagement.statement(), found.stream().map(Sample::requirement).distinct().toList())
            .content();
    Map<SampleId, Set<Integer>> asked = rows.asked(found.stream().map(Sample::id).toList());
    return found.stream()
        .filter(sample -> !sample.items().isEmpty())
        .map(sample ->
            new Drawn(sample, control(content, sample), asked.getOrDefault(sample.id(), Set.of())))
        .toList();
  }

  private static String control(StatementContent content, Sample sample) {
    return content.answer(sample.requirement()).individualControls().stream()
        .filter(control -> control.line().equals(sample.line()))
        .map(IndividualControl::text)
        .findFirst()
        .orElse("");
  }

  /** The items that were chosen; refused when a sample or a rank is not there. */
  public List<AskedItem> items(Actor actor, EngagementId id, List<Chosen> chosen) {
    if (chosen.isEmpty()) {
      return List.of();
    }
    Map<SampleId, Sample> found =
        samples.of(actor, id, chosen.stream().map(Chosen::sample).toList()).stream()
            .collect(Collectors.toMap(Sample::id, Function.identity()));
    List<AskedItem> items = new ArrayList<>();
    List<Reason> wrong = new ArrayList<>();
    for (Chosen one : chosen) {
      if (!found.containsKey(one.sample())) {
        throw Refusal.notFound(Reason.of("assessment.sample-not-found"));
      }
      Sample sample = Objects.requireNonNull(found.get(one.sample()));
      try {
        SortedSet<Integer> ranks = Ranks.read(one.ranks(), sample.items().size());
        if (ranks.isEmpty()) {
          wrong.add(Reason.atField(field(sample), "input.required"));
        }
        sample.items().stream()
            .filter(item -> ranks.contains(item.number()))
            .map(item -> AskedItem.of(sample, item))
            .forEach(items::add);
      } catch (IllegalArgumentException e) {
        wrong.add(
            Reason.atField(field(sample), "request.no-ranks", one.ranks(), sample.items().size()));
      }
    }
    Refusal.inputUnlessEmpty(wrong);
    return items;
  }

  private static String field(Sample sample) {
    return "ranks-" + sample.id();
  }
}
