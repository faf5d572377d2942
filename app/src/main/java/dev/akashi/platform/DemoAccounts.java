package dev.akashi.platform;

import dev.akashi.directory.Role;
import java.util.List;

/** The accounts of a demonstration; empty when this is none. */
public interface DemoAccounts {

  List<DemoAccount> shown();

  /** A demonstration account, with the password that all of them share. */
  record DemoAccount(
      String email, String password, String name, String organisation, List<Role> roles) {}
}
