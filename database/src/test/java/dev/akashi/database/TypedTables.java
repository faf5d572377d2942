package dev.akashi.database;

import dev.akashi.postgres.TestDatabases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.ForcedType;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Logging;
import org.jooq.meta.jaxb.Target;

/** Makes the typed tables from the migrations: one package for each schema. */
final class TypedTables {

  private static final String PACKAGE = "dev.akashi.database";
  private static final String SCHEMAS =
      """
      SELECT nspname FROM pg_namespace
      WHERE nspname NOT LIKE 'pg\\_%' AND nspname NOT IN ('information_schema', 'public')
      ORDER BY nspname
      """;

  private TypedTables() {}

  /** Runs all migrations on an empty database and writes its tables as Java into the directory. */
  static void generate(Path directory) throws Exception {
    TestDatabases.Database database = TestDatabases.empty();
    Flyway.configure()
        .dataSource(database.url(), database.user(), database.password())
        .locations("classpath:db/migration")
        .failOnMissingLocations(false)
        .load()
        .migrate();
    delete(directory);
    Files.createDirectories(directory);
    for (String schema : schemas(database)) {
      GenerationTool.generate(configuration(database, schema, directory));
    }
  }

  /** Every file below the directory by its relative path, with its text. */
  static Map<String, String> read(Path directory) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    for (Path file : files(directory)) {
      if (Files.isRegularFile(file)) {
        texts.put(directory.relativize(file).toString(), Files.readString(file));
      }
    }
    return texts;
  }

  static void write(Map<String, String> texts, Path directory) throws IOException {
    delete(directory);
    for (Map.Entry<String, String> text : texts.entrySet()) {
      Path file = directory.resolve(text.getKey());
      Files.createDirectories(file.resolveSibling("."));
      Files.writeString(file, text.getValue());
    }
  }

  private static List<String> schemas(TestDatabases.Database database) throws SQLException {
    List<String> names = new ArrayList<>();
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(SCHEMAS)) {
      while (rows.next()) {
        names.add(rows.getString(1));
      }
    }
    return names;
  }

  private static Configuration configuration(
      TestDatabases.Database database, String schema, Path directory) {
    return new Configuration()
        .withLogging(Logging.ERROR)
        .withJdbc(
            new Jdbc()
                .withDriver("org.postgresql.Driver")
                .withUrl(database.url())
                .withUser(database.user())
                .withPassword(database.password()))
        .withGenerator(
            new Generator()
                .withDatabase(
                    new Database()
                        .withName("org.jooq.meta.postgres.PostgresDatabase")
                        .withInputSchema(schema)
                        .withExcludes("flyway_schema_history")
                        .withIncludeRoutines(false)
                        .withIncludeCheckConstraints(false)
                        .withForcedTypes(
                            new ForcedType()
                                .withName("INSTANT")
                                .withIgnoreUnused(true)
                                .withIncludeTypes("(?i:timestamp.*with time zone|timestamptz)")))
                .withGenerate(
                    new Generate()
                        .withRecords(true)
                        .withPojos(false)
                        .withDaos(false)
                        .withIndexes(false)
                        .withJavadoc(false)
                        .withImplicitJoinPathsToOne(false)
                        .withImplicitJoinPathsToMany(false)
                        .withImplicitJoinPathsManyToMany(false)
                        .withGeneratedAnnotation(true)
                        .withGeneratedAnnotationDate(false)
                        .withGeneratedAnnotationJooqVersion(false))
                .withTarget(
                    new Target()
                        .withPackageName(PACKAGE + "." + schema)
                        .withDirectory(directory.toString())));
  }

  private static List<Path> files(Path directory) throws IOException {
    if (!Files.exists(directory)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(directory)) {
      return files.toList();
    }
  }

  private static void delete(Path directory) throws IOException {
    for (Path file : files(directory).stream().sorted(Comparator.reverseOrder()).toList()) {
      Files.delete(file);
    }
  }
}
