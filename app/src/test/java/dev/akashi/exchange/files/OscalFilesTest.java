package dev.akashi.exchange.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.baseline.ActingParty;
import dev.akashi.baseline.AuditMethod;
import dev.akashi.baseline.RequirementDetails;
import dev.akashi.baseline.RequirementDetails.AuditAspect;
import dev.akashi.baseline.RequirementDetails.AuditCycle;
import dev.akashi.baseline.RequirementDetails.AuditTechnique;
import dev.akashi.baseline.RequirementDetails.ControlNature;
import dev.akashi.baseline.RequirementDetails.ControlParameter;
import dev.akashi.baseline.RequirementDetails.FrequencyClass;
import dev.akashi.baseline.RequirementDetails.Procedure;
import dev.akashi.baseline.RequirementDetails.Provenance;
import dev.akashi.baseline.RequirementId;
import dev.akashi.baseline.files.BaselineFiles;
import dev.akashi.exchange.Book;
import dev.akashi.exchange.Book.BookLevel;
import dev.akashi.exchange.Book.Item;
import dev.akashi.kernel.Clause;
import dev.akashi.kernel.Language;
import dev.akashi.kernel.LocalizedText;
import dev.akashi.oscal.Format;
import dev.akashi.oscal.Library;
import dev.akashi.oscal.Limits;
import dev.akashi.oscal.Location;
import dev.akashi.oscal.OscalDocument;
import dev.akashi.oscal.OscalException;
import dev.akashi.oscal.OscalReader;
import dev.akashi.oscal.OscalWriter;
import dev.akashi.oscal.Problem;
import dev.akashi.oscal.Severity;
import dev.akashi.oscal.check.Validation;
import dev.akashi.oscal.resolve.ProfileResolver;
import dev.akashi.oscal.resolve.Resolution;
import dev.akashi.oscal.resolve.Stamp;
import dev.akashi.oscal.tree.Node;
import dev.akashi.platform.oscal.Prose;
import dev.akashi.workshop.DraftText;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class OscalFilesTest {

  private static final Book BOOK = Book.of(BaselineFiles.onClassPath("baseline/2022-04-01"));

  /** The reference baseline with one requirement of which everything is said. */
  private static Book withEverything() {
    RequirementDetails all =
        new RequirementDetails(
            Optional.of(ControlNature.PREVENTIVE),
            List.of(new LocalizedText("例 [01] *強* <b>", "Example [01] *strong* <b>")),
            List.of(
                new Procedure(
                    AuditTechnique.OBSERVE, AuditAspect.DESIGN, new LocalizedText("見る。", "Look.")),
                new Procedure(
                    AuditTechnique.TEST, AuditAspect.OPERATION, new LocalizedText("試す。", "Try."))),
            Optional.of(FrequencyClass.AS_NEEDED),
            Optional.of(new AuditCycle(3, 2025)),
            List.of(new LocalizedText("漏えい", "Disclosure")),
            List.of(new Provenance("JIS Q 27001", "A.9.2", "")),
            List.of(new ControlParameter("interval", new LocalizedText("間隔", "Interval"))));
    RequirementId id = RequirementId.of("9.2.1.6.PB");
    List<Item> items =
        BOOK.items().stream()
            .map(item ->
                item.id().equals(id)
                    ? new Item(
                        id,
                        item.title(),
                        new DraftText("一行目\n二行目 `x`\n\n次の段落 _下線_", "# Line\n- two"),
                        ActingParty.BOTH,
                        all)
                    : item)
            .toList();
    List<BookLevel> levels = new ArrayList<>(BOOK.levels());
    levels.add(
        new BookLevel(
            "1",
            new DraftText("水準1", "Level 1"),
            AuditMethod.INTERNAL_AUDIT,
            Map.of("interval", "90日", "confidentiality", "1"),
            new TreeSet<>(List.of(id, RequirementId.of("9.2.1"), RequirementId.of("3.1.2.1")))));
    return new Book(
        BOOK.version(),
        BOOK.title(),
        BOOK.wording(),
        false,
        BOOK.changedAt(),
        BOOK.decidedOn(),
        BOOK.inForceFrom(),
        BOOK.headings(),
        items,
        levels);
  }

  /** The documents of one language and notation, beside each other. */
  private record Folder(Map<String, OscalDocument> documents) implements Library {

    @Override
    public Optional<Location> locate(Location base, String href) {
      return documents.containsKey(href) ? Optional.of(new Location(href)) : Optional.empty();
    }

    @Override
    public OscalDocument open(Location location) {
      return Optional.ofNullable(documents.get(location.path())).orElseThrow();
    }
  }

  private static byte[] written(OscalDocument document, Format format) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    OscalWriter.write(document, format, out);
    return out.toByteArray();
  }

  private static Folder folder(Book book, Language language, Format format) throws OscalException {
    OscalFiles files = new OscalFiles(book, language, format);
    Map<String, OscalDocument> documents = new java.util.TreeMap<>();
    documents.put(OscalFiles.catalogName(language, format), files.catalog());
    for (BookLevel level : book.levels()) {
      documents.put(OscalFiles.profileName(level.name(), language, format), files.profile(level));
    }
    Map<String, OscalDocument> read = new java.util.TreeMap<>();
    for (Map.Entry<String, OscalDocument> document : documents.entrySet()) {
      byte[] bytes = written(document.getValue(), format);
      read.put(document.getKey(), OscalReader.read(bytes, format, Limits.USUAL, false).orThrow());
    }
    return new Folder(read);
  }

  @Test
  @Clause("FRM-14")
  void everythingThatIsExportedIsValidOscal() throws OscalException {
    for (Language language : Language.values()) {
      for (Format format : Format.values()) {
        Folder folder = folder(withEverything(), language, format);
        for (Map.Entry<String, OscalDocument> document : folder.documents().entrySet()) {
          List<Problem> problems =
              Validation.check(document.getValue(), folder, new Location(document.getKey()));
          assertThat(problems)
              .as(document.getKey())
              .noneMatch(problem -> problem.severity() == Severity.ERROR);
        }
      }
    }
  }

  @Test
  @Clause({"FRM-14", "FRM-19"})
  void theProfileOfALevelResolvesToTheRequirementsThatTheLevelSelects() throws OscalException {
    Book book = withEverything();
    for (Format format : Format.values()) {
      Folder folder = folder(book, Language.JA, format);
      for (BookLevel level : book.levels()) {
        String name = OscalFiles.profileName(level.name(), Language.JA, format);
        Location location = new Location(name);
        Resolution resolved =
            ProfileResolver.resolve(folder.open(location), location, folder, Stamp.now());

        assertThat(resolved.warnings()).isEmpty();
        List<String> ids = new ArrayList<>();
        controls(resolved.catalog().root(), ids);
        assertThat(ids)
            .as(name)
            .hasSize(level.members().size())
            .containsExactlyInAnyOrderElementsOf(
                level.members().stream()
                    .map(id -> "ismap-" + id.value())
                    .collect(Collectors.toList()));
      }
    }
  }

  @Test
  void whatALevelSetsIsSetInItsProfile() throws OscalException {
    Folder folder = folder(withEverything(), Language.EN, Format.JSON);
    Location location = new Location("level-1.en.json");
    OscalDocument resolved =
        ProfileResolver.resolve(folder.open(location), location, folder, Stamp.now()).catalog();

    assertThat(new String(written(resolved, Format.JSON), java.nio.charset.StandardCharsets.UTF_8))
        .contains("ismap-9.2.1.6.PB_prm-interval")
        .contains("90日");
  }

  @Test
  void bothLanguagesCarryTheSameIdsAndNameEachOther() {
    OscalDocument ja = new OscalFiles(BOOK, Language.JA, Format.XML).catalog();
    OscalDocument en = new OscalFiles(BOOK, Language.EN, Format.XML).catalog();

    assertThat(ja.root().text("uuid")).isEqualTo(en.root().text("uuid")).contains("-5");
    List<String> jaIds = new ArrayList<>();
    List<String> enIds = new ArrayList<>();
    controls(ja.root(), jaIds);
    controls(en.root(), enIds);
    assertThat(jaIds).isEqualTo(enIds).hasSameSizeAs(BOOK.items());
    Node metadata = java.util.Objects.requireNonNull(ja.root().node("metadata"));
    assertThat(metadata.nodes("links").getFirst().text("href")).isEqualTo("catalog.en.xml");
  }

  @Test
  void aTextStaysWhatItIsWhateverMarkdownWouldMakeOfIt() {
    for (String text :
        List.of(
            "[01] *a* _b_ `c` <d> \\ ~ ^ | # - + 1. {{ insert: param, x }}",
            "一行目\n二行目\n\n次の段落",
            "- 箇条\n- 書き",
            "=1+1")) {
      assertThat(Prose.plain(Prose.of(text))).isEqualTo(text);
    }
  }

  private static void controls(Node parent, List<String> ids) {
    parent.nodes("groups").forEach(group -> controls(group, ids));
    for (Node control : parent.nodes("controls")) {
      ids.add(String.valueOf(control.text("id")));
      controls(control, ids);
    }
  }
}
