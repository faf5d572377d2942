package dev.akashi.oversight.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.directory.Actor;
import dev.akashi.directory.Role;
import dev.akashi.kernel.Clause;
import dev.akashi.kernel.Period;
import dev.akashi.oversight.BodyChange;
import dev.akashi.oversight.Filings;
import dev.akashi.platform.Part;
import dev.akashi.testing.AkashiTest;
import dev.akashi.testing.Stage;
import dev.akashi.testing.TestDay;
import dev.akashi.testing.Visitor;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** What a body filed is shown in parts; a database of its own keeps it from other tests. */
@AkashiTest
@TestPropertySource(properties = "akashi.test.own=lists")
class LongFilingListTest {

  private static final LocalDate DAY = LocalDate.of(2025, 4, 10);

  @Autowired Stage stage;
  @Autowired Filings filings;

  @Test
  @Clause("FRM-29")
  void aLongListComesInParts() {
    TestDay.set(DAY);
    Actor body = stage.person(Role.LEAD_ASSESSOR);
    stage.select(body, new Period(LocalDate.of(2024, 4, 1), LocalDate.of(2026, 3, 31)));
    for (int i = 0; i < Part.ROWS + 1; i++) {
      filings.change(body, BodyChange.OTHER, Optional.of(DAY), Map.of("after", "変更" + i));
    }
    Visitor own = stage.signedIn(body);

    assertThat(own.get("/assessors/filings").body()).contains("start=" + Part.ROWS);
    String second = own.get("/assessors/filings?start=" + Part.ROWS).body();
    assertThat(second).contains("start=0").containsOnlyOnce("変更の届出：その他");
    JsonNode part = stage.api(body).get("/api/v1/assessors/filings?start=50&size=10").json();
    assertThat(part.get("items").size()).isOne();
    assertThat(part.get("more").booleanValue()).isFalse();
  }
}
