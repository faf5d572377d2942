package dev.akashi.request.web;

import dev.akashi.directory.Permission;
import dev.akashi.evidence.EvidenceLimit;
import dev.akashi.platform.FileLimit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The addresses that take what is handed over, and how long a file they take. */
@Configuration(proxyBeanMethods = false)
class RequestFileLimits {

  @Bean
  FileLimit handedOverOnPages(EvidenceLimit limit) {
    return new FileLimit("/provider/requests/*/files", Permission.EDIT_STATEMENT, limit.bytes());
  }

  @Bean
  FileLimit handedOverWithTheStep(EvidenceLimit limit) {
    return new FileLimit("/provider/requests/*", Permission.EDIT_STATEMENT, limit.bytes());
  }

  @Bean
  FileLimit handedOverOverTheApi(EvidenceLimit limit) {
    return new FileLimit(
        "/api/v1/provider/requests/*/files", Permission.EDIT_STATEMENT, limit.bytes());
  }
}
