package dev.akashi.registrylog.web;

import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.platform.FormInput;
import dev.akashi.platform.OpenToAll;
import dev.akashi.platform.Pages;
import dev.akashi.platform.Requires;
import dev.akashi.registry.RegistryKey;
import dev.akashi.registrylog.KeyOffice;
import dev.akashi.registrylog.LogEntry;
import dev.akashi.registrylog.PublicLog;
import dev.akashi.registrylog.Snapshots;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import tools.jackson.databind.json.JsonMapper;

/** The public log for people: what it is now, its entries, and how to verify them. */
@Controller
class LogPages {

  private static final String LOG = "/log";
  private static final int ROWS = 20;
  private static final int DAYS = 7;
  private static final int LONGEST_REASON = 500;

  private final Pages pages;
  private final PublicLog log;
  private final Snapshots snapshots;
  private final KeyOffice keyOffice;
  private final JsonMapper json;

  LogPages(Pages pages, PublicLog log, Snapshots snapshots, KeyOffice keyOffice, JsonMapper json) {
    this.pages = pages;
    this.log = log;
    this.snapshots = snapshots;
    this.keyOffice = keyOffice;
    this.json = json;
  }

  @OpenToAll
  @GetMapping(LOG)
  View show(FormInput form) {
    return logPage(form);
  }

  private View logPage(FormInput form) {
    long before = number(form.text("before")).orElse(Long.MAX_VALUE);
    LogView view =
        new LogView(
            log.head(),
            log.keyList().reversed(),
            rows(log.below(before, ROWS)),
            before < Long.MAX_VALUE,
            snapshots.newest(DAYS));
    return pages.view("registrylog/log", view, form);
  }

  /** Replaces the key; the page of the log tells the new one. */
  @PostMapping(LOG)
  @Requires(Permission.MANAGE_PARAMETERS)
  View replaceKey(Actor actor, FormInput form) {
    return form.attempt(
        () -> {
          String seen = form.required("seen");
          String reason = form.required("reason", LONGEST_REASON);
          form.refuseIfBad();
          keyOffice.replace(actor, seen, reason);
          return "/log?done=log.key-replaced";
        },
        () -> logPage(form));
  }

  @OpenToAll
  @GetMapping("/log/entries/{index}")
  View entry(@PathVariable String index, FormInput form) {
    long number =
        number(index).orElseThrow(() -> Refusal.notFound(Reason.of("log.no-entry").with(index)));
    LogEntry entry = log.entry(number);
    EntryView view =
        new EntryView(
            LogRow.of(entry, json),
            json.readTree(entry.text()),
            log.inclusion(number, Optional.empty()),
            log.head().origin());
    return pages.view("registrylog/entry", view, form);
  }

  @OpenToAll
  @GetMapping("/log/services/{key}")
  View service(@PathVariable String key, FormInput form) {
    List<LogRow> rows =
        RegistryKey.read(key)
            .map(known -> rows(log.about(known, ServiceRows.MOST)))
            .orElse(List.of());
    if (rows.isEmpty()) {
      throw Refusal.notFound(Reason.of("registry.unknown-key").with(key));
    }
    return pages.view("registrylog/service", new ServiceRows(key, rows), form);
  }

  private List<LogRow> rows(List<LogEntry> entries) {
    return entries.stream().map(entry -> LogRow.of(entry, json)).toList();
  }

  private static Optional<Long> number(String text) {
    return text.matches("\\d{1,15}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
  }
}
