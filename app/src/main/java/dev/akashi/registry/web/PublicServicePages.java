package dev.akashi.registry.web;

import dev.akashi.baseline.Baseline;
import dev.akashi.baseline.Baselines;
import dev.akashi.baseline.OpenRound;
import dev.akashi.baseline.OpenRounds;
import dev.akashi.baseline.RequirementId;
import dev.akashi.kernel.LocalizedText;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.platform.CurrentActor;
import dev.akashi.platform.FormInput;
import dev.akashi.platform.OpenToAll;
import dev.akashi.platform.Pages;
import dev.akashi.platform.PublicAnswers;
import dev.akashi.platform.Today;
import dev.akashi.registry.EffectiveLevels;
import dev.akashi.registry.PublicList;
import dev.akashi.registry.PublishedDocuments;
import dev.akashi.registry.PublishedDuties;
import dev.akashi.registry.RegistryAddress;
import dev.akashi.registry.RegistryEntry;
import dev.akashi.registry.RegistryKey;
import dev.akashi.registry.RegistryQuery;
import dev.akashi.registry.RegistryQueryReader;
import dev.akashi.registry.ServiceDetail;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The start page, the list and the page of a service: for everybody, without signing in (AMD-08).
 */
@Controller
class PublicServicePages {

  private static final int NEWEST = 5;

  /** The fields of the page; the other parameters of an address have none to go to. */
  private static final Set<String> FIELDS = Set.of("q", RegistryAddress.DAY);

  private final PublicList list;
  private final Baselines baselines;
  private final OpenRounds rounds;
  private final EffectiveLevels levels;
  private final PublishedDuties duties;
  private final PublishedDocuments documents;
  private final PublicAnswers answers;
  private final CurrentActor currentActor;
  private final Pages pages;
  private final Today today;

  PublicServicePages(
      PublicList list,
      Baselines baselines,
      OpenRounds rounds,
      EffectiveLevels levels,
      PublishedDuties duties,
      PublishedDocuments documents,
      PublicAnswers answers,
      CurrentActor currentActor,
      Pages pages,
      Today today) {
    this.list = list;
    this.baselines = baselines;
    this.rounds = rounds;
    this.levels = levels;
    this.duties = duties;
    this.documents = documents;
    this.answers = answers;
    this.currentActor = currentActor;
    this.pages = pages;
    this.today = today;
  }

  @OpenToAll
  @GetMapping("/")
  ResponseEntity<byte[]> start(HttpServletRequest request) {
    if (currentActor.of(request).isPresent()) {
      return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create("/home")).build();
    }
    List<OpenRound> open = rounds.openToday();
    return answers.page(
        request,
        list.edition(),
        "/",
        open,
        "registry/start",
        () ->
            Map.of(
                "view",
                new StartView(
                    list.page(RegistryQuery.ALL),
                    list.facets(RegistryQuery.ALL),
                    list.newest(NEWEST),
                    open)));
  }

  @OpenToAll
  @GetMapping("/services")
  ResponseEntity<byte[]> services(HttpServletRequest request, FormInput form) {
    RegistryQuery query;
    try {
      query = RegistryQueryReader.read(parameters(request), today.day());
    } catch (Refusal refusal) {
      return notUnderstood(request, form, refusal);
    }
    return answers.page(
        request,
        list.edition(),
        RegistryAddress.of("/services", query),
        "registry/services",
        () ->
            Map.of(
                "form",
                form,
                "view",
                new ServicesView(
                    query,
                    query.day(today.day()),
                    Optional.of(new ServicesView.Result(list.page(query), list.facets(query))))));
  }

  private ResponseEntity<byte[]> notUnderstood(
      HttpServletRequest request, FormInput form, Refusal refusal) {
    refusal.reasons().stream()
        .map(reason -> reason.at(reason.field().filter(FIELDS::contains).orElse(null)))
        .forEach(form::note);
    ServicesView view = new ServicesView(RegistryQuery.ALL, today.day(), Optional.empty());
    return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
        .header("Content-Type", "text/html;charset=UTF-8")
        .body(pages.render("registry/services", Map.of("view", view, "form", form), request));
  }

  @OpenToAll
  @GetMapping("/services/{key}")
  ResponseEntity<byte[]> service(@PathVariable String key, HttpServletRequest request) {
    Optional<LocalDate> day = RegistryQueryReader.read(parameters(request), today.day()).asOf();
    boolean published = RegistryKey.read(key).filter(duties::arePublished).isPresent();
    return answers.page(
        request,
        list.edition(),
        addressOf(request, day),
        List.of(published),
        "registry/service",
        () -> {
          ServiceDetail detail = find(list, key, day);
          return Map.of(
              "view",
              new ServiceView(
                  detail,
                  levels.of(detail.entry().key(), day.orElseGet(today::day)),
                  day.orElseGet(today::day),
                  day.isPresent(),
                  titles(detail),
                  published,
                  documents(detail.entry())));
        });
  }

  /** Looked up only where a public fact names a document. */
  private Set<String> documents(RegistryEntry entry) {
    return entry.scope().facts().stream().anyMatch(fact -> fact.value("sha256").isPresent())
        ? documents.of(entry.key())
        : Set.of();
  }

  /** The address of an entry as of the day that was asked for. */
  static String addressOf(HttpServletRequest request, Optional<LocalDate> asOf) {
    return RegistryAddress.of(request.getRequestURI(), asOf);
  }

  private Map<String, LocalizedText> titles(ServiceDetail detail) {
    Map<String, LocalizedText> titles = new HashMap<>();
    detail
        .entry()
        .coverage()
        .flatMap(this::baselineOf)
        .ifPresent(baseline -> {
          baseline.groups().forEach(group -> titles.put(group.id(), group.title()));
          detail.entry().coverage().orElseThrow().notImplemented().stream()
              .flatMap(id -> baseline.find(RequirementId.of(id)).stream())
              .forEach(objective -> titles.put(objective.id().value(), objective.title()));
        });
    return titles;
  }

  private Optional<Baseline> baselineOf(RegistryEntry.Coverage coverage) {
    return baselines.all().stream()
        .filter(baseline -> baseline.version().equals(coverage.baselineVersion()))
        .findFirst();
  }

  /** The entry, or a refusal that says that there is none under the key. */
  static ServiceDetail find(PublicList list, String key, Optional<LocalDate> day) {
    return RegistryKey.read(key)
        .flatMap(known -> list.detail(known, day))
        .orElseThrow(() -> Refusal.notFound(Reason.of("registry.unknown-key").with(key)));
  }

  static Map<String, List<String>> parameters(HttpServletRequest request) {
    return request.getParameterMap().entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> Arrays.asList(entry.getValue())));
  }
}
