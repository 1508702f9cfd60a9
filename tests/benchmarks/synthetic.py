"""Libraries of any size for benchmarks: made of a few hundred words, the same for a seed.

The scripts are of the shape that a house writes: a title, callers' words, fields, steps with
a line to say, answers that branch forwards, replies, two endings and more.
"""

from __future__ import annotations

import json
import random
from pathlib import Path


def _words(text: str) -> list[str]:
    return text.split()


THINGS = _words("""
router SIM bill invoice contract handset charger cable booster socket alarm refund
voucher delivery parcel appointment engineer password account address tariff allowance roaming
voicemail number email statement deposit direct-debit mast signal speed upload download filter
subscription bundle channel recorder remote headset warranty receipt discount upgrade insurance
claim policy premium meter reading boiler valve thermostat radiator tap lease key fob badge
ticket seat luggage passport visa transfer card cheque loan overdraft mortgage pension
prescription referral booking cot mattress sofa wardrobe kettle oven fridge freezer""")
PROBLEMS = _words("""
missing broken late wrong slow double cracked expired locked lost stolen damaged
unpaid refused cancelled postponed frozen silent noisy leaking faulty mislaid unclear disputed
outdated swapped duplicate unreadable incomplete unwanted""")
PLACES = _words("""
kitchen hall garage office attic cellar garden flat shop warehouse school hospital
station village island motorway harbour library""")
TIMES = _words("""
yesterday today tomorrow weekly monthly overnight since-Monday since-March
last-week this-morning at-noon before-Easter after-Christmas in-June""")
DEEDS = _words("""
check confirm order send replace credit close open move block renew extend explain
measure restart reset book cancel return repair update record compare review forward""")
FEELINGS = _words("worried cross tired puzzled upset relieved anxious patient hurried polite")
ABOUT = "The customer is {feeling} because the {thing} is {problem}."
OPENERS = (
    "Let's have a look at the {thing} together.",
    "I can see the {thing} here, and somebody tried to {deed} it {time}.",
    "Thank you for waiting while I {deed} the {thing}.",
    "I'm sorry the {thing} is {problem}; that is not what we promised.",
    "Is the {thing} in the {place}, or did somebody move it?",
    "When did you first notice that the {thing} was {problem}?",
)
FOLLOWERS = (
    "I'll {deed} it now, which takes about {minutes} minutes.",
    "Could you read me the {digits} digits on the back of the {other}?",
    "You'll get a message {time} at the latest, and I will {deed} it myself.",
    "The {other} in the {place} stays as it is until you tell us otherwise.",
    "If it is still {problem} after that, we {deed} the {other} free of charge.",
)
HEARD = (
    "my {thing} is {problem}",
    "the {thing} in the {place} doesn't work",
    "I never got the {thing} {time}",
    "why is my {thing} {problem} again",
    "somebody should {deed} the {thing}",
    "I'm {feeling} about the {thing}",
)
ANSWERS = (
    "Yes, the {thing} is {problem}",
    "No, it's the {other}",
    "I'd rather you {deed} it",
    "It's in the {place}",
    "It began {time}",
)


