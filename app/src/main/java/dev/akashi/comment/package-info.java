/** What the public says about drafts of the baseline, and what became of it (FRM-25). */
@NullMarked
package dev.akashi.comment;

import org.jspecify.annotations.NullMarked;
