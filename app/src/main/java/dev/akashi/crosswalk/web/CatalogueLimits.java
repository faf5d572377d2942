package dev.akashi.crosswalk.web;

import dev.akashi.crosswalk.CatalogueFile;
import dev.akashi.directory.Permission;
import dev.akashi.platform.FileLimit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A catalog such as NIST SP 800-53 is longer than anything else that is sent. */
@Configuration(proxyBeanMethods = false)
class CatalogueLimits {

  @Bean
  FileLimit cataloguesOnPages() {
    return new FileLimit(
        "/programme/catalogues", Permission.EDIT_BASELINE, CatalogueFile.LONGEST_BYTES);
  }

  @Bean
  FileLimit cataloguesOverTheApi() {
    return new FileLimit(
        "/api/v1/catalogues", Permission.EDIT_BASELINE, CatalogueFile.LONGEST_BYTES);
  }
}
