"""What the peers of the speed benchmark share: a process that obeys a JSON object a line on standard input and answers
each with a JSON object a line on standard output."""

import json
import platform
import sys

import numpy

INT32 = "<i4"
FLOAT32 = "<f4"
FLOAT64 = "<f8"


def versions(*modules):
    """Versions of Python, numpy and some modules."""
    names = {module.__name__: module.__version__ for module in (numpy, *modules)}
    return {"python": platform.python_version(), **names}


def serve(peer):
    """Obeys the commands: each is a method of its name."""
    for line in sys.stdin:
        request = json.loads(line)
        command = request.pop("cmd")
        try:
            answer = getattr(peer, command)(**request)
        except Exception as error:  # the benchmark shows it
            answer = {"error": f"{command}: {type(error).__name__}: {error}"}
        print(json.dumps(answer), flush=True)
