package dev.akashi.exchange.web;

import dev.akashi.exchange.Import;
import dev.akashi.exchange.Upload;
import dev.akashi.workshop.BaselineDraft;
import java.util.List;

/** Where a file is uploaded, and the files that wait. */
public record ImportView(BaselineDraft draft, List<Upload> waiting) {

  public String path() {
    return "/programme/baselines/" + draft.id();
  }

  public String pathOf(Upload upload) {
    return path() + "/import/" + upload.id() + (upload.isReady() ? "/rows" : "");
  }

  public int mostBytes() {
    return Import.MOST_BYTES;
  }
}
