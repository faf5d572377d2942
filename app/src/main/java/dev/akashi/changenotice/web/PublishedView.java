package dev.akashi.changenotice.web;

import dev.akashi.changenotice.ChangeNotice;
import dev.akashi.platform.Part;
import dev.akashi.registry.RegistryEntry;

/** What everybody is told of changes in a listed service. */
public record PublishedView(RegistryEntry entry, Part<ChangeNotice> all) {}
