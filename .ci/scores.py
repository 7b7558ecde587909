"""Prints the extraction scores as a table and fails when one of them is worse than its floor.

usage: scores.py FLOOR.json NAME=SCORE.json...

Each SCORE.json is what eval/score.py --json prints. FLOOR.json maps a set's name to its limits: edge_f1 is the least
edge F1, false_alarm_share the greatest share of articles without a move in which one was found all the same.
"""

import json
import sys

COLUMNS = ["edge_precision", "edge_recall", "edge_f1", "flow_f1", "persons_f1", "companies_f1", "date_acc", "status_acc"]


def load(path):
    with open(path, encoding="utf-8") as file:
        return json.load(file)


def false_alarm_share(score):
    alarms, articles = map(int, score["false_alarm_articles"].split("/"))
    return alarms / articles if articles else 0.0


def below_floor(name, score, floor):
    if score["missing_predictions"]:
        yield f"{name}: {score['missing_predictions']} articles without an answer"
    if score["edge_f1"] < floor.get("edge_f1", 0.0):
        yield f"{name}: edge F1 {score['edge_f1']:.3f} is below the floor of {floor['edge_f1']:.3f}"
    if false_alarm_share(score) > floor.get("false_alarm_share", 1.0):
        yield (
            f"{name}: false alarms in {score['false_alarm_articles']} articles without a move,"
            f" more than the allowed share of {floor['false_alarm_share']:.2f}"
        )


def main(floor_file, rows):
    floors, complaints = load(floor_file), []
    print(f"{'set':8}{'articles':>9}" + "".join(f"{column.replace('edge_', ''):>14}" for column in COLUMNS) + "  false alarms")
    for row in rows:
        name, _, path = row.partition("=")
        score = load(path)
        figures = "".join("             -" if score[c] is None else f"{score[c]:14.3f}" for c in COLUMNS)
        print(f"{name:8}{score['articles']:9}{figures}  {score['false_alarm_articles']:>12}")
        complaints += below_floor(name, score, floors.get(name, {}))
    if complaints:
        sys.exit("\n".join(complaints))


main(sys.argv[1], sys.argv[2:])
