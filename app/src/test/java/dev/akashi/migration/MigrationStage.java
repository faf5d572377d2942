package dev.akashi.migration;

import dev.akashi.amendment.LineageLink;
import dev.akashi.amendment.LineageRecords;
import dev.akashi.baseline.LaterVersion;
import dev.akashi.baseline.Requirement;
import dev.akashi.baseline.RequirementId;
import dev.akashi.directory.Role;
import dev.akashi.kernel.LocalizedText;
import dev.akashi.testing.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationContext;

/** A newer version: one control reworded, one gone, one with another number, one added. */
public final class MigrationStage {

  public static final String OLD = "2022-04-01";
  public static final String NEW = "2996-10-01";

  /** The version after the newer one: the renumbered control is reworded too. */
  public static final String NEWEST = "2996-11-01";

  public static final RequirementId REWORDED = RequirementId.of("9.2.1.6.PB");
  public static final RequirementId GONE = RequirementId.of("9.2.2.8.PB");
  public static final RequirementId WAS = RequirementId.of("9.2.3.11.PB");
  public static final RequirementId IS = RequirementId.of("9.2.3.91.PB");
  public static final RequirementId ADDED = RequirementId.of("9.2.4.94");

  private MigrationStage() {}

  public static void promulgate(ApplicationContext context) {
    LaterVersion.promulgate(context, NEW, MigrationStage::changed);
    LaterVersion.promulgate(context, NEWEST, all -> changedAgain(changed(new ArrayList<>(all))));
    LineageLink link =
        new LineageLink(OLD, WAS, NEW, IS, /* same= */ true, new LocalizedText("番号の整理", ""));
    context
        .getBean(LineageRecords.class)
        .link(context.getBean(Stage.class).person(Role.PROGRAMME_OFFICER), link);
  }

  private static List<Requirement> changed(List<Requirement> all) {
    all.removeIf(r -> r.id().equals(GONE));
    all.replaceAll(r ->
        r.id().equals(REWORDED)
            ? with(r, r.id(), new LocalizedText("全く別の事柄を3日以内に定める。", "Else within 3 days."))
            : r.id().equals(WAS) ? with(r, IS, r.text()) : r);
    all.add(
        new Requirement(
            ADDED,
            ADDED.kind(),
            "9.2",
            Optional.of(RequirementId.of("9.2.4")),
            /* mandatory= */ false,
            new LocalizedText("端末の施錠", "Locking screens"),
            new LocalizedText("離席するときは画面を施錠する。", "Lock the screen when leaving.")));
    return all;
  }

  /** The requirements with other words of one of them. */
  public static List<Requirement> reworded(List<Requirement> all, LocalizedText words) {
    all.replaceAll(r -> r.id().equals(REWORDED) ? with(r, r.id(), words) : r);
    return all;
  }

  private static List<Requirement> changedAgain(List<Requirement> all) {
    all.replaceAll(r ->
        r.id().equals(IS)
            ? with(r, r.id(), new LocalizedText("毎月5日までに確かめる。", "Verify by the 5th."))
            : r);
    return all;
  }

  private static Requirement with(Requirement r, RequirementId id, LocalizedText text) {
    return new Requirement(
        id, r.kind(), r.group(), r.objective(), r.mandatory(), r.title(), text, r.actor());
  }
}
