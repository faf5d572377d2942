package dev.akashi.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.platform.OpenToAll;
import dev.akashi.platform.Requires;
import dev.akashi.platform.SignedIn;
import dev.akashi.testing.AkashiTest;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@AkashiTest
class HandlersTest {

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping handlers;

  @Test
  void everyHandlerSaysWhoMayUseItAndSaysItOnce() {
    List<String> unclear =
        handlers.getHandlerMethods().values().stream()
            .filter(method -> method.getBeanType().getPackageName().startsWith("dev.akashi"))
            .filter(method -> marks(method) != 1)
            .map(HandlerMethod::toString)
            .toList();

    assertThat(unclear).isEmpty();
  }

  @Test
  void thereAreHandlersToLookAt() {
    assertThat(handlers.getHandlerMethods()).hasSizeGreaterThan(10);
  }

  private static long marks(HandlerMethod method) {
    return Stream.of(OpenToAll.class, SignedIn.class, Requires.class)
        .filter(method::hasMethodAnnotation)
        .count();
  }
}
