package dev.akashi.changenotice.web;

import dev.akashi.changenotice.ChangeNotice;
import dev.akashi.changenotice.ServiceChangeKind;
import dev.akashi.platform.Part;
import dev.akashi.registration.Registration;
import java.util.List;
import java.util.Set;

/**
 * The change notices of a provider.
 *
 * @param listed its services on the list, about which it can tell changes
 * @param presumed the kinds of changes that count as significant unless it is ruled otherwise
 */
public record ChangesView(
    Part<ChangeNotice> all, List<Registration> listed, Set<ServiceChangeKind> presumed) {}
