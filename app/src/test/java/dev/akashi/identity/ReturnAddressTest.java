package dev.akashi.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnAddressTest {

  @ParameterizedTest
  @ValueSource(strings = {"/services", "/provider/statements/3?chapter=9&q=%E8%A8%BC", "/home"})
  void aPageOfOursIsKept(String wanted) {
    assertThat(ReturnAddress.of(wanted)).isEqualTo(wanted);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "https://evil.example/",
        "//evil.example",
        "///evil.example",
        "/\\evil.example",
        "\\\\evil.example",
        "/..//evil.example",
        "/../evil",
        "/%2f%2fevil.example",
        "/%2F/evil.example",
        "/%5cevil.example",
        "/%5Cevil.example",
        "javascript:alert(1)",
        "/home\r\nSet-Cookie: a=b",
        "/home\n",
        "/%0d%0aSet-Cookie:a=b",
        " //evil.example",
        "/ /evil.example",
        "http:evil.example",
        "/x//evil.example",
        "evil.example",
        "/sign-in?next=/sign-in",
        "/sign-out",
        "/\t/evil.example",
        "/%00",
        "data:text/html,x",
        "/@evil.example//",
        "/;//evil.example",
        "/<script>",
        "/services#//evil.example",
      })
  void anythingElseLeadsToTheStartPage(String wanted) {
    assertThat(ReturnAddress.of(wanted)).isEqualTo("/home");
  }
}
