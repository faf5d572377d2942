package dev.akashi.dossier.web;

import dev.akashi.directory.Permission;
import dev.akashi.dossier.DossierImport;
import dev.akashi.platform.FileLimit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A workbook of a statement may be as long as {@link DossierImport} says. */
@Configuration(proxyBeanMethods = false)
class DossierLimits {

  @Bean
  FileLimit workbooksOnPages() {
    return new FileLimit(
        "/provider/statements/*/import", Permission.EDIT_STATEMENT, DossierImport.MOST_BYTES);
  }

  @Bean
  FileLimit workbooksOverTheApi() {
    return new FileLimit(
        "/api/v1/provider/statements/*/imports",
        Permission.EDIT_STATEMENT,
        DossierImport.MOST_BYTES);
  }
}
