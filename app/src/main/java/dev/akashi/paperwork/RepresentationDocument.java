package dev.akashi.paperwork;

import dev.akashi.directory.Organisation;
import dev.akashi.kernel.Language;
import dev.akashi.platform.Words;
import dev.akashi.representation.AssertionSet;
import dev.akashi.representation.AssertionSet.Assertion;
import dev.akashi.representation.Representation;
import dev.akashi.representation.Representation.Said;
import dev.akashi.statement.DeclaredStatement;
import dev.akashi.statement.ProfileReading;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The Written Representation for one statement (FRM-33): as a form to look at beforehand, and as it
 * was signed by who answers for the security of the service. It names the version and the seal of
 * the statement.
 */
public final class RepresentationDocument {

  private RepresentationDocument() {}

  /**
   * A signed one in one language, with its seal; what people wrote stays in theirs.
   *
   * @param statement the statement it was signed for
   */
  public static OfficialDocument signed(
      Representation signed, DeclaredStatement statement, Organisation provider, Words words) {
    Writing write = new Writing(words);
    String name = name(statement.serviceName(), statement.serviceNameEn(), words);
    write
        .text(write.t("paperwork.representation.lead"))
        .facts(
            List.of(
                write.fact("assessment.service", name),
                write.fact("paperwork.provider", write.in(provider.name())),
                write.fact(
                    "assessment.statement",
                    write.t("assessment.version", signed.about().version())
                        + "\nSHA-256 "
                        + signed.about().statementHash()),
                write.fact(
                    "assessment.audit-period",
                    write.t("paperwork.period", signed.about().auditPeriod()))))
        .heading(1, "paperwork.representation.assertions");
    List<List<String>> rows = new ArrayList<>();
    for (Said said : signed.said()) {
      rows.add(
          List.of(
              "(" + said.number() + ")",
              write.in(said.assertion().title()) + "\n" + write.in(said.assertion().text()),
              answer(said, write)));
    }
    write
        .grid(
            List.of(
                write.column("paperwork.number", 1),
                write.column("paperwork.representation.assertion", 9),
                write.column("representation.said", 5)),
            rows,
            "paperwork.not-stated")
        .heading(1, "paperwork.signature")
        .text(write.t("paperwork.representation.signed"))
        .facts(
            List.of(
                write.fact("paperwork.representation.date", write.day(signed.signature().on())),
                write.fact("paperwork.representation.post", signed.signature().post()),
                write.fact("paperwork.representation.name", signed.signature().name()),
                write.fact("representation.seal", signed.seal())));
    signed
        .withdrawn()
        .ifPresent(since ->
            write.facts(
                List.of(
                    write.fact(
                        "representation.is-withdrawn",
                        write.day(since.on()) + " " + since.name() + "\n" + since.why()))));
    return write.document(
        write.t("paperwork.representation.title"),
        List.of(
            name,
            write.t("assessment.version", signed.about().version()),
            write.t("representation.number", signed.number())),
        write.t("paperwork.running", write.t("paperwork.representation.title"), signed.seal()));
  }

  private static String answer(Said said, Writing write) {
    boolean details = said.assertion().asksForDetails();
    String answer =
        said.confirmed()
            ? write.t(details ? "representation.nothing" : "representation.confirmed")
            : write.t(
                details
                    ? "paperwork.representation.as-follows"
                    : "paperwork.representation.explained");
    return said.explanation().isBlank() ? answer : answer + "\n" + said.explanation();
  }

  private static String name(String name, Optional<String> nameEn, Words words) {
    return words.language() == Language.EN ? nameEn.orElse(name) : name;
  }

  /** The form in one language, to be filled in by hand before it is signed in the system. */
  public static OfficialDocument form(StatementMaterial material, AssertionSet set, Words words) {
    Writing write = new Writing(words);
    ProfileReading.Head statement = material.statement();
    String name = name(statement.serviceName(), statement.serviceNameEn(), words);
    write
        .text(write.t("paperwork.representation.lead"))
        .facts(
            List.of(
                write.fact("assessment.service", name),
                write.fact("paperwork.provider", write.in(material.provider().name())),
                write.fact(
                    "assessment.statement",
                    write.t("assessment.version", statement.version())
                        + "\nSHA-256 "
                        + statement.contentHash()),
                write.fact(
                    "assessment.audit-period",
                    statement
                        .auditPeriod()
                        .map(period -> write.t("paperwork.period", period))
                        .orElseGet(() -> write.t("paperwork.withheld")))))
        .heading(1, "paperwork.representation.assertions");
    List<List<String>> rows = new ArrayList<>();
    for (Assertion assertion : set.assertions()) {
      rows.add(List.of("(" + (rows.size() + 1) + ")", said(assertion, write)));
    }
    write
        .grid(
            List.of(
                write.column("paperwork.number", 1),
                write.column("paperwork.representation.assertion", 14)),
            rows,
            "paperwork.not-stated")
        .text(write.t("paperwork.representation.source", set.source(), set.from()))
        .heading(1, "paperwork.signature")
        .text(write.t("paperwork.representation.signing"))
        .facts(
            List.of(
                new Part.Fact(write.t("paperwork.representation.date"), " "),
                new Part.Fact(write.t("paperwork.representation.post"), " "),
                new Part.Fact(write.t("paperwork.representation.name"), " "),
                new Part.Fact(write.t("paperwork.signature"), " \n ")));
    return write.document(
        write.t("paperwork.representation.title"),
        List.of(name, write.t("assessment.version", statement.version())),
        write.t(
            "paperwork.representation.running",
            write.t("paperwork.representation.title"),
            statement.contentHash()));
  }

  private static String said(Assertion assertion, Writing write) {
    String said = write.in(assertion.title()) + "\n" + write.in(assertion.text());
    return assertion.asksForDetails()
        ? said + "\n" + write.t("paperwork.representation.none") + "\n\n"
        : said;
  }
}
