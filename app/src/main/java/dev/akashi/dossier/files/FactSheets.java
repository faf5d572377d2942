package dev.akashi.dossier.files;

import dev.akashi.dossier.DossierBook;
import dev.akashi.kernel.JapaneseDates;
import dev.akashi.kernel.Period;
import dev.akashi.platform.Words;
import dev.akashi.statement.StatementHead;
import dev.akashi.statement.StatementScope;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The sheets that are there to be read: what is stated, and of what the workbook was made. */
final class FactSheets {

  /** A line: what is stated, and what it says. */
  record Fact(String label, String value) {}

  private FactSheets() {}

  /** What the workbook was written out of, by which it finds back. */
  static List<Fact> origin(DossierBook book, Words words) {
    return List.of(
        new Fact(words.text("dossier.origin.statement"), book.sheet().id().toString()),
        new Fact(words.text("dossier.origin.baseline"), book.baseline().version()),
        new Fact(
            words.text("dossier.origin.revision"),
            Integer.toString(book.sheet().answersRevision())),
        new Fact(words.text("dossier.origin.day"), book.day().toString()),
        new Fact(words.text("dossier.origin.seal"), book.seal()));
  }

  static List<Fact> head(DossierBook book, Words words) {
    StatementHead head = book.sheet().head();
    return List.of(
        new Fact(words.text("statement.service"), book.serviceName().in(words.language())),
        new Fact(words.text("dossier.fact.provider"), book.provider().in(words.language())),
        new Fact(
            words.text("statement.version-head"), words.text("statement.version", head.version())),
        new Fact(words.text("statement.state"), words.label(head.state())),
        new Fact(words.text("dossier.fact.baseline"), book.baseline().title().in(words.language())),
        new Fact(words.text("statement.audit-period"), period(head.auditPeriod(), words)));
  }

  private static String period(Optional<Period> period, Words words) {
    return period
        .map(found ->
            words.text(
                "period.from-to",
                JapaneseDates.full(found.first(), words.language()),
                JapaneseDates.full(found.last(), words.language())))
        .orElse("");
  }

  static List<Fact> scope(DossierBook book, Words words) {
    StatementScope scope = book.sheet().content().scope();
    List<Fact> facts =
        new ArrayList<>(
            List.of(
                new Fact(words.text("statement.functions"), lines(scope.functions())),
                new Fact(
                    words.text("statement.excluded-functions"), lines(scope.excludedFunctions())),
                new Fact(words.text("statement.regions"), lines(scope.regions())),
                new Fact(words.text("statement.models"), labels(scope.serviceModels(), words)),
                new Fact(
                    words.text("statement.deployment"),
                    scope.deploymentModel().map(words::label).orElse(""))));
    book.sheet().content().usedServices().stream()
        .map(used -> new Fact(words.text("dossier.fact.used"), used.name()))
        .forEach(facts::add);
    return facts;
  }

  private static String lines(List<String> values) {
    return String.join("\n", values);
  }

  private static String labels(Collection<? extends Enum<?>> values, Words words) {
    return values.stream().sorted().map(words::label).collect(Collectors.joining("\n"));
  }
}
