package dev.akashi.marketplace;

import dev.akashi.kernel.Language;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.marketplace.MarketplaceFile.LeftOut;
import dev.akashi.platform.Texts;
import dev.akashi.platform.Today;
import dev.akashi.registry.EndKind;
import dev.akashi.registry.PublicList;
import dev.akashi.registry.PublicRegister;
import dev.akashi.registry.RegistryEntry;
import dev.akashi.registry.RegistryEntry.Source;
import dev.akashi.registry.RegistryKey;
import dev.akashi.registry.RegistryPublication;
import dev.akashi.registry.RegistryPublication.Taken;
import dev.akashi.registry.RegistryQuery;
import dev.akashi.registry.Standing;
import dev.akashi.supplychain.EdgeSource;
import dev.akashi.supplychain.SupplyChain;
import dev.akashi.trail.Subject;
import dev.akashi.trail.Trail;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings the list of another programme into an installation of its own. A newer file changes what
 * differs, on the day that it states; nothing is loaded twice.
 */
@Service
public class MarketplaceLoading {

  /** The name of the programme whose files are read. */
  public static final String PROGRAMME = "fedramp-marketplace";

  /** The longest file that is read. */
  public static final int MOST_BYTES = MarketplaceReader.MOST_BYTES;

  private final LoadingStore loadings;
  private final PublicList list;
  private final PublicRegister register;
  private final RegistryPublication publication;
  private final SupplyChain chain;
  private final Texts texts;
  private final Trail trail;
  private final Today today;

  MarketplaceLoading(
      LoadingStore loadings,
      PublicList list,
      PublicRegister register,
      RegistryPublication publication,
      SupplyChain chain,
      Texts texts,
      Trail trail,
      Today today) {
    this.loadings = loadings;
    this.list = list;
    this.register = register;
    this.publication = publication;
    this.chain = chain;
    this.texts = texts;
    this.trail = trail;
    this.today = today;
  }

  /**
   * Loads a file.
   *
   * @throws Refusal when this installation is not of that programme, when the file cannot be read,
   *     or when a newer one was loaded before
   */
  @Transactional
  public Loading load(byte[] content) {
    if (!today.programme().filter(PROGRAMME::equals).isPresent()) {
      throw Refusal.rule(Reason.of("marketplace.other-installation"));
    }
    MarketplaceFile file = MarketplaceReader.read(content);
    publication.hold();
    Optional<Loading> before = loadings.find(file.sha256());
    if (before.isPresent()) {
      return before.get();
    }
    Optional<Instant> newest = loadings.newest();
    if (newest.filter(last -> !last.isBefore(file.statedAt())).isPresent()) {
      throw Refusal.rule(
          Reason.of("marketplace.older").with(day(file.statedAt()), day(newest.get())));
    }
    Loading loading = apply(file, newest.map(MarketplaceLoading::day));
    loadings.add(loading, today.now());
    trail.recordSystem(
        "marketplace.loaded",
        new Subject("registry", PROGRAMME),
        Map.of(
            "came", loading.came(),
            "changed", loading.changed(),
            "ended", loading.ended(),
            "sha256", loading.sha256()));
    return loading;
  }

