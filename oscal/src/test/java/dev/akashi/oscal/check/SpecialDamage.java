package dev.akashi.oscal.check;

import dev.akashi.oscal.check.Damage.Variant;
import java.util.ArrayList;
import java.util.List;

/** Damage to which the model alone does not lead: one for each peculiar rule. */
final class SpecialDamage {

  private static final String SSP = "/system-security-plan";
  private static final String REQUIREMENT =
      SSP + "/control-implementation/implemented-requirements/0";
  private static final String COMPONENTS = SSP + "/system-implementation/components";
  private static final String RESOURCE = "#6ed3c8a9-6a0f-4b7e-9f2b-5a1c0d3e4f55";

  private static final String ORGANISATION = "e9440583-3a39-5336-84e3-624108598818";

  private SpecialDamage() {}

  static List<Variant> all() {
    List<Variant> all = new ArrayList<>();
    all.addAll(catalog());
    all.addAll(components());
    all.addAll(plan());
    all.addAll(assessment());
    return all;
  }

  private static List<Variant> catalog() {
    return List.of(
        put("catalog", "/catalog/metadata/links/0/media-type", "'text/plain'"),
        put("catalog", "/catalog/metadata/links/1/resource-fragment", "'a b'"),
        put("catalog", "/catalog/metadata/links/1/resource-fragment", "'a%20b'"),
        put("catalog", "/catalog/metadata/locations/-", "{'uuid':'" + uuid(1) + "'}"),
        put(
            "catalog",
            "/catalog/metadata/document-ids/-",
            "{'scheme':'http://www.doi.org/','identifier':'10.1000/catalog'}"),
        put("catalog", "/catalog/metadata/document-ids/-", "{'identifier':'10.1000/catalog'}"),
        put("catalog", "/catalog/metadata/props/-", "{'name':'label','value':'x'}"),
        put("catalog", "/catalog/metadata/props/-", "{'name':'marking','value':'x'}"),
        put("catalog", "/catalog/params/0/depends-on", "'p-2'"),
        put("catalog", "/catalog/params/0/props/0/ns", "'http://csrc.nist.gov/ns/rmf'"),
        put("catalog", "/catalog/groups/0/controls/0/parts", "[{'name':'guidance'}]"),
        put("catalog", "/catalog/groups/0/controls/0/parts", "[{'name':'own','ns':'urn:own'}]"),
        put("catalog", "/catalog/groups/0/controls/0/id", "'c-2'"),
        put("catalog", "/catalog/groups/0/controls/0/id", "'c-2_smt'"),
        put("catalog", "/catalog/groups/0/controls/0/params", "[{'id':'p-1'}]"),
        put(
            "catalog",
            "/catalog/groups/0/controls/0/props/-",
            "{'name':'status','value':'no-such'}"),
        put(
            "catalog",
            "/catalog/groups/0/controls/0/props/-",
            "{'name':'status','value':'Withdrawn'}"),
        put("catalog", "/catalog/groups/0/controls/0/parts/3/props", "[]"),
        put(
            "catalog",
            "/catalog/groups/0/controls/0/parts/3/props/-",
            "{'name':'method','value':'no-such'}"),
        put(
            "catalog",
            "/catalog/back-matter/resources/-",
            "{'uuid':'" + uuid(2) + "','citation':{'text':'c'}}"),
        put("catalog", "/catalog/back-matter/resources/0/rlinks/0/hashes/0/value", "'ab'"),
        put(
            "catalog",
            "/catalog/back-matter/resources/0/rlinks/0/hashes/0",
            "{'algorithm':'SHA3-512','value':'ab'}"));
  }

  private static List<Variant> components() {
    String protocol = "/component-definition/components/0/protocols/0";
    return List.of(
        put("component-definition", protocol, "{'name':'p'}"),
        put("component-definition", protocol + "/port-ranges/0", "{'start':9,'end':8}"),
        put("component-definition", protocol + "/port-ranges/0", "{'start':9}"),
        put("component-definition", protocol + "/port-ranges/0", "{'end':10,'start':9}"),
        put(
            "component-definition",
            "/component-definition/components/0/props/-",
            "{'name':'physical-location','value':'" + uuid(3) + "'}"),
        put(
            "component-definition",
            "/component-definition/components/1/props",
            "[{'name':'software-identifier','value':'x'}]"));
  }

