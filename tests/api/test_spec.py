import re
from collections.abc import Iterator
from typing import Any

import pytest
from flask import Flask

from tests.api.conftest import Door
from tests.api.document import misfits, resolved
from trainer.api.spec import document

WORDS = {
    "$ref", "additionalProperties", "anyOf", "default", "description", "enum", "exclusiveMaximum",
    "items", "maxLength", "maximum", "minLength", "minimum", "properties", "required", "title", "type",
}  # fmt: skip
"""The words of JSON Schema that the document uses."""


def test_the_document_is_open_to_all(nobody: Door) -> None:
    answer = nobody.get("/openapi.json")
    assert answer.status_code == 200
    assert answer.get_json() == document()


def test_every_route_is_in_the_document_and_the_other_way_round(app: Flask) -> None:
    served = {
        (re.sub(r"<[^>]*>", "{id}", rule.rule).removeprefix("/api/v1"), method.lower())
        for rule in app.url_map.iter_rules()
        if rule.endpoint.startswith("api.")
        for method in (rule.methods or set()) - {"HEAD", "OPTIONS"}
    }
    assert served == {(path, method) for path, method, _ in operations()}


def test_the_document_has_the_shape_of_openapi() -> None:
    told = document()
    assert told["openapi"].startswith("3.1.")
    assert {"title", "version"} <= set(told["info"])
    assert told["servers"] == [{"url": "/api/v1"}]
    assert list(told["security"][0]) == list(told["components"]["securitySchemes"])


def test_every_operation_is_whole() -> None:
    found = list(operations())
    assert len({one["operationId"] for _, _, one in found}) == len(found)
    for path, method, one in found:
        assert one["summary"]
        assert re.findall(r"{(\w+)}", path) == [p["name"] for p in one.get("parameters", ())]
        assert all(p["in"] == "path" and p["required"] for p in one.get("parameters", ()))
        assert ("requestBody" in one) <= (method == "post")
        assert any(status.startswith("2") for status in one["responses"])
        for status, answer in one["responses"].items():
            assert answer["description"]
            kind = "application/json" if status.startswith("2") else "application/problem+json"
            assert list(answer["content"]) == [kind]
        assert ("401" in one["responses"]) == (one.get("security") != [])


def test_every_reference_leads_somewhere_and_every_schema_is_used() -> None:
    references = set(re.findall(r"#/components/schemas/\w+", repr(document())))
    assert all(resolved(one, document()) for one in references)
    schemas = document()["components"]["schemas"]
    assert {one.rpartition("/")[2] for one in references} == set(schemas)


def test_every_schema_uses_words_that_are_known() -> None:
    for schema in document()["components"]["schemas"].values():
        assert words_of(schema) <= WORDS


@pytest.mark.parametrize(
    ("value", "schema"),
    [
        (True, {"type": "integer"}),
        (1, {"type": "boolean"}),
        ("1", {"type": "number"}),
        ([1, "2"], {"type": "array", "items": {"type": "integer"}}),
        ("red", {"enum": ["blue"], "type": "string"}),
        (1, {"anyOf": [{"type": "string"}, {"type": "null"}]}),
        ({}, {"type": "object", "required": ["a"], "properties": {"a": {}}}),
        ({"b": 1}, {"type": "object", "properties": {"a": {}}}),
        ({"b": 1}, {"type": "object", "additionalProperties": {"type": "string"}}),
        ({"status": 404}, {"$ref": "#/components/schemas/ProblemOut"}),
    ],
)
def test_what_does_not_fit_a_schema_is_found(value: Any, schema: dict[str, Any]) -> None:
    assert misfits(value, schema, document(), "$") != []


def operations() -> Iterator[tuple[str, str, dict[str, Any]]]:
    """List path, method and operation."""
    for path, methods in document()["paths"].items():
        for method, operation in methods.items():
            yield path, method, operation


def words_of(schema: dict[str, Any]) -> set[str]:
    """List the words of a schema and of those in it."""
    found = set(schema)
    inner = [*schema.get("properties", {}).values(), *schema.get("anyOf", ())]
    inner += [
        one
        for one in (schema.get("items"), schema.get("additionalProperties"))
        if isinstance(one, dict)
    ]
    for one in inner:
        found |= words_of(one)
    return found
