package dev.akashi.platform.web;

import com.fasterxml.jackson.annotation.Nulls;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What every JSON body has to keep to. */
@Configuration(proxyBeanMethods = false)
class JsonRules {

  /** A list holds values; a null among them is a mistake of who sent it. */
  @Bean
  JsonMapperBuilderCustomizer noNullInLists() {
    return builder ->
        builder.changeDefaultNullHandling(nulls -> nulls.withContentNulls(Nulls.FAIL));
  }
}
