package dev.akashi.assessment;

import dev.akashi.assessment.RequestedEvidence.Delivered;
import dev.akashi.assessment.WorkingPaper.SignOff;
import dev.akashi.assessment.db.EngagementRows;
import dev.akashi.assessment.db.ReportRows;
import dev.akashi.assessment.db.WorkingPaperRows;
import dev.akashi.assessor.Auditor;
import dev.akashi.assessor.AuditorRegister;
import dev.akashi.baseline.RequirementId;
import dev.akashi.directory.OrganisationId;
import dev.akashi.directory.PersonId;
import dev.akashi.kernel.LocalizedText;
import dev.akashi.kernel.Period;
import dev.akashi.statement.LinkedFile;
import dev.akashi.statement.Statements;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The reviewed working papers of issued reports, for the check on auditors (FRM-47). They are not
 * public: whoever calls has looked whether the reader may read them.
 */
@Service
@Transactional(readOnly = true)
public class PapersOnFile {

  private final WorkingPaperRows papers;
  private final EngagementRows engagements;
  private final ReportRows reports;
  private final AuditorRegister auditors;
  private final Statements statements;
  private final RequestedEvidence requested;

  PapersOnFile(
      WorkingPaperRows papers,
      EngagementRows engagements,
      ReportRows reports,
      AuditorRegister auditors,
      Statements statements,
      RequestedEvidence requested) {
    this.papers = papers;
    this.engagements = engagements;
    this.reports = reports;
    this.auditors = auditors;
    this.statements = statements;
    this.requested = requested;
  }

  /**
   * A paper without what it says.
   *
   * @param seal the seal of its content
   */
  public record OnFile(
      PaperId paper,
      EngagementId engagement,
      OrganisationId assessor,
      LocalizedText serviceName,
      int number,
      AssessmentPhase phase,
      List<RequirementId> requirements,
      String seal,
      String baselineVersion,
      LocalDate periodLast,
      LocalDate issuedOn) {}

  /** A paper with what it says, and the engagement it belongs to. */
  public record Opened(Engagement engagement, WorkingPaper paper) {}

  /**
   * Who has a part in an engagement or in its body.
   *
   * @param people by their accounts
   * @param names by the names they bore, as some have no account
   */
  public record Involved(Set<PersonId> people, Set<String> names) {}

  /** The papers of the reports issued within the days, of one body or of all. */
  public List<OnFile> ofReports(Period issued, Optional<OrganisationId> assessor) {
    return papers.ofReports(issued, assessor);
  }

  /** A paper of an engagement that has a report, also while it is open again. */
  public Optional<Opened> open(PaperId id) {
    return papers
        .find(id)
        .filter(paper -> paper.state() == PaperState.REVIEWED)
        .flatMap(paper ->
            engagements
                .find(paper.engagement())
                .filter(engagement -> reports.isReported(engagement.id()))
                .map(engagement -> new Opened(engagement, paper)));
  }

  /**
   * The files that the paper can name as evidence: those of every version of the statement that the
   * engagement was on, the newest first, and those that were delivered when they were asked for.
   */
  public List<LinkedFile> files(Opened opened) {
    return Stream.concat(
            Stream.iterate(
                    Optional.of(opened.engagement().statement()),
                    Optional::isPresent,
                    version -> version.flatMap(statements::amends))
                .flatMap(Optional::stream)
                .flatMap(version -> statements.declared(version).content().evidence().stream()),
            requested.delivered(opened.engagement().id()).stream().map(Delivered::file))
        .toList();
  }

  /** Who worked on the paper or its engagement, and the auditors the body has or had. */
  public Involved involved(PaperId id) {
    Set<PersonId> people = new HashSet<>();
    Set<String> names = new HashSet<>();
    open(id)
        .ifPresent(opened -> {
          for (TeamMember member : opened.engagement().everybody()) {
            member.person().ifPresent(people::add);
            names.add(member.name());
          }
          people.addAll(opened.paper().authors().keySet());
          names.addAll(opened.paper().authors().values());
          opened.paper().prepared().ifPresent(by -> add(by, people, names));
          opened.paper().reviewed().ifPresent(by -> add(by, people, names));
          for (Auditor auditor : auditors.everRegistered(opened.engagement().assessor())) {
            auditor.person().ifPresent(people::add);
            names.add(auditor.name());
          }
        });
    return new Involved(people, names);
  }

  private static void add(SignOff by, Collection<PersonId> people, Collection<String> names) {
    people.add(by.person());
    names.add(by.name());
  }
}
