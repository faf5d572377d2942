package dev.akashi.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GeneratedTablesTest {

  private static final Path CHECKED_IN = Path.of("src/generated/java");
  private static final Path FRESH = Path.of("target/fresh-tables");

  @Test
  void theTypedTablesAreThoseOfTheMigrations() throws Exception {
    TypedTables.generate(FRESH);
    Map<String, String> fresh = TypedTables.read(FRESH);
    if ("write".equals(System.getProperty("akashi.tables"))) {
      TypedTables.write(fresh, CHECKED_IN);
    }
    Map<String, String> checkedIn = TypedTables.read(CHECKED_IN);
    List<String> different =
        Stream.concat(fresh.keySet().stream(), checkedIn.keySet().stream())
            .distinct()
            .sorted()
            .filter(file -> !Objects.equals(fresh.get(file), checkedIn.get(file)))
            .toList();
    assertThat(different)
        .as(
            "The typed tables in database/%s are not those of the migrations in"
                + " database/src/main/resources/db/migration. Run ./akashi tables and commit the"
                + " result. Files that differ",
            CHECKED_IN)
        .isEmpty();
  }
}
