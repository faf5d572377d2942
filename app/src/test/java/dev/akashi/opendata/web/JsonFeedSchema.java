package dev.akashi.opendata.web;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** What JSON Feed 1.1 asks of a document, as a schema; extensions begin with an underscore. */
final class JsonFeedSchema {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(
              JSON.readTree(
                  """
                  {
                    "type": "object",
                    "required": ["version", "title", "items"],
                    "additionalProperties": false,
                    "patternProperties": {"^_[A-Za-z]+$": {"type": "object"}},
                    "properties": {
                      "version": {"const": "https://jsonfeed.org/version/1.1"},
                      "title": {"type": "string"},
                      "home_page_url": {"type": "string", "pattern": "^https?://"},
                      "feed_url": {"type": "string", "pattern": "^https?://"},
                      "next_url": {"type": "string", "pattern": "^https?://"},
                      "description": {"type": "string"},
                      "language": {"type": "string", "pattern": "^[a-z]{2}$"},
                      "items": {
                        "type": "array",
                        "items": {
                          "type": "object",
                          "required": ["id"],
                          "anyOf": [{"required": ["content_text"]}, {"required": ["content_html"]}],
                          "additionalProperties": false,
                          "patternProperties": {"^_[A-Za-z]+$": {"type": "object"}},
                          "properties": {
                            "id": {"type": "string", "minLength": 1},
                            "url": {"type": "string", "pattern": "^https?://"},
                            "title": {"type": "string"},
                            "content_text": {"type": "string"},
                            "content_html": {"type": "string"},
                            "summary": {"type": "string"},
                            "date_published": {
                              "type": "string",
                              "pattern":
                                  "^\\\\d{4}-\\\\d\\\\d-\\\\d\\\\dT[0-9:.]+(Z|[+-]\\\\d\\\\d:\\\\d\\\\d)$"
                            },
                            "authors": {
                              "type": "array",
                              "minItems": 1,
                              "items": {
                                "type": "object",
                                "anyOf": [{"required": ["name"]}, {"required": ["url"]}]
                              }
                            },
                            "tags": {"type": "array", "items": {"type": "string"}}
                          }
                        }
                      }
                    }
                  }
                  """));

  private JsonFeedSchema() {}

  /** What is wrong with a document. */
  static List<String> errors(String document) {
    return SCHEMA.validate(JSON.readTree(document)).stream().map(String::valueOf).toList();
  }
}
