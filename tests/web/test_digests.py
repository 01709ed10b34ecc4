"""Leaving the list by the link of a mail, without signing in."""

import re
from dataclasses import replace

import pytest
from flask import Flask
from flask.testing import FlaskClient

from tests.mailed import ADDRESS, Box, letter_to, mailing
from tests.web.seen import headings, seen
from trainer.exchange.mail import written
from trainer.services import digests
from trainer.simulator import Simulator
from trainer.store import people
from trainer.store.database import rest
from trainer.store.people import Person


def test_opening_the_link_changes_nothing_and_the_button_does(
    guarded_site: Flask, simulator: Simulator, trainee: Person
) -> None:
    """With the CSRF guard on: a mail program posts without any page of ours."""
    stranger, link = guarded_site.test_client(), link_of(simulator, trainee)

    asked = stranger.get(link)

    assert headings(asked) == ["Weekly digest"]
    assert f'action="{link}"' in asked.text
    assert wanted(trainee)
    assert asked.headers["X-Robots-Tag"] == "noindex"
    done = stranger.post(link, data={"List-Unsubscribe": "One-Click"})
    assert (done.status_code, wanted(trainee)) == (200, False)
    assert "No more digests are sent to you." in seen(done)


@pytest.mark.parametrize("key", ["none", "1-", "1-" + 32 * "0", "99-" + 32 * "0"])
def test_a_link_that_is_nobodys_leads_nowhere(
    stranger: FlaskClient, trainee: Person, key: str
) -> None:
    for answer in (stranger.get(f"/digest/{key}"), stranger.post(f"/digest/{key}")):
        assert answer.status_code == 404
    assert wanted(trainee)


def test_who_has_left_gets_no_more(
    stranger: FlaskClient, simulator: Simulator, trainee: Person
) -> None:
    box = Box()
    stranger.post(link_of(simulator, trainee))

    digests.send(mailing(simulator, box), letter_to)

    assert box.letters == []


def test_a_letter_is_written_with_links_that_lead_to_the_site(
    site: Flask, simulator: Simulator, trainee: Person
) -> None:
    site.extensions["simulator"] = mailing(simulator, Box())

    letter = site.extensions["letters"](trainee)

    assert (letter.to, letter.name) == (trainee.email, trainee.name)
    assert letter.subject.startswith("Your next practice: ")
    assert letter.leave == f"{ADDRESS}{link_of(simulator, trainee)}"
    links = re.findall(r"https?://\S+", letter.text)
    assert links[0].startswith(f"{ADDRESS}/scenarios/")
    assert links[1:] == [f"{ADDRESS}/settings#mail", letter.leave]
    assert all(f'href="{link}"' in letter.html for link in links)
    assert letter.key == site.extensions["letters"](trainee).key
    assert letter.key.startswith("digest.2026-10.")
    assert not re.search(r"\n{3,}", letter.text)
    # What mail programs fold away as a signature begins so, with the space (RFC 3676).
    assert "\n\n-- \nYou get this once a week" in letter.text


@pytest.mark.parametrize(
    ("email", "to"),
    [
        ("tess@müller.example", "tess@xn--mller-kva.example"),
        ("tess@mail.straße.example", "tess@mail.xn--strae-oqa.example"),
        ("Tess@Example.com", "Tess@example.com"),
    ],
)
def test_a_domain_with_an_umlaut_is_written_as_mail_servers_take_it(
    site: Flask, simulator: Simulator, trainee: Person, email: str, to: str
) -> None:
    site.extensions["simulator"] = mailing(simulator, Box())

    letter = site.extensions["letters"](replace(trainee, email=email))

    assert letter.to == to
    assert f"To: Tess Trainee <{to}>".encode() in written("rapport@example.com", letter)


def test_a_name_is_text_in_a_letter(site: Flask, simulator: Simulator, trainee: Person) -> None:
    site.extensions["simulator"] = mailing(simulator, Box())
    people.set_place(trainee.id, "<b>Tess</b>", trainee.role, trainee.team_id, active=True)

    letter = site.extensions["letters"](people.load(trainee.id))

    assert "Hello <b>Tess</b>," in letter.text
    assert "Hello &lt;b&gt;Tess&lt;/b&gt;," in letter.html


def link_of(simulator: Simulator, person: Person) -> str:
    return f"/digest/{digests.key_of(simulator, person)}"


def wanted(person: Person) -> bool:
    rest()
    return people.load(person.id).preferences.digest
