package dev.akashi.changenotice.web;

import dev.akashi.changenotice.ChangeNotice;
import dev.akashi.changenotice.ServiceChangeKind;
import dev.akashi.kernel.Reason;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * One change notice, for its provider or for the support body.
 *
 * @param against what stands against the next step: filing, or confirming the proposal
 * @param presumed the kinds of changes that count as significant unless it is ruled otherwise
 * @param latest the last day that a re-audit may be due
 */
public record ChangeView(
    ChangeNotice notice, List<Reason> against, Set<ServiceChangeKind> presumed, LocalDate latest) {}
