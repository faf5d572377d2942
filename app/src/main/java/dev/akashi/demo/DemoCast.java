package dev.akashi.demo;

import dev.akashi.demo.Cast.Company;
import dev.akashi.demo.Cast.Player;
import dev.akashi.demo.story.Story;
import dev.akashi.directory.OrganisationId;
import dev.akashi.directory.People;
import dev.akashi.directory.Register;
import dev.akashi.platform.DemoAccounts;
import dev.akashi.platform.Today;
import dev.akashi.trail.Subject;
import dev.akashi.trail.Trail;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts the invented organisations and people, and what they did so far, into an empty
 * demonstration. With {@code akashi.demo.story=false} only the people are there, and the committee
 * they sit on.
 */
@Service
public class DemoCast implements DemoAccounts {

  private static final LocalDate NAMED_FROM = LocalDate.of(2020, 1, 1);

  private final People people;
  private final Register register;
  private final PasswordEncoder passwords;
  private final Trail trail;
  private final Today today;
  private final Story story;
  private final boolean withStory;

  DemoCast(
      People people,
      Register register,
      PasswordEncoder passwords,
      Trail trail,
      Today today,
      Story story,
      @Value("${akashi.demo.story:true}") boolean withStory) {
    this.people = people;
    this.register = register;
    this.passwords = passwords;
    this.trail = trail;
    this.today = today;
    this.story = story;
    this.withStory = withStory;
  }

  /** Does nothing unless this is a demonstration in which nobody exists yet. */
  @Transactional
  public void enter() {
    if (!today.isDemo() || !people.isEmpty()) {
      return;
    }
    String hash = passwords.encode(Cast.PASSWORD);
    if (hash == null) {
      throw new IllegalStateException("the password encoder gave no hash");
    }
    for (Company company : Cast.all()) {
      OrganisationId id =
          register.addOrganisation(company.kind(), company.name(), NAMED_FROM, true);
      for (Player player : company.people()) {
        register.addPerson(
            id, player.name(), Cast.email(company, player), hash, player.roles(), true);
      }
      trail.recordSystem(
          "demo.entered",
          new Subject("organisation", id.toString()),
          Map.of("name", company.name().ja()));
    }
    story.appointTheCommittee();
    if (withStory) {
      story.play();
    }
  }

  @Override
  public List<DemoAccount> shown() {
    if (!today.isDemo()) {
      return List.of();
    }
    return Cast.all().stream()
        .flatMap(company ->
            company.people().stream()
                .map(player ->
                    new DemoAccount(
                        Cast.email(company, player),
                        Cast.PASSWORD,
                        player.name(),
                        company.name().ja(),
                        List.copyOf(player.roles()))))
        .toList();
  }
}
