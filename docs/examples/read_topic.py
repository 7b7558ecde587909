"""Prints a topic of talentwire as JSON lines, from its beginning, and ends when nothing more comes.

usage: read_topic.py TOPIC        such as talentwire.talent-moves

Needs confluent-kafka and avro (Debian: python3-confluent-kafka python3-avro).
"""

import io
import json
import struct
import sys
import urllib.request

import avro.io
import avro.schema
import confluent_kafka

BROKER = "localhost:19092"
SCHEMAS = "http://127.0.0.1:19081"

schemas = {}


def schema(number):
    if number not in schemas:
        with urllib.request.urlopen(f"{SCHEMAS}/schemas/ids/{number}") as answer:
            schemas[number] = avro.schema.parse(json.load(answer)["schema"])
    return schemas[number]


def decode(value):
    magic, number = struct.unpack(">bI", value[:5])
    if magic != 0:
        sys.exit("not in the Confluent wire format")
    return avro.io.DatumReader(schema(number)).read(avro.io.BinaryDecoder(io.BytesIO(value[5:])))


consumer = confluent_kafka.Consumer(
    {
        "bootstrap.servers": BROKER,
        "group.id": "read-topic-example",
        "auto.offset.reset": "earliest",
        "enable.auto.commit": False,
        "isolation.level": "read_committed",
    }
)
consumer.subscribe([sys.argv[1]])
while (record := consumer.poll(10)) is not None:
    if record.error():
        sys.exit(str(record.error()))
    value = None if record.value() is None else decode(record.value())
    print(json.dumps({"key": record.key().decode(), "value": value}, ensure_ascii=False, default=str))
consumer.close()
