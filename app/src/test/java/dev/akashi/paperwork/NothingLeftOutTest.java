package dev.akashi.paperwork;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.baseline.RequirementId;
import dev.akashi.kernel.Clause;
import dev.akashi.kernel.JapaneseDates;
import dev.akashi.kernel.Language;
import dev.akashi.oscal.Format;
import dev.akashi.oscal.OscalDocument;
import dev.akashi.oscal.OscalWriter;
import dev.akashi.paperwork.files.PdfFile;
import dev.akashi.paperwork.files.StatementOscal;
import dev.akashi.platform.Texts;
import dev.akashi.platform.Words;
import dev.akashi.platform.oscal.OscalParts;
import dev.akashi.registry.RegistryKey;
import dev.akashi.statement.Answer;
import dev.akashi.statement.LinkedFile;
import dev.akashi.statement.ServiceProfile;
import dev.akashi.statement.StatementContent;
import dev.akashi.statement.StatementField;
import dev.akashi.statement.StatementScope;
import dev.akashi.statement.Treatment;
import dev.akashi.statement.UsedService;
import dev.akashi.statement.Visibility;
import dev.akashi.testing.AkashiTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Every value that a statement can hold is written with a mark of its own, found by its component:
 * a component that is added to the records and forgotten in a document makes this fail.
 */
@AkashiTest
class NothingLeftOutTest {

  private static final RequirementId SELECTED = RequirementId.of("9.4.2.2.B");
  private static final RequirementId INHERITED = RequirementId.of("11.1.1");
  private static final RequirementId EXCLUDED = RequirementId.of("14.2.7");

  /** Names of the file's place in the store, and what the seal does not cover. */
  private static final Set<String> NOT_READ =
      Set.of("LinkedFile.link", "LinkedFile.evidence", "LinkedFile.title");

  @Autowired Texts texts;

  private final Map<String, List<Object>> marks = new LinkedHashMap<>();
  private int made;

  @Test
  @Clause({"FRM-34", "FRM-52", "FRM-02"})
  void thePaperThatIsSignedHoldsAllThatIsSealed() throws IOException {
    StatementMaterial material = SmallReport.statement(everything(/* files= */ true));
    for (Language language : Language.values()) {
      Words words = new Words(texts, language);
      String text = text(PdfFile.of(StatementDocument.whole(material, words), words));
      assertThat(missing(text, words)).as(language.code()).isEmpty();
      assertThat(text).contains(bare(words.text("statement.self-assessed")));
    }
  }

  @Test
  @Clause({"FRM-50", "FRM-52"})
  void thePublicPartTellsTheResponsibilitiesOfEachModelAndNoControl() throws IOException {
    StatementMaterial material = SmallReport.statement(everything(/* files= */ true));
    Words words = new Words(texts, Language.JA);
    String text = text(PdfFile.of(StatementDocument.publicPart(material, words), words));
    marks.forEach((path, values) -> {
      if (path.startsWith("ModelResponsibility.")) {
        assertThat(values).as(path).allMatch(value -> isIn(text, value, words));
      }
      if (path.matches("IndividualControl\\.(text|owner|line)|Answer\\.(reason|customerDuty)")) {
        assertThat(values).as(path).noneMatch(value -> isIn(text, value, words));
      }
    });
  }

  @Test
  @Clause({"FRM-14", "FRM-52"})
  void thePlanForMachinesHoldsAllThatIsSealed() {
    StatementMaterial material = SmallReport.statement(everything(/* files= */ false));
    Words words = new Words(texts, Language.JA);
    OscalDocument plan = new StatementOscal(material, words, Format.JSON).plan();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    OscalWriter.write(plan, Format.JSON, out);
    String json = out.toString(StandardCharsets.UTF_8);
    assertThat(missing(bare(json), words)).isEmpty();
    assertThat(json).contains("self-assessed");
  }

  private List<String> missing(String text, Words words) {
    return marks.entrySet().stream()
        .filter(mark -> !NOT_READ.contains(mark.getKey()))
        .filter(mark -> mark.getValue().stream().noneMatch(value -> isIn(text, value, words)))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static boolean isIn(String text, Object value, Words words) {
    return switch (value) {
      case LocalDate day ->
          text.contains(day.toString())
              || text.contains(bare(JapaneseDates.full(day, words.language())));
      case Enum<?> choice ->
          text.contains(bare(words.label(choice))) || text.contains('"' + OscalParts.word(choice));
      default -> text.contains(bare(value.toString()));
    };
  }

  private static String bare(String text) {
    return text.replaceAll("\\s", "");
  }

  private static String text(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return bare(new PDFTextStripper().getText(document));
    }
  }

  private StatementContent everything(boolean files) {
    Map<RequirementId, Answer> answers =
        Map.of(
            SELECTED, answer(SELECTED).with(Treatment.SELECTED, ""),
            INHERITED, answer(INHERITED).with(Treatment.INHERITED, ""),
            EXCLUDED, answer(EXCLUDED).with(Treatment.EXCLUDED, mark("Answer.reason")));
    return new StatementContent(
        SmallReport.statement().baseline().version(),
        SmallReport.statement().statement().auditPeriod(),
        record(StatementScope.class),
        List.of(record(UsedService.class)),
        new ServiceProfile(List.of(), Map.of(StatementField.RESPONSIBILITIES, Visibility.PUBLIC)),
        answers,
        files ? List.of(record(LinkedFile.class)) : List.of());
  }

  private Answer answer(RequirementId id) {
    return record(Answer.class).at(id);
  }

  private String mark(String path) {
    String mark = "mk" + (1000 + made++) + "z";
    note(path, mark);
    return mark;
  }

  private <T> T note(String path, T value) {
    marks.computeIfAbsent(path, each -> new ArrayList<>()).add(value);
    return value;
  }

  /** A record of that type with a value of its own in every component. */
  private <T> T record(Class<T> type) {
    RecordComponent[] components = type.getRecordComponents();
    Object[] values =
        Arrays.stream(components)
            .map(each -> value(each.getGenericType(), type.getSimpleName() + "." + each.getName()))
            .toArray();
    try {
      Constructor<T> all =
          type.getDeclaredConstructor(
              Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
      return all.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private Object value(Type type, String path) {
    if (type instanceof ParameterizedType several) {
      Object one = value(several.getActualTypeArguments()[0], path);
      Class<?> raw = (Class<?>) several.getRawType();
      return raw == List.class ? List.of(one) : raw == Set.class ? Set.of(one) : Optional.of(one);
    }
    Class<?> plain = (Class<?>) type;
    if (plain.isEnum()) {
      Object[] choices = plain.getEnumConstants();
      return note(path, choices[choices.length - 1]);
    }
    if (plain == String.class) {
      return mark(path);
    }
    if (plain == LocalDate.class) {
      return note(path, LocalDate.of(2024, 10, 1).plusDays(made++));
    }
    if (plain == int.class) {
      return note(path, 70_000 + made++);
    }
    if (plain == boolean.class) {
      return true;
    }
    if (plain == RegistryKey.class) {
      return SmallReport.BASE;
    }
    if (plain == RequirementId.class) {
      return SELECTED;
    }
    return plain == UUID.class ? new UUID(8, made++) : record(plain);
  }
}
