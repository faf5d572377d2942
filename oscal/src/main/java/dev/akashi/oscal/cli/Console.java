package dev.akashi.oscal.cli;

import java.io.InputStream;
import java.io.PrintStream;

/** What the command reads and writes besides files. */
record Console(InputStream in, PrintStream out, PrintStream err) {}
