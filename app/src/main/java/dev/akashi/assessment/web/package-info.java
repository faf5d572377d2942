/** Pages and API of the engagements, findings and reports. */
@NullMarked
package dev.akashi.assessment.web;

import org.jspecify.annotations.NullMarked;
