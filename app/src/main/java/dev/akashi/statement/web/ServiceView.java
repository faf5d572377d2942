package dev.akashi.statement.web;

import dev.akashi.statement.CloudService;
import dev.akashi.statement.StatementHead;
import java.util.List;

/** One service with all versions of its statement, newest first. */
public record ServiceView(CloudService service, List<StatementHead> statements) {}