  private static List<Variant> plan() {
    List<Variant> all = new ArrayList<>();
    for (String rel :
        List.of("depends-on", "uses-service", "validated-by", "proof-of-compliance")) {
      all.add(link(COMPONENTS + "/0", rel, "#" + uuid(4)));
      all.add(link(COMPONENTS + "/0", rel, "https://akashi.example.com/x"));
    }
    all.add(link(REQUIREMENT + "/statements/0/by-components/0", "provided-by", "#" + uuid(4)));
    all.add(link(REQUIREMENT + "/statements/0/by-components/0", "provided-by", "urn:x"));
    all.add(
        link(
            SSP + "/system-characteristics/system-information",
            "privacy-impact-assessment",
            RESOURCE));
    all.add(
        put(
            SSP + "/system-implementation/leveraged-authorizations/0/links",
            "[{'rel':'system-security-plan','href':'" + RESOURCE + "'}]"));
    all.add(put(COMPONENTS + "/-", component(",'protocols':[{'name':'x'}]")));
    all.add(put(COMPONENTS + "/-", component(",'props':[{'name':'isa-title','value':'x'}]")));
    all.add(put(COMPONENTS + "/3/props/-", "{'name':'ipv4-address','value':'1.2.3.300'}"));
    all.add(put(COMPONENTS + "/3/props/-", "{'name':'ipv6-address','value':'1::2::3'}"));
    all.add(put(COMPONENTS + "/3/props/-", "{'name':'isa-date','value':'2025-01-01'}"));
    all.add(
        put(
            REQUIREMENT + "/responsible-roles",
            "[{'role-id':'provider','party-uuids':['" + uuid(5) + "']},{'role-id':'provider'}]"));
    all.add(put(REQUIREMENT + "/responsible-roles/0/party-uuids/-", "'" + uuid(5) + "'"));
    all.add(put(REQUIREMENT + "/responsible-roles/0/party-uuids/-", "'" + ORGANISATION + "'"));
    all.add(
        put(REQUIREMENT + "/statements", "[{'statement-id':'c-1_smt','uuid':'" + uuid(6) + "'}]"));
    return all;
  }

  private static List<Variant> assessment() {
    String objectives = "/assessment-plan/local-definitions/objectives-and-methods";
    String facets = "/assessment-results/results/0/risks/0/characterizations/0/facets/-";
    return List.of(
        put(
            "assessment-plan",
            objectives,
            "[{'control-id':'c-1','parts':[{'name':'assessment-method'}]}]"),
        put(
            "assessment-plan",
            objectives,
            "[{'control-id':'c-1','parts':[{'name':'objective',"
                + "'props':[{'name':'method-id','value':'m'}]}]}]"),
        put(
            "assessment-plan",
            "/assessment-plan/terms-and-conditions/parts/0",
            "{'name':'methodology','prose':'x'}"),
        put(
            "assessment-results",
            facets,
            "{'system':'https://www.first.org/cvss/v4-0','name':'av','value':'X'}"),
        put(
            "assessment-results",
            facets,
            "{'system':'http://www.first.org/cvss/v3.1','name':'scope','value':'no-such'}"),
        put("assessment-results", facets, "{'system':'urn:own','name':'own','value':'x'}"));
  }

  private static String component(String more) {
    return "{'uuid':'1b4e28ba-2fa1-4d1e-883f-0016d3cca427','type':'software','title':'t',"
        + "'description':'d','status':{'state':'operational'}"
        + more
        + "}";
  }

  private static Variant link(String owner, String rel, String href) {
    return put(owner + "/links", "[{'rel':'" + rel + "','href':'" + href + "'}]");
  }

  private static Variant put(String pointer, String json) {
    return put("system-security-plan", pointer, json);
  }

  private static Variant put(String document, String pointer, String json) {
    return Damage.put(document, pointer, json);
  }

  private static String uuid(int number) {
    return "9d1c5ab0-7d3b-4a57-8a3e-0d5b1f6c2e0" + number;
  }
}
