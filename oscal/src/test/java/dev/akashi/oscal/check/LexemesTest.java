package dev.akashi.oscal.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LexemesTest {

  @ParameterizedTest
  @CsvSource({
    "ip-v4-address, 192.0.2.1, true",
    "ip-v4-address, 192.0.2.256, false",
    "ip-v4-address, 192.0.2, false",
    "ip-v4-address, 192.0.2.1., false",
    "ip-v6-address, 2001:db8::1, true",
    "ip-v6-address, ::, true",
    "ip-v6-address, ::ffff:192.0.2.1, true",
    "ip-v6-address, 1:2:3:4:5:6:7:8, true",
    "ip-v6-address, 1:2:3:4:5:6:7:8:9, false",
    "ip-v6-address, 1:2:3:4:5:6:7, false",
    "ip-v6-address, 1::2::3, false",
    "ip-v6-address, 12345::, false",
    "date-time, 2025-04-01T00:00:00, true",
    "date-time, 2025-04-01T00:00:00+09:00, true",
    "date-time, 2025-04-01, false",
    "date, 2025-02-29, false"
  })
  void aValueIsOfAType(String type, String text, boolean fits) {
    assertThat(Lexemes.type(type).test(text)).isEqualTo(fits);
  }
}
