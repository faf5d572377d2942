package dev.akashi.registry.web;

import dev.akashi.kernel.Csv;
import dev.akashi.kernel.JapaneseDates;
import dev.akashi.kernel.Language;
import dev.akashi.kernel.Period;
import dev.akashi.platform.OpenToAll;
import dev.akashi.platform.Pages;
import dev.akashi.platform.Texts;
import dev.akashi.platform.Today;
import dev.akashi.registry.ListedService;
import dev.akashi.registry.PublicList;
import dev.akashi.registry.RegistryEntry;
import dev.akashi.registry.RegistryQuery;
import dev.akashi.registry.RegistryQueryReader;
import dev.akashi.registry.Standing;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The list as CSV: every entry that the same question shows on the page, in the same order. */
@Controller
class PublicServicesCsv {

  private static final List<String> COLUMNS =
      List.of(
          "no",
          "key",
          "number",
          "name",
          "name-en",
          "applicant",
          "applicant-en",
          "service-models",
          "deployment-model",
          "level",
          "registered-on",
          "valid-until",
          "state",
          "suspended-from",
          "ended-on",
          "audit-first",
          "audit-last",
          "regions",
          "source");

  private final PublicList list;
  private final Pages pages;
  private final Texts texts;
  private final Today today;

  PublicServicesCsv(PublicList list, Pages pages, Texts texts, Today today) {
    this.list = list;
    this.pages = pages;
    this.texts = texts;
    this.today = today;
  }

  @OpenToAll
  @GetMapping("/services.csv")
  void csv(HttpServletRequest request, HttpServletResponse response) throws IOException {
    RegistryQuery query =
        RegistryQueryReader.readExactly(PublicServicePages.parameters(request), today.day());
    LocalDate day = query.day(today.day());
    Language language = pages.language(request);
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader("Content-Disposition", "attachment; filename=\"services-" + day + ".csv\"");
    response.setHeader("Cache-Control", "no-cache");
    Writer out =
        new BufferedWriter(
            new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8));
    Csv csv = new Csv(out).byteOrderMark();
    csv.line(COLUMNS.stream().map(column -> texts.text(language, "csv." + column)).toList());
    list.each(query, service -> csv.line(line(service, day, language)));
    out.flush();
  }

  private List<String> line(ListedService service, LocalDate day, Language language) {
    RegistryEntry entry = service.entry();
    String none = texts.text(language, "layout.not-stated");
    return List.of(
        Integer.toString(service.no()),
        entry.key().value(),
        entry.number().orElse(none),
        entry.name(),
        entry.nameEn().orElse(none),
        entry.applicant(),
        entry.applicantEn().orElse(none),
        several(entry.serviceModels().stream().map(m -> texts.label(language, m)), none),
        entry.deploymentModel().map(model -> texts.label(language, model)).orElse(none),
        or(entry.level(), none),
        entry.registeredOn().toString(),
        or(entry.validUntil(), none),
        state(entry, day, language),
        or(entry.standing().suspensionOn(day).map(Standing.Suspension::from), ""),
        or(entry.endedOn(), ""),
        or(entry.auditPeriod().map(Period::first), none),
        or(entry.auditPeriod().map(Period::last), none),
        several(entry.scope().regions().stream(), none),
        texts.label(language, entry.source()));
  }

  private String state(RegistryEntry entry, LocalDate day, Language language) {
    String label = texts.label(language, entry.stateOn(day));
    return entry
        .stateToldOn(day)
        .map(told ->
            texts.text(language, "services.state-told", label, JapaneseDates.plain(told, language)))
        .orElse(label);
  }

  private static String or(Optional<?> value, String otherwise) {
    return value.map(Object::toString).orElse(otherwise);
  }

  private static String several(Stream<String> values, String none) {
    String joined = values.collect(Collectors.joining(" / "));
    return joined.isEmpty() ? none : joined;
  }
}
