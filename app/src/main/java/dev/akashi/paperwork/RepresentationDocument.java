package dev.akashi.paperwork;

import dev.akashi.kernel.Language;
import dev.akashi.paperwork.AssertionSet.Assertion;
import dev.akashi.platform.Words;
import dev.akashi.statement.DeclaredStatement;
import java.util.ArrayList;
import java.util.List;

/**
 * The Written Representation for one statement, to be filled in and signed by hand by who answers
 * for the security of the service (FRM-33). It names the version and the seal of the statement.
 */
public final class RepresentationDocument {

  private RepresentationDocument() {}

  /** The form in one language. */
  public static OfficialDocument of(StatementMaterial material, AssertionSet set, Words words) {
    Writing write = new Writing(words);
    DeclaredStatement statement = material.statement();
    String name =
        words.language() == Language.EN
            ? statement.serviceNameEn().orElse(statement.serviceName())
            : statement.serviceName();
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
                    write.t("paperwork.period", statement.auditPeriod()))))
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
