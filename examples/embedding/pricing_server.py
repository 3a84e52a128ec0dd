"""A web service that runs pricing rules written by its customers, within limits and in a sandbox.

`application` is a WSGI callable. POST a rule to /?cost=2.5&quantity=40; the answer is a price, or a
status of 4xx with the reason. `python pricing_server.py 8000` serves it, without a port it is tried
on a few rules, some of them hostile.
"""

import io
import json
import sys
from collections.abc import Callable, Iterable
from http import HTTPStatus
from urllib.parse import parse_qs
from wsgiref.simple_server import make_server
from wsgiref.util import setup_testing_defaults

import mojovm

LIMITS = mojovm.Limits(fuel=1_000_000, seconds=2, memory=1_000_000, output=1000, depth=1000)
LONGEST = 10_000  # bytes of a rule


def price(rule: str, cost: float, quantity: int) -> float:
    """What a rule asks for. Each request has a VM of its own, so any thread may serve it."""
    vm = mojovm.VM(limits=LIMITS, sandbox=True, stdout=lambda text: None)
    return float(vm.load_source(rule, "rule").price(cost, quantity))


def answer(environ: dict) -> tuple[HTTPStatus, dict]:
    """The status and what is told with it."""
    try:
        length = int(environ.get("CONTENT_LENGTH") or 0)
        if length > LONGEST:
            return HTTPStatus.REQUEST_ENTITY_TOO_LARGE, {"error": f"at most {LONGEST} bytes"}
        rule = environ["wsgi.input"].read(length).decode()
        query = parse_qs(environ["QUERY_STRING"])
        cost, quantity = float(query["cost"][0]), int(query["quantity"][0])
        return HTTPStatus.OK, {"price": price(rule, cost, quantity)}
    except mojovm.CompileError as error:
        return HTTPStatus.UNPROCESSABLE_ENTITY, {"mistakes": error.as_json()}
    except mojovm.LimitExceeded as error:
        return HTTPStatus.FORBIDDEN, {"error": str(error)}
    except mojovm.RuntimeFault as error:
        return HTTPStatus.UNPROCESSABLE_ENTITY, {"error": str(error)}
    except (AttributeError, KeyError, TypeError, ValueError, OverflowError) as error:
        return HTTPStatus.BAD_REQUEST, {"error": str(error)}


def application(environ: dict, start_response: Callable) -> Iterable[bytes]:
    status, told = answer(environ)
    start_response(f"{status.value} {status.phrase}", [("Content-Type", "application/json")])
    return [json.dumps(told).encode()]


RULES = {
    "discount": "return cost * quantity * (0.9 if quantity >= 10 else 1.0)",
    "mistake": "return cots * quantity",
    "endless": "while True: pass\n    return cost",
    "greedy": "return sum([cost for i in range(1 << 40)])",
    "deep": "return price(cost, quantity) + 1",
    "outside": "return [cost][quantity]",
    "no number": "return 'free'",
}


def request(rule: str) -> str:
    """The status line for a rule."""
    environ = {"QUERY_STRING": "cost=2.5&quantity=40", "CONTENT_LENGTH": str(len(rule))}
    setup_testing_defaults(environ)
    environ["wsgi.input"] = io.BytesIO(rule.encode())
    lines: list[str] = []
    body = application(environ, lambda status, headers: lines.append(status))
    return f"{lines[0]} {b''.join(body).decode()[:60]}"


if __name__ == "__main__":
    if len(sys.argv) > 1:
        make_server("127.0.0.1", int(sys.argv[1]), application).serve_forever()
    for name, body in RULES.items():
        print(f"{name}: {request('fn price(cost: f64, quantity: int):' + chr(10) + '    ' + body)}")