  private static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, ZoneOffset.UTC);
  }

  private Loading apply(MarketplaceFile file, Optional<LocalDate> previous) {
    LocalDate day = day(file.statedAt());
    Map<RegistryKey, Set<RegistryKey>> bases = bases(file.products());
    Map<RegistryKey, RegistryEntry> known = register.findAll(keys(file.products()));
    Map<LeftOut, Integer> leftOut = new EnumMap<>(LeftOut.class);
    leftOut.putAll(file.leftOut());
    Map<RegistryKey, RegistryEntry> wanted = wanted(file.products(), known, bases, leftOut);
    List<Taken> came = new ArrayList<>();
    List<Taken> changed = new ArrayList<>();
    for (RegistryEntry entry : wanted.values()) {
      RegistryEntry published = known.get(entry.key());
      if (published == null) {
        came.add(new Taken(entry, first(entry, previous), ""));
      } else if (!published.equals(entry)) {
        changed.add(new Taken(entry, day, ""));
      }
    }
    List<Taken> ended = gone(wanted.keySet(), day);
    Map<RegistryKey, LocalDate> firstDays =
        came.stream().collect(Collectors.toMap(taken -> taken.entry().key(), Taken::from));
    edges(wanted.keySet(), bases, firstDays, day);
    came.sort(
        Comparator.comparing((Taken taken) -> taken.entry().registeredOn())
            .thenComparing(taken -> taken.entry().key().value()));
    publication.takeOver(Stream.of(came, changed, ended).flatMap(List::stream).toList());
    edges(unlisted(bases, wanted.keySet()), bases, Map.of(), day);
    return new Loading(
        file.sha256(),
        file.statedAt(),
        came.size(),
        changed.size(),
        ended.size(),
        bases.values().stream().mapToInt(Set::size).sum(),
        leftOut,
        /* again= */ false);
  }

  /** From when on it shows: with a later file not before the one in which it was missing. */
  private static LocalDate first(RegistryEntry entry, Optional<LocalDate> previous) {
    return previous
        .map(last -> last.plusDays(1))
        .filter(entry.registeredOn()::isBefore)
        .orElse(entry.registeredOn());
  }

  private static List<RegistryKey> keys(List<Product> products) {
    return products.stream().map(Product::key).toList();
  }

  /** What every product of the file stands on; the file states it the other way round. */
  private static Map<RegistryKey, Set<RegistryKey>> bases(List<Product> products) {
    Map<RegistryKey, Set<RegistryKey>> bases =
        new TreeMap<>(Comparator.comparing(RegistryKey::value));
    for (Product base : products) {
      for (RegistryKey dependent : base.consumers()) {
        bases
            .computeIfAbsent(
                dependent, key -> new TreeSet<>(Comparator.comparing(RegistryKey::value)))
            .add(base.key());
      }
    }
    return bases;
  }

  private static Map<RegistryKey, RegistryEntry> wanted(
      List<Product> products,
      Map<RegistryKey, RegistryEntry> known,
      Map<RegistryKey, Set<RegistryKey>> bases,
      Map<LeftOut, Integer> leftOut) {
    Map<RegistryKey, Product> listed = new HashMap<>();
    for (Product product : products) {
      RegistryEntry published = known.get(product.key());
      if (product.authorizedOn().isPresent()) {
        if (published != null && published.endedOn().isPresent()) {
          leftOut.merge(LeftOut.CAME_BACK, 1, Integer::sum);
        } else {
          listed.put(product.key(), product);
        }
      }
    }
    return listed.values().stream()
        .map(product -> {
          List<RegistryKey> on =
              bases.getOrDefault(product.key(), Set.of()).stream()
                  .filter(listed::containsKey)
                  .toList();
          return entry(product, on);
        })
        .collect(Collectors.toMap(RegistryEntry::key, entry -> entry));
  }

  private static RegistryEntry entry(Product product, List<RegistryKey> bases) {
    return new RegistryEntry(
        product.key(),
        Optional.empty(),
        product.name(),
        Optional.empty(),
        product.provider(),
        Optional.empty(),
        product.authorizedOn().orElseThrow(),
        Optional.empty(),
        Standing.PLAIN,
        product.level(),
        product.models(),
        product.deployment(),
        Optional.empty(),
        RegistryEntry.Scope.notStated(),
        Optional.empty(),
        Optional.empty(),
        bases,
        Source.OTHER_PROGRAMME);
  }

  private List<Taken> gone(Set<RegistryKey> wanted, LocalDate day) {
    String reason =
        texts.text(Language.JA, "marketplace.gone", day)
            + " / "
            + texts.text(Language.EN, "marketplace.gone", day);
    List<Taken> gone = new ArrayList<>();
    list.each(
        RegistryQuery.ALL,
        service -> {
          if (!wanted.contains(service.key())) {
            gone.add(new Taken(service.entry().ended(day, EndKind.REMOVED), day, reason));
          }
        });
    return gone;
  }

  /** Writes what the file says of these products. */
  private void edges(
      Set<RegistryKey> dependents,
      Map<RegistryKey, Set<RegistryKey>> bases,
      Map<RegistryKey, LocalDate> firstDays,
      LocalDate day) {
    for (RegistryKey dependent : dependents) {
      chain.standsOn(
          dependent,
          bases.getOrDefault(dependent, Set.of()).stream()
              .map(base -> new SupplyChain.Base(base, /* ownAssessmentAccepted= */ false))
              .toList(),
          firstDays.getOrDefault(dependent, day),
          EdgeSource.IMPORT);
    }
  }

  /** The products that are not on the list and stand on something, now or until now. */
  private Set<RegistryKey> unlisted(
      Map<RegistryKey, Set<RegistryKey>> bases, Set<RegistryKey> listed) {
    Set<RegistryKey> dependents = new HashSet<>(bases.keySet());
    dependents.addAll(chain.undecided().dependents());
    dependents.removeAll(listed);
    return dependents;
  }
}
