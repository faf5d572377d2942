package dev.akashi.marketplace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.akashi.directory.Role;
import dev.akashi.kernel.Clause;
import dev.akashi.kernel.Refusal;
import dev.akashi.registry.PublicList;
import dev.akashi.registry.PublicRegister;
import dev.akashi.registry.RegistryKey;
import dev.akashi.registry.RegistryQuery;
import dev.akashi.supplychain.AskedEnd;
import dev.akashi.supplychain.Cascade;
import dev.akashi.supplychain.Simulations;
import dev.akashi.supplychain.SupplyChain;
import dev.akashi.testing.AkashiTest;
import dev.akashi.testing.Stage;
import dev.akashi.testing.TestDay;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.json.JsonMapper;

/** The two real files, in an installation of their own. */
@AkashiTest
@TestPropertySource(properties = "akashi.programme=fedramp-marketplace")
class MarketplaceLoadingTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 5, 1);
  private static final LocalDate FIRST = LocalDate.of(2025, 1, 30);
  private static final LocalDate SECOND = LocalDate.of(2026, 4, 28);

  @Autowired MarketplaceLoading loading;
  @Autowired PublicList list;
  @Autowired PublicRegister register;
  @Autowired SupplyChain chain;
  @Autowired Simulations simulations;
  @Autowired Stage stage;

  @BeforeEach
  void today() {
    TestDay.set(TODAY);
  }

  private static Set<String> authorized(byte[] content) {
    Set<String> ids = new HashSet<>();
    JsonMapper.shared()
        .readTree(content)
        .path("data")
        .path("Products")
        .forEach(one -> {
          if (one.path("status").asString("").equals("FedRAMP Authorized")) {
            ids.add(one.path("id").asString("").toLowerCase(Locale.ROOT));
          }
        });
    return ids;
  }

  private Set<String> listed() {
    Set<String> keys = new HashSet<>();
    list.each(RegistryQuery.ALL, service -> keys.add(service.key().value()));
    return keys;
  }

  @Test
  @Clause("FRM-53")
  void aNewerFileChangesWhatDiffersOnItsDayAndNothingIsLoadedTwice() throws IOException {
    byte[] first = FedrampFiles.first();
    byte[] second = FedrampFiles.second();
    Set<String> before = authorized(first);
    Set<String> after = authorized(second);

    Loading one = loading.load(first);
    assertThat(one.came()).isEqualTo(before.size());
    assertThat(listed()).isEqualTo(before);
    assertThat(loading.load(first).again()).isTrue();

    Loading two = loading.load(second);
    Set<String> gone = new HashSet<>(before);
    gone.removeAll(after);
    Set<String> fresh = new HashSet<>(after);
    fresh.removeAll(before);
    assertThat(two.came()).isEqualTo(fresh.size());
    assertThat(two.ended()).isEqualTo(gone.size());
    assertThat(listed()).isEqualTo(after);
    assertThat(gone)
        .allSatisfy(key ->
            assertThat(register.find(new RegistryKey(key)).orElseThrow().endedOn())
                .contains(SECOND));

    assertThat(loading.load(second).again()).isTrue();
    assertThat(listed()).isEqualTo(after);
    assertThat(catchThrowableOfType(Refusal.class, () -> loading.load(older(first))).reasons())
        .extracting(reason -> reason.code())
        .containsExactly("marketplace.older");
    theChainIsThatOfTheDay(second);
    everyPageSaysWhoseListItIs();
  }

  /** The same file with one byte more is another file, of the same day as the first. */
  private static byte[] older(byte[] content) {
    byte[] longer = Arrays.copyOf(content, content.length + 1);
    longer[content.length] = '\n';
    return longer;
  }

  private void theChainIsThatOfTheDay(byte[] second) {
    RegistryKey aws =
        MarketplaceReader.read(second).products().stream()
            .filter(product -> product.name().contains("AWS US East/West"))
            .findFirst()
            .orElseThrow()
            .key();
    assertThat(Cascade.of(chain.on(SECOND), aws).proposed()).hasSize(320);
    assertThat(Cascade.of(chain.on(FIRST), aws).proposed()).hasSize(203);
    assertThat(
            simulations
                .of(stage.person(Role.PROGRAMME_OFFICER), aws, SECOND, AskedEnd.REMOVED)
                .dependents())
        .hasSize(320)
        .filteredOn(line -> !line.listed())
        .hasSizeLessThan(20);
  }

  private void everyPageSaysWhoseListItIs() {
    assertThat(stage.visitor().get("/services").body()).contains("ISMAP の登録ではありません");
  }
}
