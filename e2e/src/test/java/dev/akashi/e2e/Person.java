package dev.akashi.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ViewportSize;
import java.nio.file.Path;

/** Somebody at a browser: signs in, goes to pages, fills in forms. */
final class Person {

  private static final String PASSWORD = "akashi-demo-password";

  /** The elements that make the page scroll sideways; those inside a scrolled box do not. */
  private static final String WIDER =
      """
      (() => {
        const wide = document.documentElement.clientWidth;
        if (document.documentElement.scrollWidth <= wide) { return ''; }
        return [...document.querySelectorAll('main *')]
          .filter(e => e.getBoundingClientRect().right > wide + 1 && !e.closest('.tw'))
          .map(e => e.tagName + '.' + e.className + '#' + (e.id || e.name || ''))
          .slice(0, 20).join(' ');
      })()\
      """;

  private final Page page;

  Person(Page page) {
    this.page = page;
  }

  static Person signIn(Chrome chrome, String address, String email) {
    Person person = new Person(chrome.visitor(address, Chrome.WIDE, true));
    person.go("/sign-in");
    person.form("form.narrow").fill("email", email).fill("password", PASSWORD).send();
    assertThat(person.page.url()).endsWith("/home");
    return person;
  }

  Page page() {
    return page;
  }

  /** Goes to a page that answers with 200. */
  Person go(String path) {
    assertThat(status(path)).as("status of " + path).isEqualTo(200);
    return this;
  }

  int status(String path) {
    Response response = page.navigate(path);
    return response == null ? 0 : response.status();
  }

  /** Follows the first link with this text in the page's content. */
  Person follow(String text) {
    page.locator("main a", new Page.LocatorOptions().setHasText(text)).first().click();
    page.waitForLoadState();
    return this;
  }

  /** The first form that a CSS selector finds; folded parts of the page are opened. */
  Filled form(String selector) {
    page.evaluate("document.querySelectorAll('main details').forEach(d => { d.open = true; })");
    return new Filled(page.locator(selector).first());
  }

  /** The form that posts to an address ending so. */
  Filled formTo(String actionEnd) {
    return form("form[method=post][action$='" + actionEnd + "']");
  }

  /**
   * Goes to the pages with a telephone: none of them is wider than it, and a machine finds nothing
   * on them against WCAG 2.2 AA.
   */
  Person usableOnATelephone(String... paths) {
    ViewportSize usual = page.viewportSize();
    page.setViewportSize(390, 844);
    for (String path : paths) {
      go(path);
      page.evaluate("document.querySelectorAll('main details').forEach(d => { d.open = true; })");
      assertThat(page.evaluate(WIDER)).as("what is wider than the screen at " + path).isEqualTo("");
      page.evaluate("window.scrollTo(0, 0)");
      assertThat(Barriers.on(page)).as("barriers at " + path).isEmpty();
    }
    page.setViewportSize(usual.width, usual.height);
    return this;
  }

  /** A machine finds nothing on this page as it is now against WCAG 2.2 AA. */
  Person withoutBarriers() {
    page.evaluate("window.scrollTo(0, 0)");
    assertThat(Barriers.on(page)).as("barriers at " + page.url()).isEmpty();
    return this;
  }

  /** Changes the day of the demonstration, for everybody. */
  Person setTheDay(String day) {
    go("/demo").formTo("/demo/day").fill("day", day).send();
    return this;
  }

  /** Downloads what the first link that a CSS selector finds leads to. */
  Path download(String selector) {
    return page.waitForDownload(() -> page.locator(selector).first().click()).path();
  }

  Person sees(String text) {
    assertThat(page.locator("main").innerText()).contains(text);
    return this;
  }

  /** The last part of this page's path: the id of what it shows. */
  String id() {
    String path = page.url().replaceAll("[?#].*", "");
    return path.substring(path.lastIndexOf('/') + 1);
  }

  Person picture(String name) {
    page.evaluate("window.scrollTo(0, 0)");
    Pictures.take(page, name);
    return this;
  }

  /** The same page in English, for a picture, and back. */
  Person pictureInEnglish(String name) {
    String here = page.url();
    page.locator(".lang a").click();
    page.waitForLoadState();
    picture(name);
    page.locator(".lang a").click();
    page.waitForLoadState();
    page.navigate(here);
    return this;
  }

  /** A form being filled in. */
  final class Filled {

    private final Locator form;

    private Filled(Locator form) {
      this.form = form;
    }

    Filled fill(String name, String value) {
      try {
        named(name).fill(value);
      } catch (PlaywrightException e) {
        throw new AssertionError(name + " cannot be filled in at " + page.url(), e);
      }
      return this;
    }

    Filled pick(String name, String value) {
      try {
        named(name).selectOption(value);
      } catch (PlaywrightException e) {
        throw new AssertionError(name + " cannot be chosen at " + page.url(), e);
      }
      return this;
    }

    Filled choose(String name, Path file) {
      named(name).setInputFiles(file);
      return this;
    }

    Filled check(String name, String value) {
      form.locator("input[name='" + name + "'][value='" + value + "']").check();
      return this;
    }

    /** Chooses this value wherever the form offers it. */
    Filled choosesAll(String value) {
      form.locator("input[value='" + value + "']").all().forEach(Locator::check);
      return this;
    }

    Filled checkAll(String name) {
      form.locator("input[type=checkbox][name='" + name + "']").all().forEach(Locator::check);
      return this;
    }

    /** Sends the form by its first button and expects that nothing was wrong. */
    Person send() {
      return send("button");
    }

    /** Sends the form by the button a CSS selector finds and expects that nothing was wrong. */
    Person send(String button) {
      form.locator(button).first().click();
      page.waitForLoadState();
      Locator errors = page.locator("#errors");
      assertThat(errors.count() == 0 ? "" : errors.innerText()).as("errors").isEmpty();
      return Person.this;
    }

    private Locator named(String name) {
      return form.locator("[name='" + name + "']:not([type=hidden])").first();
    }
  }
}