class _Writer:
    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)

    def fill(self, pattern: str, thing: str) -> str:
        pick = self.random.choice
        return pattern.format(
            thing=thing.replace("-", " "),
            other=pick(THINGS).replace("-", " "),
            problem=pick(PROBLEMS),
            place=pick(PLACES),
            time=pick(TIMES).replace("-", " "),
            deed=pick(DEEDS),
            feeling=pick(FEELINGS),
            minutes=self.random.randint(2, 30),
            digits=self.random.randint(4, 16),
        )

    def script(self, id: str, steps: int) -> str:
        pick = self.random.choice
        thing, problem = pick(THINGS), pick(PROBLEMS)
        ids = [f"{pick(DEEDS)}-{pick(THINGS).lower()}-{number}" for number in range(steps)]
        title = f"{problem.capitalize()} {thing.replace('-', ' ')} ({pick(PLACES)})"
        heard = [self.fill(pattern, thing) for pattern in self.random.sample(HEARD, 4)]
        lines = [
            f"id: {id}",
            f"title: {title}",
            f"about: {self.fill(ABOUT, thing)}",
            f"tags: [{pick(PLACES)}, {pick(DEEDS)}]",
            f"heard: {json.dumps(heard)}",
            "fields:",
            f"  account: {{label: Account number, kind: text, pattern: '\\d{{8}}', "
            f'example: "{self.random.randint(10**7, 10**8 - 1)}"}}',
            "  amount: {label: Amount in question, kind: money}",
            "  agreed: {label: Agreed with the customer, kind: yes-no}",
            "start: " + ids[0],
            "steps:",
        ]
        for number, step in enumerate(ids):
            lines.extend(self.step(step, number, ids, thing))
        lines.append("replies:")
        for number in range(2):
            heard = [self.fill(pattern, thing) for pattern in self.random.sample(HEARD, 2)]
            say = self.fill(pick(FOLLOWERS), thing)
            lines.append(
                f"  - {{id: reply-{number}, heard: {json.dumps(heard)}, say: {json.dumps(say)}}}"
            )
        return "\n".join(lines) + "\n"

    def step(self, id: str, number: int, ids: list[str], thing: str) -> list[str]:
        pick = self.random.choice
        say = f"{self.fill(pick(OPENERS), thing)} {self.fill(pick(FOLLOWERS), thing)}"
        lines = [
            f"  - id: {id}",
            f"    title: {' '.join(id.split('-')[:-1]).capitalize()}",
            f"    say: {json.dumps(say)}",
        ]
        if number % 3 == 0:
            lines.append(
                f"    do:\n      - {{id: note, text: {self.fill('Note the {thing}', thing)}, "
                "must: true}"
            )
        if number % 4 == 1:
            lines.append("    ask: [account, amount]")
        later = ids[number + 1 :]
        if len(later) < 2:
            lines.append("    outcome: " + ("resolved" if later else "followed-up"))
            return lines
        lines.append("    answers:")
        for answer in range(self.random.randint(2, 3)):
            label = json.dumps(self.fill(pick(ANSWERS), thing))
            go = pick(later[:4])
            when = ', when: "amount > 25"' if answer == 2 else ""
            setting = ', set: {agreed: "true"}' if answer == 1 else ""
            lines.append(
                f"      - {{id: answer-{answer}, label: {label}, go: {go}{when}{setting}}}"
            )
        return lines


def script_text(id: str, steps: int = 20, seed: int = 1) -> str:
    """One script's file, as text."""
    return _Writer(seed).script(id, steps)


def write_library(root: Path, scripts: int = 1000, steps: int = 20, seed: int = 1) -> None:
    """Write a library of `scripts` scripts with `steps` steps each into the folder `root`.

    The same arguments give the same bytes. The library has no errors.
    """
    writer = _Writer(seed)
    (root / "scripts").mkdir(parents=True, exist_ok=True)
    house = "name: Synthetic house\ncompany: Synthetic\nlanguages: [en]\ntimezone: Europe/London\n"
    outcomes = (
        "- {id: resolved, label: Resolved, kind: success}\n"
        "- {id: followed-up, label: Followed up, kind: follow-up}\n"
    )
    (root / "library.yaml").write_text(house, encoding="utf-8")
    (root / "outcomes.yaml").write_text(outcomes, encoding="utf-8")
    for number in range(scripts):
        id = f"script-{number:05}"
        # Folders of a hundred, as nobody keeps thousands of files in one.
        folder = root / "scripts" / f"group-{number // 100:03}"
        folder.mkdir(exist_ok=True)
        (folder / f"{id}.yaml").write_text(writer.script(id, steps), encoding="utf-8")
