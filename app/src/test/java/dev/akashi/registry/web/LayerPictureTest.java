package dev.akashi.registry.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LayerPictureTest {

  @ParameterizedTest
  @CsvSource({
    "Amazon Web Services, Amazon Web Services",
    "あおば文書管理クラウド, あおば文書管理クラウド",
    "あいうえおかきくけこさしすせそたちつてと, あいうえおかきくけこさしすせそ…",
    "𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷, 𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷…",
  })
  void onlyANameThatDoesNotFitIsCut(String name, String shown) {
    assertThat(LayerPicture.shortened(name)).isEqualTo(shown);
  }
}
