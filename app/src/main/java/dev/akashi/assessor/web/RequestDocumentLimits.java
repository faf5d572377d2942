package dev.akashi.assessor.web;

import dev.akashi.assessor.SelectionRequests;
import dev.akashi.directory.Permission;
import dev.akashi.platform.FileLimit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The addresses that take documents of a request to be selected, several with one form. */
@Configuration(proxyBeanMethods = false)
class RequestDocumentLimits {

  private static final String REQUESTS = "/assessors/requests/*";

  @Bean
  FileLimit documentsWithAnswers() {
    return limit("/answers");
  }

  @Bean
  FileLimit documentsOfOneItem() {
    return limit("/evidence/*");
  }

  @Bean
  FileLimit documentsWithTheStep() {
    return limit("/apply");
  }

  private static FileLimit limit(String path) {
    return new FileLimit(
        REQUESTS + path,
        Permission.APPLY_FOR_SELECTION,
        (long) SelectionRequests.MOST_DOCUMENTS * SelectionRequests.LONGEST_BYTES);
  }
}
