"""The closed code lists."""

from typing import Literal

Role = Literal["title", "byline", "dateline", "body", "caption", "credit", "related", "comment", "furniture"]
HopKind = Literal["outlet", "agency", "origin", "unknown-agency"]
TimexType = Literal["DATE", "TIME", "DURATION", "SET"]
MentionKind = Literal["person", "org", "place"]
Mode = Literal["direct", "indirect", "mixed"]
Status = Literal["asserted", "planned", "forecast", "possible", "alleged", "denied", "conditional", "asked"]
Polarity = Literal["+", "-"]
