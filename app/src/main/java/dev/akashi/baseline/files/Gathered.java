package dev.akashi.baseline.files;

import dev.akashi.baseline.ActingParty;
import dev.akashi.baseline.Baseline.Group;
import dev.akashi.baseline.Requirement;
import dev.akashi.baseline.RequirementId;
import dev.akashi.platform.yaml.YamlEntry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What has been read so far from the files of one baseline. */
final class Gathered {

  private final ActingParty usualActor;
  private final Map<String, Group> groups = new LinkedHashMap<>();
  private final Map<RequirementId, Requirement> requirements = new TreeMap<>();

  Gathered(ActingParty usualActor) {
    this.usualActor = usualActor;
  }

  ActingParty usualActor() {
    return usualActor;
  }

  void add(Group group, YamlEntry at) {
    if (groups.putIfAbsent(group.id(), group) != null) {
      at.problem("id", "the heading " + group.id() + " stands twice");
    }
  }

  void add(Requirement requirement, YamlEntry at) {
    if (requirements.putIfAbsent(requirement.id(), requirement) != null) {
      at.problem("id", "the id " + requirement.id() + " stands twice");
    }
  }

  List<Group> groups() {
    return new ArrayList<>(groups.values());
  }

  List<Requirement> requirements() {
    return new ArrayList<>(requirements.values());
  }
}
