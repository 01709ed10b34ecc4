from dataclasses import replace

from tests.fakes import SLUG, Clock, ErringVoice
from tests.web.talks import CURT, THANKS
from trainer.queries.noted import noted_now, noted_then
from trainer.services import attempts, flags
from trainer.simulator import Simulator
from trainer.store.people import Person

TALK = ("I'm looking into the charge of 39.90 now.", CURT, THANKS)


def test_each_reply_says_what_is_wrong_with_it_while_the_talk_goes_on_and_after(
    trainee: Person, simulator: Simulator, clock: Clock
) -> None:
    erring = replace(simulator, voice=ErringVoice(simulator.voice))
    id = attempts.begin(erring, trainee.id, SLUG)
    for number, message in enumerate(TALK):
        clock.turn(seconds=30)
        attempts.take(erring, trainee.id, id, message, str(number))
    flags.flag(erring, trainee.id, id, 2, "other")

    now = noted_now(id, attempts.load(trainee.id, id))
    assert noted_then(id, attempts.load(trainee.id, id))[4].mistakes == ()
    attempts.close(erring, trainee.id, id)
    then = noted_then(id, attempts.load(trainee.id, id))

    assert now == then
    assert list(now) == [2, 4, 6]
    assert [one.left_out for one in now.values()] == [False, True, False]
    assert (now[2].claim, now[2].verdict) == ("Something else", "waiting for an answer")
    assert (now[6].flag, now[6].claim, now[6].verdict) == (None, "", "")
