package dev.akashi.assessment;

import dev.akashi.assessment.ControlResult.Technique;
import dev.akashi.programme.Parameter;
import dev.akashi.programme.ProgrammeParameters;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The programme parameters that the assessment goes by. */
public final class AssessmentParameters {

  /** Months after the end of the audit period within which the report is issued. */
  public static final Parameter<Integer> REPORT_DUE_MONTHS =
      Parameter.number("audit.report.due-months");

  /** How many days the day of a report may lie before the day on which it is issued (FRM-42). */
  public static final Parameter<Integer> REPORT_BACKDATE_DAYS =
      Parameter.number("audit.report.backdate-days");

  /** By how many months at most the last day for a report is put off at once (FRM-42). */
  public static final Parameter<Integer> EXTENSION_MONTHS =
      Parameter.number("audit.report.extension-months-most");

  /** How many months after an order its report may be due at the latest (FRM-43). */
  public static final Parameter<Integer> ORDER_DUE_MONTHS =
      Parameter.number("audit.order.due-months-most");

  /** The words by which a text says that there is nothing (FRM-33). */
  public static final Parameter<Set<String>> WORDS_FOR_NOTHING =
      Parameter.set("audit.report.words-for-nothing");

  /** How many days before its last day a report is reminded of. */
  public static final Parameter<Integer> REPORT_REMINDER_DAYS =
      Parameter.number("audit.report.reminder-days");

  /** The qualifications of which the signing auditor holds one (FRM-27). */
  public static final Parameter<Set<String>> SIGNER_QUALIFICATIONS =
      Parameter.set("assessor.qualifications");

  public static final Parameter<Integer> SIGNER_EXPERIENCE_YEARS =
      Parameter.number("assessor.experience-years");

  /** The nationalities asked of the signing auditor, as country codes; {@code -} asks for none. */
  public static final Parameter<Set<String>> SIGNER_NATIONALITIES =
      Parameter.set("assessor.signer-nationality");

  /** How many items are drawn by the frequency of the control (FRM-38). */
  public static final Parameter<Map<String, Integer>> SAMPLE_TABLE =
      Parameter.table("sample.table");

  /** The frequencies whose operation is only effective when a drawn sample shows it (FRM-38). */
  public static final Parameter<Set<String>> SAMPLED_FREQUENCIES =
      Parameter.set("sample.frequencies");

  /** How many times as large as its frequency makes it a population may be (FRM-38). */
  public static final Parameter<Integer> POPULATION_FACTOR =
      Parameter.number("sample.population-factor");

  /** Months for which a role at the provider keeps a person from auditing it (FRM-31). */
  public static final Parameter<Integer> COOLING_MONTHS =
      Parameter.number("assessor.cooling-months");

  /** The kinds of other audits that may not be used; {@code -} for none (FRM-40). */
  public static final Parameter<Set<String>> REUSE_KINDS_EXCLUDED =
      Parameter.set("reuse.kinds-excluded");

  /** The beginnings of ids of controls that are always tested; {@code -} for none (FRM-40). */
  public static final Parameter<Set<String>> REUSE_CONTROLS_EXCLUDED =
      Parameter.set("reuse.requirements-excluded");

  /** The least share of the audit period that a reused audit covers (FRM-40). */
  public static final Parameter<Integer> REUSE_PERIOD_PERCENT =
      Parameter.number("reuse.period-percent");

  private static final Parameter<Set<String>> DESIGN_TECHNIQUES = Parameter.set("procedure.design");
  private static final Parameter<Set<String>> SAMPLED_TECHNIQUES =
      Parameter.set("procedure.operation-sampled");
  private static final Parameter<Set<String>> AUTOMATED_TECHNIQUES =
      Parameter.set("procedure.operation-automated");
  private static final Parameter<Set<String>> OTHER_TECHNIQUES =
      Parameter.set("procedure.operation-other");

  /** From what likeness on, in percent, two working papers are pointed out to each other. */
  public static final Parameter<Integer> PAPERS_ALIKE_PERCENT =
      Parameter.number("paper.alike-percent");

  /** How many characters of its own words a working paper has to have to be compared. */
  public static final Parameter<Integer> PAPERS_ALIKE_CHARACTERS =
      Parameter.number("paper.alike-characters");

  /** How many requirements one working paper serves without a remark. */
  public static final Parameter<Integer> PAPER_REQUIREMENTS =
      Parameter.number("paper.most-requirements");

  /** The classes that findings are given (FRM-45). */
  public static final Parameter<Set<String>> FINDING_CLASSES = Parameter.set("finding.classes");

  /** The classes of findings that the next engagement follows up. */
  public static final Parameter<Set<String>> FINDINGS_FOLLOWED_UP =
      Parameter.set("finding.followed-up");

  private static final String NONE = "-";

  private AssessmentParameters() {}

  /** What a signing auditor must show on the day. */
  public static SignerRule.Requirements signerOn(ProgrammeParameters parameters, LocalDate day) {
    return new SignerRule.Requirements(
        parameters.on(day, SIGNER_QUALIFICATIONS),
        parameters.on(day, SIGNER_EXPERIENCE_YEARS),
        noneIfDash(parameters.on(day, SIGNER_NATIONALITIES)));
  }

  static Set<String> noneIfDash(Set<String> stated) {
    return stated.equals(Set.of(NONE)) ? Set.of() : stated;
  }

  public static SampleTable samplesOn(ProgrammeParameters parameters, LocalDate day) {
    return SampleTable.of(
        parameters.on(day, SAMPLE_TABLE),
        parameters.on(day, SAMPLED_FREQUENCIES),
        parameters.on(day, POPULATION_FACTOR));
  }

  /** The techniques of the standard procedure on the day. */
  public static StandardProcedure procedureOn(ProgrammeParameters parameters, LocalDate day) {
    return new StandardProcedure(
        techniques(parameters, day, DESIGN_TECHNIQUES),
        techniques(parameters, day, SAMPLED_TECHNIQUES),
        techniques(parameters, day, AUTOMATED_TECHNIQUES),
        techniques(parameters, day, OTHER_TECHNIQUES));
  }

  /** The classes that findings are given on the day, the gravest first. */
  public static Set<FindingClass> findingClassesOn(ProgrammeParameters parameters, LocalDate day) {
    return classes(parameters.on(day, FINDING_CLASSES));
  }

  /** The classes of findings that the next engagement follows up, as they are on the day. */
  public static Set<FindingClass> followedUpOn(ProgrammeParameters parameters, LocalDate day) {
    return classes(noneIfDash(parameters.on(day, FINDINGS_FOLLOWED_UP)));
  }

  private static Set<FindingClass> classes(Set<String> names) {
    return names.stream()
        .map(FindingClass::valueOf)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(FindingClass.class)));
  }

  private static Set<Technique> techniques(
      ProgrammeParameters parameters, LocalDate day, Parameter<Set<String>> which) {
    return parameters.on(day, which).stream().map(Technique::valueOf).collect(Collectors.toSet());
  }
}
