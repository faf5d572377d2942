package dev.akashi.registry.web;

import dev.akashi.platform.OpenToAll;
import dev.akashi.platform.Pages;
import dev.akashi.platform.PublicAnswers;
import dev.akashi.platform.Texts;
import dev.akashi.platform.Today;
import dev.akashi.registry.EffectiveLevels;
import dev.akashi.registry.PublicList;
import dev.akashi.registry.RegistryAddress;
import dev.akashi.registry.RegistryQuery;
import dev.akashi.registry.RegistryQueryReader;
import dev.akashi.registry.ServiceDetail;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/**
 * The list for programs, without a token: the same question and the same answers as on the page.
 */
@RestController
class PublicServicesApi {

  private final PublicList list;
  private final EffectiveLevels levels;
  private final PublicAnswers answers;
  private final JsonMapper json;
  private final Pages pages;
  private final Texts texts;
  private final Today today;

  PublicServicesApi(
      PublicList list,
      EffectiveLevels levels,
      PublicAnswers answers,
      JsonMapper json,
      Pages pages,
      Texts texts,
      Today today) {
    this.list = list;
    this.levels = levels;
    this.answers = answers;
    this.json = json;
    this.pages = pages;
    this.texts = texts;
    this.today = today;
  }

  @OpenToAll
  @GetMapping("/api/v1/services")
  ResponseEntity<byte[]> services(HttpServletRequest request) {
    RegistryQuery query = query(request);
    return answers.answer(
        request,
        list.edition(),
        RegistryAddress.of(request.getRequestURI(), query),
        MediaType.APPLICATION_JSON,
        () -> json.writeValueAsBytes(ServiceJson.Listing.of(list.page(query))));
  }

  @OpenToAll
  @GetMapping("/api/v1/services/{key}")
  ResponseEntity<byte[]> service(@PathVariable String key, HttpServletRequest request) {
    RegistryQuery query = query(request);
    LocalDate day = query.day(today.day());
    String limit = texts.text(pages.language(request), "service.audit-limit");
    return answers.answer(
        request,
        list.edition(),
        PublicServicePages.addressOf(request, query.asOf()),
        MediaType.APPLICATION_JSON,
        () -> {
          ServiceDetail detail = PublicServicePages.find(list, key, query.asOf());
          return json.writeValueAsBytes(
              ServiceJson.Detail.of(detail, levels.of(detail.entry().key(), day), day, limit));
        });
  }

  private RegistryQuery query(HttpServletRequest request) {
    return RegistryQueryReader.readExactly(PublicServicePages.parameters(request), today.day());
  }
}
