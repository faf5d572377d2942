/** Pages and API of change notices. */
@NullMarked
package dev.akashi.changenotice.web;

import org.jspecify.annotations.NullMarked;
