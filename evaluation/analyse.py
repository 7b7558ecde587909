"""Says where extraction errs, and whether its confidence can be believed.

usage: analyse.py SET PREDICTIONS.jsonl [--errors N] [--by construction|script|status]

SET is a folder with articles.jsonl and gold.jsonl; PREDICTIONS is what `talentwire extract --format jsonl SET/articles.jsonl` prints.
The unit is the directed edge: somebody left (out), joined (in) or changed role inside (within) an employer; only what is live counts.
A missed edge is counted under what the gold says, a false one under what fired. Predictions and gold agree when the person is the same
and one employer's name, without its legal form, holds the other's.
"""

import argparse
import collections
import json
import pathlib
import re

LEGAL_FORM = re.compile(r"(股份有限公司|有限责任公司|有限公司|集团公司|股份|控股|集团|公司|科技)$")
CONSTRUCTIONS = [
    ("table", r"姓名|变动类型|職稱|职务[:：\t|]"),
    ("list", r"[、，].*(均|都|相继|先后|分别|陸續|陆续)"),
    ("succession", r"接替|接任|接棒|继任|繼任|取代|交棒"),
    ("election", r"选举|選舉|推选|推選|当选|當選|改选|改選"),
    ("appointment", r"任命|聘任|委任|聘请|聘請|出任|担任|擔任|就任|升任|晋升|晉升|履新|兼任|代理|代行|转任|轉任|调任|調任"),
    ("poaching", r"挖|招致|招入|延揽|延攬|引进|请来|請來"),
    ("founding", r"创办|創辦|创立|創立|创业|創業|成立|自立门户"),
    ("switch", r"跳槽|转投|轉投|改投|投奔|去了|转到|轉到"),
    ("return", r"回归|回歸|重返|回到|回巢"),
    ("join", r"加入|加盟|入职|入職|空降|投身"),
    ("dismissal", r"解聘|解雇|罢免|免去|开除|被免|解除"),
    ("departure", r"离职|離職|离开|離開|离任|離任|辞|辭|卸任|出走|退休|不再|告别|淡出|走了"),
]


def lines(path):
    return [json.loads(line) for line in open(path, encoding="utf-8") if line.strip()]


def plain(name):
    short = re.sub(r"[\s·•.,“”\"'《》]", "", name or "").lower()
    while len(LEGAL_FORM.sub("", short)) >= 2 and LEGAL_FORM.search(short):
        short = LEGAL_FORM.sub("", short)
    return short


def edges(moves):
    found = {}
    for move in moves:
        if move.get("background") or move.get("status") in ("denied", "negated"):
            continue
        person, old, new = (plain(move.get(key + "_norm") or move.get(key)) for key in ("person", "from", "to"))
        if move["type"] == "role_change":
            ends = [("within", new or old)]
        else:
            ends = [("out", old), ("in", new)]
        for kind, employer in ends:
            if employer:
                found.setdefault((kind, person, employer), move)
    return found


def same(one, other):
    return (
        one[0] == other[0]
        and (one[1] == other[1] or min(len(one[1]), len(other[1])) >= 3 and (one[1] in other[1] or other[1] in one[1]))
        and (one[2] in other[2] or other[2] in one[2])
    )


def construction(move):
    text = move.get("trigger") or move.get("evidence") or ""
    return next((name for name, pattern in CONSTRUCTIONS if re.search(pattern, text)), "other")


def judged(folder, predictions):
    """Each edge as (article, what became of it, edge, move): right, missed or false."""
    said = {line["id"]: line for line in lines(predictions)}
    articles = {line["id"]: line for line in lines(folder / "articles.jsonl")}
    for gold in lines(folder / "gold.jsonl"):
        article = articles[gold["id"]]
        wanted, got = edges(gold["moves"]), edges(said.get(gold["id"], {}).get("moves", []))
        free = dict(got)
        for edge, move in wanted.items():
            hit = next((other for other in free if same(edge, other)), None)
            if hit:
                yield article, "right", hit, free.pop(hit), move
            else:
                yield article, "missed", edge, move, move
        for edge, move in free.items():
            yield article, "false", edge, move, move


def key_of(way, article, move, gold):
    if way == "script":
        return article.get("lang") or "?"
    if way == "status":
        return gold.get("status") or "?"
    return construction(gold)


def table(rows, way):
    counts = collections.defaultdict(collections.Counter)
    for article, verdict, _, move, gold in rows:
        counts[key_of(way, article, move, gold)][verdict] += 1
    print(f"\n| {way} | right | missed | false | precision | recall | F1 |\n|---|---|---|---|---|---|---|")
    for key, count in sorted(counts.items(), key=lambda item: -item[1]["missed"] - item[1]["false"]):
        right, missed, false = count["right"], count["missed"], count["false"]
        precision, recall = right / (right + false or 1), right / (right + missed or 1)
        f1 = 2 * right / (2 * right + missed + false)
        print(f"| {key} | {right} | {missed} | {false} | {precision:.2f} | {recall:.2f} | {f1:.2f} |")


def reliability(rows):
    """Of the edges given some confidence, how many are right; the error is the mean gap, weighed by how many edges there are."""
    bins = collections.defaultdict(list)
    for _, verdict, _, move, _ in rows:
        if verdict != "missed":
            bins[min(9, int(move.get("confidence", 1) * 10 + 1e-9))].append((move.get("confidence", 1), verdict == "right"))
    total = sum(map(len, bins.values())) or 1
    gap = 0
    print("\n| confidence | edges | mean confidence | right | gap |\n|---|---|---|---|---|")
    for low, given in sorted(bins.items()):
        mean = sum(confidence for confidence, _ in given) / len(given)
        right = sum(correct for _, correct in given) / len(given)
        gap += abs(mean - right) * len(given) / total
        print(f"| {low / 10:.1f}–{low / 10 + 0.1:.1f} | {len(given)} | {mean:.2f} | {right:.2f} | {right - mean:+.2f} |")
    brier = sum((confidence - correct) ** 2 for given in bins.values() for confidence, correct in given) / total
    print(f"\nexpected calibration error {gap:.3f}, Brier score {brier:.3f}, {total} edges")


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("set", type=pathlib.Path)
    arguments.add_argument("predictions", type=pathlib.Path)
    arguments.add_argument("--by", choices=["construction", "script", "status"], action="append")
    arguments.add_argument("--errors", type=int, default=0, help="list so many errors of each table's first row on")
    chosen = arguments.parse_args()
    rows = list(judged(chosen.set, chosen.predictions))
    for way in chosen.by or ["construction", "script", "status"]:
        table(rows, way)
    reliability(rows)
    wrong = sorted((row for row in rows if row[1] != "right"), key=lambda row: construction(row[4]))
    for article, verdict, (kind, person, employer), move, gold in wrong[: chosen.errors]:
        print(f"{construction(gold):12} {verdict:7} {article['id']} {kind} {person} @ {employer} "
              f"[{move['type']}/{move.get('status')}] {(move.get('evidence') or '')[:90]}")


if __name__ == "__main__":
    main()
