package dev.akashi.library;

import dev.akashi.library.db.LibraryRows;
import dev.akashi.statement.Answer;
import dev.akashi.statement.AnswersSaved;
import dev.akashi.statement.IndividualControl;
import dev.akashi.statement.OwnStatements;
import dev.akashi.statement.StatementContent;
import dev.akashi.statement.StatementCopied;
import dev.akashi.statement.StatementRebased;
import dev.akashi.statement.WithoutPlace;
import dev.akashi.statement.WithoutPlace.Naming;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Notes which lines of answers say what the library says. A line that is reworded later stays
 * noted, so that the library can show the difference; a line that is gone is forgotten.
 */
@Service
class LibraryUses {

  private static final Naming<UsedAt> USES =
      new Naming<>("library.used-at", UsedAt.class, UsedAt::requirement, UsedAt::at);

  private final LibraryRows rows;
  private final OwnStatements own;
  private final WithoutPlace withoutPlace;

  LibraryUses(LibraryRows rows, OwnStatements own, WithoutPlace withoutPlace) {
    this.rows = rows;
    this.own = own;
    this.withoutPlace = withoutPlace;
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void saved(AnswersSaved told) {
    Map<String, LibraryMeasure> byText =
        rows.measures(told.actor().organisationId(), texts(told.answers())).stream()
            .collect(Collectors.toMap(m -> m.content().text(), m -> m));
    List<UsedAt> found = new ArrayList<>();
    List<UsedAt> kept =
        rows.usesOf(told.statement(), told.answers().stream().map(Answer::requirement).toList());
    List<UsedAt> gone = new ArrayList<>();
    for (Answer answer : told.answers()) {
      Map<String, List<IndividualControl>> lines =
          answer.individualControls().stream()
              .collect(
                  Collectors.groupingBy(
                      IndividualControl::line, TreeMap::new, Collectors.toList()));
      lines.forEach((line, contents) -> {
        LibraryMeasure measure = byText.get(contents.getLast().text());
        if (measure != null && measure.content().isSaidBy(contents.getLast())) {
          found.add(new UsedAt(measure.id(), told.statement(), answer.requirement(), line));
        }
      });
      kept.stream()
          .filter(use -> use.requirement().equals(answer.requirement()))
          .filter(use -> !lines.containsKey(use.line()))
          .forEach(gone::add);
    }
    rows.forget(gone);
    rows.note(found);
  }

  private static Set<String> texts(List<Answer> answers) {
    return answers.stream()
        .flatMap(answer -> answer.individualControls().stream())
        .map(IndividualControl::text)
        .collect(Collectors.toSet());
  }

  /** A line goes along with its requirement to the number it has now, or waits with it. */
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void rebased(StatementRebased told) {
    StatementContent content = own.sheet(told.actor(), told.statement()).content();
    List<UsedAt> before = rows.usesOf(told.statement());
    List<UsedAt> now =
        stillThere(
            told,
            withoutPlace.withAnswers(told, USES, before).stream()
                .filter(use -> content.answer(use.requirement()).hasLine(use.line()))
                .toList());
    rows.forget(before);
    saved(
        new AnswersSaved(told.actor(), told.statement(), List.copyOf(content.answers().values())));
    rows.note(now);
  }

  /** A measure may be gone from the library since its use waited for the way back. */
  private List<UsedAt> stillThere(StatementRebased told, List<UsedAt> uses) {
    Set<MeasureId> known =
        rows.measures(told.actor().organisationId()).stream()
            .map(LibraryMeasure::id)
            .collect(Collectors.toSet());
    return uses.stream().filter(use -> known.contains(use.measure())).toList();
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void copied(StatementCopied told) {
    rows.copyUses(told.from(), told.draft());
  }
}
