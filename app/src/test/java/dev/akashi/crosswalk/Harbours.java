package dev.akashi.crosswalk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.akashi.crosswalk.SourceIntake.Description;
import dev.akashi.directory.Actor;
import dev.akashi.kernel.Refusal;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Takes in small sources, each under a name of its own. */
final class Harbours {

  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final SourceIntake intake;
  private final Actor officer;

  Harbours(SourceIntake intake, Actor officer) {
    this.intake = intake;
    this.officer = officer;
  }

  static int number() {
    return NUMBER.incrementAndGet();
  }

  static Description description(String name, boolean open) {
    return new Description(name, EitherText.NONE, SourceLanguage.EN, "our own", open);
  }

  static CatalogueFile file(byte[] content) {
    return CatalogueFile.read(content, "small.json", SourceLanguage.EN);
  }

  CatalogueKey source(boolean open) {
    return intake.add(officer, file(SmallCatalog.json()), description("Harbour " + number(), open));
  }

  static void refused(ThrowingCallable work, Refusal.Kind kind, String code) {
    assertThatThrownBy(work)
        .asInstanceOf(type(Refusal.class))
        .satisfies(refusal -> {
          assertThat(refusal.kind()).isEqualTo(kind);
          assertThat(refusal.reasons()).anyMatch(reason -> reason.code().equals(code));
        });
  }
}
