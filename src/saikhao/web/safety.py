"""What keeps the screen to this machine and a page's text to being data: the Host check and the response headers."""

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

LOCAL = ("127.0.0.1", "localhost", "[::1]")

# No inline script or style, no eval, nothing from outside, in no frame; forms go to this server only.
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; connect-src 'self';"
    " form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
HEADERS = {
    "content-security-policy": POLICY,
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "interest-cohort=()",
    "cache-control": "no-cache",
}


def local(host: str) -> bool:
    """True where a Host header names this machine: a name of an outside site that was pointed here does not."""
    name, colon, port = host.lower().rpartition(":") if not host.endswith("]") else (host, "", "")
    if not colon:
        name = host.lower()
    return name in LOCAL and (not colon or (port.isascii() and port.isdigit()))


class Safe:
    """Wraps an app: refuses requests for other hosts, and adds `HEADERS` to every response."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One request."""
        if scope["type"] != "http":
            return await self.app(scope, receive, send)

        async def safely(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(HEADERS)
            await send(message)

        hosts = Headers(scope=scope).getlist("host")
        if len(hosts) == 1 and local(hosts[0]):
            return await self.app(scope, receive, safely)
        refused = PlainTextResponse("This server answers on 127.0.0.1 and localhost only.\n", 421)
        return await refused(scope, receive, safely)
