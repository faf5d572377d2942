package dev.akashi.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class FormInputTest {

  @Test
  void aNumberOfMillionsOfDigitsIsRefusedUnread() {
    FormInput form = form("amount", "9".repeat(4_000_000));
    Instant begun = Instant.now();

    assertThat(form.number("amount", 0, 100)).isEmpty();

    assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(1));
    assertThat(form.reasonsAt("amount")).extracting(Reason::code).containsExactly("input.too-long");
  }

  @Test
  void aNumberWithSeparatorsIsRead() {
    assertThat(form("amount", "1,000,000,000,000").number("amount", 0, 1_000_000_000_000L))
        .contains(1_000_000_000_000L);
  }

  @ParameterizedTest
  @CsvSource({", input.required", "soon, input.not-a-number", "99999999999, input.not-a-number"})
  void aFormThatDoesNotTellItsRevisionIsRefused(String typed, String code) {
    FormInput form = typed == null ? form("other", "x") : form("revision", typed);

    Refusal refusal = catchThrowableOfType(Refusal.class, form::revision);

    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INPUT);
    assertThat(refusal.reasons())
        .singleElement()
        .matches(reason -> reason.code().equals(code))
        .matches(reason -> reason.field().orElseThrow().equals("revision"));
  }

  @Test
  void whatIsWrongElsewhereIsToldWithAllTheRestAndNotWithTheRevision() {
    FormInput form = form("revision", "3");
    form.required("name");

    assertThat(form.revision()).isEqualTo(3);
    assertThat(form.reasons()).hasSize(1);
  }

  private static FormInput form(String field, String value) {
    MockHttpServletRequest request = new MockHttpServletRequest();
    request.addParameter(field, value);
    return new FormInput(request, new MockHttpServletResponse());
  }
}
