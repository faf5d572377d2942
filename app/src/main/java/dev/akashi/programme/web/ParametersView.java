package dev.akashi.programme.web;

import java.time.LocalDate;
import java.util.List;

/** The values on a day; the version is empty on a day before all of them. */
public record ParametersView(
    LocalDate day, String sought, List<ParameterRow> rows, String version) {}
