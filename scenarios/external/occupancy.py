"""A pricing policy of one's own: dear where the book is full, cheap where it is empty.

It speaks with offpeak by lines of JSON on standard input and output, as README.md beside this file says, and needs
nothing but Python. Prints for yourself go to standard error.
"""

import json
import sys

FULL = 0.8  # an hour with more of its bay minutes booked costs DEAR percent of the list price
EMPTY = 0.4  # one with less costs CHEAP percent
DEAR, PLAIN, CHEAP = 115, 100, 90


def percent(hour):
    """What an hour should cost, in percent of the list price."""
    share = hour["booked_minutes"] / hour["open_minutes"]
    if share > FULL:
        return DEAR
    return CHEAP if share < EMPTY else PLAIN


class Policy:
    """What the policy remembers from question to question. Each replication starts the program afresh, so that
    nothing is remembered from one to the next."""

    def __init__(self, hello):
        self.services = {entry["service"]: entry["list_price"] for entry in hello["services"]}
        # The last percentage of each hour: what is not mentioned again keeps it.
        self.published = {}

    def answer(self, market):
        # A policy that tries something at random takes its chance from market["uniforms"] and never from a generator
        # of its own: then the same scenario and seed give the same results. The scenario says how many it wants.
        prices = []
        for day in market["days"]:
            for hour in day["hours"]:
                if hour["open_minutes"] == 0:
                    continue
                key = (day["site"], day["date"], hour["hour"])
                wanted = percent(hour)
                if self.published.get(key, PLAIN) == wanted:
                    continue
                self.published[key] = wanted
                prices.append(
                    {
                        "site": day["site"],
                        "date": day["date"],
                        "from": f"{hour['hour']:02}:00",
                        "to": f"{hour['hour'] + 1:02}:00",
                        "percent": wanted,
                    }
                )
        return {"prices": prices}


def main():
    policy = None
    for line in sys.stdin:
        question = json.loads(line)
        answer = {}
        if "hello" in question:
            policy = Policy(question["hello"])
        else:
            answer = policy.answer(question)
        answer["n"] = question["n"]
        print(json.dumps(answer), flush=True)


if __name__ == "__main__":
    main()
