package dev.akashi.usage;

import dev.akashi.classification.InformationGrade;
import java.util.Optional;

/** Information to be handled on the service; the grade is empty while it is unknown (LGG-18). */
public record UsedInformation(String name, Optional<InformationGrade> grade) {}
