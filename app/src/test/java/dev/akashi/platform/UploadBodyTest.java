package dev.akashi.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;

class UploadBodyTest {

  private static String named(String sent) {
    return UploadBody.name(new MockMultipartFile("file", sent, null, new byte[0]));
  }

  @Test
  void aFileIsCalledAsItsOwnerCallsIt() {
    assertThat(named("%22改定%22 手順.xlsx")).isEqualTo("\"改定\" 手順.xlsx");
    assertThat(named("一行%0D%0A二行.pdf")).isEqualTo("一行 二行.pdf");
    assertThat(named("100%25.txt")).as("browsers leave a percent sign").isEqualTo("100%25.txt");
    assertThat(UploadBody.name(null)).isEmpty();
  }
}
