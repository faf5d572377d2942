package dev.akashi.exchange.web;

import dev.akashi.directory.Permission;
import dev.akashi.exchange.Import;
import dev.akashi.platform.FileLimit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A file for a draft may be as long as {@link Import} says, whoever meets one that is longer. */
@Configuration(proxyBeanMethods = false)
class ImportLimits {

  @Bean
  FileLimit importsOnPages() {
    return new FileLimit(
        "/programme/baselines/*/import", Permission.EDIT_BASELINE, Import.MOST_BYTES);
  }

  @Bean
  FileLimit importsOverTheApi() {
    return new FileLimit(
        "/api/v1/programme/baselines/*/imports", Permission.EDIT_BASELINE, Import.MOST_BYTES);
  }
}
