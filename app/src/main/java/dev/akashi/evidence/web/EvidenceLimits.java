package dev.akashi.evidence.web;

import dev.akashi.directory.Permission;
import dev.akashi.evidence.EvidenceLimit;
import dev.akashi.platform.FileLimit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The addresses that take evidence, and how long a file they take. */
@Configuration(proxyBeanMethods = false)
class EvidenceLimits {

  private static FileLimit limit(String path, EvidenceLimit limit) {
    return new FileLimit(path, Permission.EDIT_STATEMENT, limit.bytes());
  }

  @Bean
  FileLimit newEvidenceOnPages(EvidenceLimit limit) {
    return limit("/provider/evidence", limit);
  }

  @Bean
  FileLimit moreEvidenceOnPages(EvidenceLimit limit) {
    return limit("/provider/evidence/*/versions", limit);
  }

  @Bean
  FileLimit newEvidenceOverTheApi(EvidenceLimit limit) {
    return limit("/api/v1/provider/evidence", limit);
  }

  @Bean
  FileLimit moreEvidenceOverTheApi(EvidenceLimit limit) {
    return limit("/api/v1/provider/evidence/*/versions", limit);
  }

  @Bean
  FileLimit certificateOnPages(EvidenceLimit limit) {
    return limit("/provider/statements/*/profile/certifications/*/document", limit);
  }

  @Bean
  FileLimit certificateOverTheApi(EvidenceLimit limit) {
    return limit("/api/v1/provider/statements/*/profile/facts/*/document", limit);
  }
}
