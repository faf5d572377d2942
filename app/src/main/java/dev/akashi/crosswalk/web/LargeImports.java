package dev.akashi.crosswalk.web;

import dev.akashi.crosswalk.CatalogueFile;
import dev.akashi.directory.Permission;
import dev.akashi.platform.LargeBody;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A catalog such as NIST SP 800-53 is longer than anything else that is sent. */
@Configuration(proxyBeanMethods = false)
class LargeImports {

  @Bean
  LargeBody cataloguesOnPages() {
    return new LargeBody(
        "/programme/catalogues", Permission.EDIT_BASELINE, CatalogueFile.LONGEST_BYTES);
  }

  @Bean
  LargeBody cataloguesOverTheApi() {
    return new LargeBody(
        "/api/v1/catalogues", Permission.EDIT_BASELINE, CatalogueFile.LONGEST_BYTES);
  }
}
