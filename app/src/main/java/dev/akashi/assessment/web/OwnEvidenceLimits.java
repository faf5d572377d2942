package dev.akashi.assessment.web;

import dev.akashi.directory.Permission;
import dev.akashi.evidence.EvidenceLimit;
import dev.akashi.platform.FileLimit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The addresses that take files of assessors, and how long a file they take. */
@Configuration(proxyBeanMethods = false)
class OwnEvidenceLimits {

  @Bean
  FileLimit ownEvidenceOnPages(EvidenceLimit limit) {
    return limit("/assessor/engagements/*/own-evidence", limit);
  }

  @Bean
  FileLimit ownEvidenceOverTheApi(EvidenceLimit limit) {
    return limit("/api/v1/assessor/engagements/*/own-evidence", limit);
  }

  private static FileLimit limit(String path, EvidenceLimit limit) {
    return new FileLimit(path, Permission.CONDUCT_ASSESSMENT, limit.bytes());
  }
}
