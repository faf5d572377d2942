package dev.akashi.changenotice.web;

import dev.akashi.changenotice.ChangeNotice;
import dev.akashi.registry.RegistryEntry;
import java.util.List;

/** What everybody is told of changes in a listed service. */
public record PublishedView(RegistryEntry entry, List<ChangeNotice> all) {}
