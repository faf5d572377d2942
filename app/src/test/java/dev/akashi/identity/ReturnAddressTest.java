package dev.akashi.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnAddressTest {

  @ParameterizedTest
  @ValueSource(strings = {"/services", "/provider/statements/3?chapter=9&q=%E8%A8%BC", "/home"})
  void aPageOfOursIsKept(String wanted) {
    assertThat(ReturnAddress.of(wanted)).isEqualTo(wanted);
  }

  @ParameterizedTest
  @CsvSource({
    "/account?done=password.changed, /account",
    "/account?done=a&page=2, /account?page=2",
    "/account?page=2&done=a&size=1, /account?page=2&size=1",
    "/account?a=1&done=a, /account?a=1",
    "/account?done=a&done=b, /account",
    "/account?x=1?done=a, /account?x=1",
    "/account?%64one=a, /account",
    "/account?undone=a, /account?undone=a",
  })
  void whatIsSaidToBeDoneIsTakenAway(String wanted, String kept) {
    assertThat(ReturnAddress.of(wanted)).isEqualTo(kept);
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
