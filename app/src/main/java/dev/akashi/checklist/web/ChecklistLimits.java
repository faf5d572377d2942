package dev.akashi.checklist.web;

import dev.akashi.checklist.ChecklistImport;
import dev.akashi.directory.Permission;
import dev.akashi.evidence.EvidenceLimit;
import dev.akashi.platform.FileLimit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The addresses that take workbooks and documents, and how long a file they take. */
@Configuration(proxyBeanMethods = false)
class ChecklistLimits {

  @Bean
  FileLimit checklistsOnPages() {
    return new FileLimit(
        "/agency/checklists/*/import", Permission.MAKE_CHECKLIST, ChecklistImport.MOST_BYTES);
  }

  @Bean
  FileLimit checklistsOverTheApi() {
    return new FileLimit(
        "/api/v1/agency/checklists/*/imports",
        Permission.MAKE_CHECKLIST,
        ChecklistImport.MOST_BYTES);
  }

  @Bean
  FileLimit consultedByAgenciesOnPages(EvidenceLimit limit) {
    return new FileLimit(
        "/agency/checklists/*/documents", Permission.MAKE_CHECKLIST, limit.bytes());
  }

  @Bean
  FileLimit consultedByProvidersOnPages(EvidenceLimit limit) {
    return new FileLimit(
        "/provider/checklists/*/documents", Permission.EDIT_STATEMENT, limit.bytes());
  }

  @Bean
  FileLimit consultedByAgenciesOverTheApi(EvidenceLimit limit) {
    return new FileLimit(
        "/api/v1/agency/checklists/*/documents", Permission.MAKE_CHECKLIST, limit.bytes());
  }

  @Bean
  FileLimit consultedByProvidersOverTheApi(EvidenceLimit limit) {
    return new FileLimit(
        "/api/v1/provider/checklists/*/documents", Permission.EDIT_STATEMENT, limit.bytes());
  }
}
