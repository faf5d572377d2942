/** Pages and API of the committee and of its secretariat, and what it decided for everybody. */
@NullMarked
package dev.akashi.committee.web;

import org.jspecify.annotations.NullMarked;
