package dev.akashi.exchange.web;

import static dev.akashi.exchange.web.ImportStage.row;
import static dev.akashi.exchange.web.ImportStage.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.directory.Role;
import dev.akashi.testing.AkashiTest;
import dev.akashi.testing.Stage;
import dev.akashi.testing.Visitor;
import dev.akashi.testing.Visitor.Answer;
import dev.akashi.workshop.Code;
import dev.akashi.workshop.DraftEditor;
import dev.akashi.workshop.DraftText;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What holds for every import, whatever the file. */
@AkashiTest
class ImportPagesTest {

  @Autowired ApplicationContext context;
  @Autowired Stage people;
  @Autowired DraftEditor editor;

  private ImportStage stage;

  @BeforeEach
  void anOfficerWithADraft() {
    stage = new ImportStage(context);
  }

  @Test
  void anEditMeanwhileMakesThePreviewStale() {
    Answer rows = stage.rowsOf(table(row("番号", "表題"), row("9.9", "節")));
    editor.add(stage.officer(), stage.draft(), Code.of("9.8"), new DraftText("別の節", ""));

    Answer taken = stage.take(rows);

    assertThat(taken.status()).isEqualTo(409);
    assertThat(taken.body()).contains("別の編集が先に行われました");
    assertThat(stage.piece("9.9")).isEmpty();
  }

  @Test
  void everyPageIsThereInBothLanguagesAndForTheOfficeAlone() {
    Answer rows = stage.rowsOf(table(row("番号", "表題"), row("9.9", "節"), row("x", "y")));
    String upload = stage.uploadOf(rows);
    for (String page :
        List.of(
            stage.path() + "/import",
            upload,
            upload + "/rows",
            stage.path() + "/export",
            stage.path() + "/print",
            "/baseline/2022-04-01/export",
            "/baseline/2022-04-01/print")) {
      for (String language : List.of("ja", "en")) {
        Answer answer = stage.visitor().get(page + "?lang=" + language);
        assertThat(answer.status()).as(page).isEqualTo(200);
        assertThat(answer.body())
            .as(page)
            .doesNotContain(">exchange.")
            .doesNotContain("enum.")
            .doesNotContain("reason.exchange");
      }
    }
    Visitor stranger = people.signedIn(people.person(Role.STATEMENT_EDITOR));
    assertThat(stranger.get(stage.path() + "/files/catalog.ja.json").status()).isEqualTo(403);
    assertThat(people.visitor().get(upload).status()).isNotEqualTo(200);
    assertThat(people.visitor().get("/baseline/2022-04-01/files/catalog.ja.json").status())
        .isEqualTo(200);
    assertThat(people.visitor().get("/baseline/2022-04-01/files/catalog.ja.exe").status())
        .isEqualTo(404);
  }
}
