package dev.akashi.amendment;

import dev.akashi.baseline.ActingParty;
import dev.akashi.baseline.Baseline;
import dev.akashi.baseline.Baseline.Group;
import dev.akashi.baseline.Requirement;
import dev.akashi.baseline.RequirementId;
import dev.akashi.kernel.LocalizedText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Small versions of a baseline, made by changing one another. */
public final class Versions {

  public static final Baseline OLD =
      version(
          "2022-04-01",
          control("9.2.3.1", "特権の割当て", "特権の割当ては、申請と承認の手続に従って行う。", "Grant privileges on request."),
          control("9.2.3.2", "特権の見直し", "特権の一覧を3か月ごとに見直す。", "Review privileges every 3 months."),
          control("9.2.3.3", "共用の識別子", "管理者の識別子を共用することが望ましくない。", "Do not share accounts."),
          control("9.4.2.1", "多要素認証", "利用者の本人確認には、多要素認証を用いる。", "Use multi-factor authentication."),
          control("9.4.2.2", "失敗の回数", "ログオンの失敗が続いた場合は、利用を止める。", "Stop after failures."));

  private Versions() {}

  public static LocalizedText text(String ja, String en) {
    return new LocalizedText(ja, en);
  }

  public static RequirementId id(String id) {
    return RequirementId.of(id);
  }

  public static Baseline version(String version, Requirement... requirements) {
    List<Requirement> all = new ArrayList<>(List.of(requirements));
    all.add(objective("9.2.3", "9.2", "特権的アクセス権の管理"));
    all.add(objective("9.4.2", "9.4", "ログオンの手順"));
    return Baseline.of(
        version,
        text("試験の管理基準 " + version, "Test baseline " + version),
        LocalDate.parse(version),
        List.of(
            new Group("9", 9, text("アクセス制御", "Access control")),
            new Group("9.2", 9, text("利用者アクセスの管理", "User access")),
            new Group("9.4", 9, text("ログオン", "Log-on"))),
        all);
  }

  private static Requirement objective(String id, String group, String title) {
    return new Requirement(
        id(id),
        id(id).kind(),
        group,
        Optional.empty(),
        true,
        text(title, title + " en"),
        text(title + "を定める。", "Lay down " + title + "."));
  }

  public static Requirement control(String id, String title, String ja, String en) {
    RequirementId key = id(id);
    String[] numbers = id.split("\\.", -1);
    return new Requirement(
        key,
        key.kind(),
        numbers[0] + "." + numbers[1],
        Optional.of(id(numbers[0] + "." + numbers[1] + "." + numbers[2])),
        key.isMarkedMandatory(),
        text(title, title + " en"),
        text(ja, en));
  }

  /** The next version: every control of the old one as the function changes it; null takes out. */
  public static Baseline next(UnaryOperator<List<Requirement>> change) {
    List<Requirement> controls =
        new ArrayList<>(
            OLD.requirements().stream().filter(r -> r.objective().isPresent()).toList());
    return version("2999-04-01", change.apply(controls).toArray(Requirement[]::new));
  }

  /** The next version with other words for one control. */
  public static Baseline worded(String id, String ja) {
    return changed(id, r -> with(r, text(ja, r.text().en())));
  }

  static Baseline changed(String id, UnaryOperator<Requirement> change) {
    return next(controls -> {
      controls.replaceAll(r -> r.id().value().equals(id) ? change.apply(r) : r);
      return controls;
    });
  }

  public static Requirement with(Requirement r, LocalizedText text) {
    return new Requirement(
        r.id(), r.kind(), r.group(), r.objective(), r.mandatory(), r.title(), text, r.actor());
  }

  public static Requirement retitled(Requirement r, LocalizedText title) {
    return new Requirement(
        r.id(), r.kind(), r.group(), r.objective(), r.mandatory(), title, r.text(), r.actor());
  }

  public static Requirement obliged(Requirement r, boolean mandatory, ActingParty actor) {
    return new Requirement(
        r.id(), r.kind(), r.group(), r.objective(), mandatory, r.title(), r.text(), actor);
  }

  static Requirement under(Requirement r, String group) {
    return new Requirement(
        r.id(), r.kind(), group, r.objective(), r.mandatory(), r.title(), r.text(), r.actor());
  }

  public static Comparison compare(Baseline before, Baseline after, LineageLink... links) {
    return BaselineComparing.compare(
        before,
        after,
        Lineage.between(before.version(), after.version(), List.of(links)),
        new Weighing(25));
  }

  public static LineageLink link(String from, String to) {
    return new LineageLink("2022-04-01", id(from), "2999-04-01", id(to), true, text("番号の整理", ""));
  }
}
