/** The pages of public comment, for everybody and for the programme office. */
@NullMarked
package dev.akashi.comment.web;

import org.jspecify.annotations.NullMarked;
