package dev.akashi.statement;

import dev.akashi.baseline.Baseline;
import dev.akashi.baseline.Requirement;
import dev.akashi.baseline.RequirementId;
import dev.akashi.baseline.RequirementKind;
import dev.akashi.kernel.LocalizedText;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A baseline small enough to see at a glance, with optional detailed controls. */
final class SmallBaseline {

  static final Baseline BASELINE =
      Baseline.of(
          "small",
          text("小さな基準"),
          LocalDate.of(2022, 4, 1),
          List.of(
              new Baseline.Group("3.1.2", 3, text("評価")),
              new Baseline.Group("4.4.1", 4, text("計画")),
              new Baseline.Group("9.2", 9, text("利用者アクセスの管理")),
              new Baseline.Group("9.4", 9, text("ログオン")),
              new Baseline.Group("14.2", 14, text("開発"))),
          List.of(
              item("3.1.2.1", RequirementKind.GOVERNANCE, "3.1.2"),
              item("4.4.1.1", RequirementKind.MANAGEMENT, "4.4.1"),
              item("9.2.3", RequirementKind.CONTROL_OBJECTIVE, "9.2"),
              control("9.2.3.1", "9.2", "9.2.3"),
              control("9.2.3.11.PB", "9.2", "9.2.3"),
              item("9.4.2", RequirementKind.CONTROL_OBJECTIVE, "9.4"),
              control("9.4.2.1", "9.4", "9.4.2"),
              control("9.4.2.2.B", "9.4", "9.4.2"),
              item("14.2.7", RequirementKind.CONTROL_OBJECTIVE, "14.2")));

  private SmallBaseline() {}

  static RequirementId id(String value) {
    return RequirementId.of(value);
  }

  private static Requirement item(String id, RequirementKind kind, String group) {
    return new Requirement(
        id(id), kind, group, Optional.empty(), true, text(id + " の要旨"), text("本文"));
  }

  private static Requirement control(String id, String group, String objective) {
    return new Requirement(
        id(id),
        RequirementKind.DETAILED_CONTROL,
        group,
        Optional.of(id(objective)),
        id(id).mark().endsWith("B"),
        text(id + " の要旨"),
        text("本文"));
  }

  private static LocalizedText text(String ja) {
    return new LocalizedText(ja, "");
  }
}
